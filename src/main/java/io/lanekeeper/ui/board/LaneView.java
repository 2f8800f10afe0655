package io.lanekeeper.ui.board;

import io.lanekeeper.ui.group.ChipView;
import io.lanekeeper.ui.group.LaneVerdict;
import io.lanekeeper.ui.board.BoardState.Card;
import io.lanekeeper.ui.board.BoardState.Chip;
import io.lanekeeper.ui.board.BoardState.Lane;
import io.lanekeeper.ui.board.BoardState.Usage;
import io.lanekeeper.ui.common.Ui;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One lane: its header, its clients, its shelf for what waits. */
final class LaneView extends VBox {
    private static final PseudoClass TAKER = PseudoClass.getPseudoClass("taker");
    private static final PseudoClass NO_TAKER = PseudoClass.getPseudoClass("no-taker");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final BoardTexts texts;
    private final BoardActions actions;
    private final ListView<Card> cards = new ListView<>();
    private final Label verdict = Ui.wrapping("", "lane-verdict");
    private final HBox header = new HBox(8);
    private final FlowPane usage = new FlowPane(14, 4);
    private final VBox shelf = new VBox(6);
    private Lane lane;

    LaneView(Lane lane, BoardTexts texts, BoardActions actions) {
        this.texts = texts;
        this.actions = actions;
        this.lane = lane;
        getStyleClass().add("lane");
        header.getStyleClass().add("lane-header");
        header.setAlignment(Pos.CENTER_LEFT);
        usage.getStyleClass().add("lane-usage");
        shelf.getStyleClass().add("shelf");
        cards.getStyleClass().add("cards");
        cards.setCellFactory(list -> new CardCell());
        cards.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        VBox.setVgrow(cards, Priority.ALWAYS);
        verdict.setMaxWidth(Double.MAX_VALUE);
        hide(verdict);
        getChildren().addAll(header, usage, verdict, cards, shelf);
        setOnMouseDragEntered(e -> pseudoClassStateChanged(OVER, true));
        setOnMouseDragExited(e -> pseudoClassStateChanged(OVER, false));
        // Filters: a control inside would keep the events to itself.
        addEventFilter(MouseDragEvent.MOUSE_DRAG_OVER, e -> actions.draggedOver(this.lane));
        addEventFilter(MouseDragEvent.MOUSE_DRAG_RELEASED, e -> actions.dropped(this.lane));
        setOnContextMenuRequested(e -> actions.laneMenu(this.lane).show(this, e.getScreenX(), e.getScreenY()));
        show(lane);
    }

    Lane lane() {
        return lane;
    }

    void show(Lane newLane) {
        lane = newLane;
        setId("lane-" + lane.value().orElse("none"));
        Ui.role(this, AccessibleRole.LIST_VIEW, texts.laneName(lane) + ", " + texts.laneUp(lane));
        cards.setAccessibleText(texts.laneName(lane));
        Label name = Ui.label(texts.laneName(lane), "lane-name");
        Label up = Ui.label(texts.laneUp(lane), "lane-up");
        header.getChildren().setAll(name, up, Ui.spacer());
        badge().ifPresent(header.getChildren()::add);
        Usage used = lane.usage();
        usage.getChildren()
                .setAll(meter("CPU", used.used().cpu(), used.total().cpu(), texts.cpu(used)),
                        meter(texts.texts().get("board.usage.memoryWord"), used.used().memoryMb(),
                                used.total().memoryMb(),
                                texts.memory(used)));
        cards.getItems().setAll(lane.clients());
        showShelf();
    }

    private static HBox meter(String word, long used, long total, String number) {
        HBox box = new HBox(6, Ui.firm(word, "usage-word"), new Meter(used, total), Ui.firm(number, "usage-number"));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Optional<Label> badge() {
        if (!lane.waiting().isEmpty()) {
            int missing = lane.waiting().stream().mapToInt(Chip::number).sum();
            return Optional.of(Ui.firm(
                    lane.up() == 0 ? texts.texts().get("board.lane.outage")
                            : texts.texts().count("board.lane.waits", missing),
                    "badge", "bad"));
        }
        return lane.clients().isEmpty() || lane.up() > 0 ? Optional.empty()
                : Optional.of(Ui.firm(texts.texts().get("board.lane.down"), "badge", "muted"));
    }

    private void showShelf() {
        shelf.getChildren().clear();
        if (lane.waiting().isEmpty()) {
            hide(shelf);
            return;
        }
        shelf.setVisible(true);
        shelf.setManaged(true);
        shelf.getChildren().add(Ui.label(texts.texts().get("board.shelf").toUpperCase(Locale.ROOT), "shelf-title"));
        for (Chip chip : lane.waiting()) {
            ChipView view = new ChipView(chip.group(), chip.role(), chip.number(), texts.note(chip), "waiting");
            Ui.named(view, texts.description(chip, texts.texts().get("board.chip.waiting", texts.laneName(lane))));
            actions.makeDraggable(view, chip.role());
            shelf.getChildren().add(view);
        }
    }

    /** Shows whether this lane can take what is dragged; empty when nothing is. */
    void showVerdict(Optional<LaneVerdict> shown) {
        pseudoClassStateChanged(TAKER, shown.filter(LaneVerdict::takes).isPresent());
        pseudoClassStateChanged(NO_TAKER, shown.filter(v -> !v.takes()).isPresent());
        shown.ifPresent(v -> {
            verdict.setText(v.text());
            verdict.getStyleClass().removeAll("warned");
            if (v.warned()) {
                verdict.getStyleClass().add("warned");
            }
        });
        verdict.setVisible(shown.isPresent());
        verdict.setManaged(shown.isPresent());
        if (shown.isEmpty()) {
            pseudoClassStateChanged(OVER, false);
        }
    }

    private void keyPressed(KeyEvent e) {
        Card selected = cards.getSelectionModel().getSelectedItem();
        if (e.getCode() == KeyCode.SPACE && selected != null) {
            actions.toggle(selected);
            e.consume();
        }
    }

    private static void hide(Node node) {
        node.setVisible(false);
        node.setManaged(false);
    }

    private final class CardCell extends ListCell<Card> {
        CardCell() {
            getStyleClass().add("card-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Card card, boolean empty) {
            super.updateItem(card, empty);
            setText(null);
            setGraphic(empty || card == null ? null : new CardView(card, texts, actions));
        }
    }
}
