package io.lanekeeper.ui.board.client;

import atlantafx.base.controls.ToggleSwitch;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Chip;
import io.lanekeeper.ui.board.state.BoardState.Usage;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.group.ChipView;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** One client: name, tags, switch, what runs there, how full it is. */
public final class CardView extends VBox {
    private static final double TAG_HEIGHT = 20;
    /** Empty room the switch keeps at its right. */
    private static final double SWITCH_EDGE = 7;
    private static final PseudoClass LOSS = PseudoClass.getPseudoClass("loss");
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final BoardTexts texts;
    private final BoardActions actions;
    private final Card card;
    private final Label name = Ui.label("", "card-name");

    /**
     * @param label its name as there is room for it
     */
    public CardView(Card card, String label, BoardTexts texts, BoardActions actions) {
        this.texts = texts;
        this.actions = actions;
        this.card = card;
        name.setText(label);
        boolean up = card.up();
        getStyleClass().addAll("card", up ? "up" : "off");
        getChildren().add(header(card, up));
        card.chips().forEach(chip -> getChildren().add(chip(chip, card)));
        if (!card.quiet().isEmpty()) {
            getChildren().add(quiet(card));
        }
        getChildren().add(usage(card));
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        CardKeys.listen(this, card, actions);
        if (!texts.origin(card).isEmpty()) {
            getStyleClass().add("planned");
        }
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> actions.select(card));
        setOnContextMenuRequested(e -> {
            actions.clientMenu(card).show(this, e.getScreenX(), e.getScreenY());
            e.consume();
        });
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT ? texts.spoken(card, actions.laneOf(card))
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /** There is other room for the name now. */
    public void name(String label) {
        name.setText(label);
    }

    /** Shows what is told of the client beside its state. */
    public void mark(Card card, Marks marks) {
        mark(this, card, marks);
    }

    static void mark(Node view, Card card, Marks marks) {
        view.pseudoClassStateChanged(LOSS, marks.lost(card));
        view.pseudoClassStateChanged(DIMMED, marks.dimmed(card));
        view.pseudoClassStateChanged(CHOSEN, marks.selected(card));
    }

    private Label quiet(Card card) {
        String names = texts.quiet(card);
        Label line = Ui.label(texts.texts().get("board.card.quiet", names), "quiet");
        line.setMinWidth(0);
        Ui.named(line, texts.texts().get("board.card.quietHint", names));
        return line;
    }

    private HBox header(Card card, boolean up) {
        Ui.named(name, card.name());
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox header = new HBox(8, name);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getChildren().add(up ? tags(card) : off(card));
        actions.page(card)
                .ifPresent(open -> header.getChildren()
                        .add(Ui.pageButton(this, texts.texts().get("board.open", card.name()), open)));
        ToggleSwitch toggle = new ToggleSwitch();
        HBox.setMargin(toggle, new Insets(0, -SWITCH_EDGE, 0, 0));
        toggle.setSelected(up);
        toggle.setId("switch-" + card.name());
        toggle.selectedProperty().addListener((o, was, is) -> {
            if (is != up) {
                actions.toggle(card);
            }
        });
        toggle.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.SPACE || e.getCode() == KeyCode.ENTER) {
                toggle.fire(); // its skin listens to the mouse only
                e.consume();
            }
        });
        toggle.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        Ui.named(toggle, texts.texts().get(up ? "board.client.switchOff" : "board.client.switchOn", card.name()));
        header.getChildren().add(toggle);
        return header;
    }

    /** In the place of the tags, so that the card stays as high as it is: the next click must not miss. */
    private HBox off(Card card) {
        Label off = Ui.firm(texts.condition(card.condition()), "card-off");
        HBox line = new HBox(off);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(TAG_HEIGHT);
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }

    /** One line of tags; those for which there is no room are not shown at all. */
    private FlowPane tags(Card card) {
        FlowPane tags = new FlowPane(6, 12);
        if (!texts.origin(card).isEmpty()) {
            tags.getChildren().add(Ui.firm(texts.origin(card), "tag", "planned-tag"));
        }
        card.tags().forEach(tag -> tags.getChildren().add(Ui.firm(tag, "tag")));
        tags.setMinSize(0, TAG_HEIGHT);
        tags.setPrefSize(0, TAG_HEIGHT);
        tags.setMaxHeight(TAG_HEIGHT);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(tags.widthProperty());
        clip.heightProperty().bind(tags.heightProperty());
        tags.setClip(clip);
        HBox.setHgrow(tags, Priority.ALWAYS);
        return tags;
    }

    private ChipView chip(Chip chip, Card card) {
        ChipView view = new ChipView(chip.group(), chip.role(), chip.number(), texts.note(chip),
                chip.ghost() ? "ghost" : "real", BoardTexts.styleOf(chip));
        if (chip.ghost()) {
            view.setDescription(() -> texts.description(chip, texts.on(card)));
            view.setFocusTraversable(false);
        } else {
            view.setDescription(() -> texts.phrases(
                    List.of(texts.description(chip, texts.on(card)), actions.boundTo(chip.group()))));
            actions.makeDraggable(view, chip.role());
        }
        return view;
    }

    private HBox usage(Card card) {
        Usage usage = card.usage();
        HBox line = new HBox(6, Ui.firm("CPU", "usage-word"),
                new Meter(usage.used().cpu(), usage.total().cpu()),
                Ui.firm(texts.texts().get("board.usage.memoryWord"), "usage-word", "usage-second"),
                new Meter(usage.used().memoryMb(), usage.total().memoryMb()));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("usage");
        Ui.named(line, texts.cpu(usage) + "\n" + texts.memory(usage));
        return line;
    }
}
