package io.lanekeeper.ui.board;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.Step.Change;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.board.BoardState.Card;
import io.lanekeeper.ui.board.BoardState.Condition;
import io.lanekeeper.ui.board.BoardState.Lane;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.document.ScenarioActions;
import io.lanekeeper.ui.group.ChipView;
import io.lanekeeper.ui.group.DragLayer;
import io.lanekeeper.ui.group.GroupActions;
import io.lanekeeper.ui.group.HomeWorkflow;
import io.lanekeeper.ui.group.LaneVerdict;
import io.lanekeeper.ui.group.LaneVerdicts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** All lanes side by side. */
public final class BoardView extends StackPane implements BoardActions {
    private static final double LANE_MIN = 216;

    private final DocumentModel model;
    private final ScenarioActions scenario;
    private final GroupActions groups;
    private final HomeWorkflow homes;
    private final DragLayer drag;
    private final LaneVerdicts verdicts;
    private final BoardTexts texts;
    private final HBox lanes = new HBox(16);
    private Consumer<Optional<String>> onDraggedOver = lane -> {};

    public BoardView(DocumentModel model, ScenarioActions scenario, GroupActions groups, HomeWorkflow homes,
            DragLayer drag, LaneVerdicts verdicts, Texts texts) {
        this.model = model;
        this.scenario = scenario;
        this.groups = groups;
        this.homes = homes;
        this.drag = drag;
        this.verdicts = verdicts;
        this.texts = new BoardTexts(texts);
        getStyleClass().add("board");
        setId("board");
        lanes.getStyleClass().add("lanes");
        ScrollPane scroll = new ScrollPane(lanes);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        drag.draggedProperty().addListener((o, was, is) -> showVerdicts(is));
    }

    /** Is told the value of the lane that something is held over. */
    public void setOnDraggedOver(Consumer<Optional<String>> listener) {
        onDraggedOver = listener;
    }

    /** Shows the frame. Lanes that stay are kept, so that focus and scroll position are. */
    public void show(Frame frame) {
        BoardState state = BoardBuilder.build(frame);
        List<LaneView> old = lanes.getChildren().stream().map(LaneView.class::cast).toList();
        boolean same = old.size() == state.lanes().size();
        for (int i = 0; same && i < old.size(); i++) {
            same = Objects.equals(old.get(i).lane().value(), state.lanes().get(i).value());
        }
        if (same) {
            for (int i = 0; i < old.size(); i++) {
                if (!old.get(i).lane().equals(state.lanes().get(i))) {
                    old.get(i).show(state.lanes().get(i));
                }
            }
            return;
        }
        lanes.getChildren().setAll(state.lanes().stream().map(this::laneView).toList());
    }

    private LaneView laneView(Lane lane) {
        LaneView view = new LaneView(lane, texts, this);
        view.setMinWidth(LANE_MIN);
        view.setPrefWidth(LANE_MIN);
        HBox.setHgrow(view, Priority.ALWAYS);
        return view;
    }

    private void showVerdicts(Optional<GroupKey> dragged) {
        for (var child : lanes.getChildren()) {
            LaneView view = (LaneView) child;
            view.showVerdict(dragged.map(group -> verdict(group, view.lane())));
        }
        onDraggedOver.accept(Optional.empty());
    }

    private LaneVerdict verdict(GroupKey group, Lane lane) {
        return verdicts.of(model.frame().picture(), group, lane.value());
    }

    @Override
    public void draggedOver(Lane lane) {
        if (drag.dragged().isPresent()) {
            onDraggedOver.accept(lane.value());
        }
    }

    @Override
    public void dropped(Lane lane) {
        Optional<GroupKey> group = drag.dragged();
        drag.end();
        if (group.isPresent() && lane.value().isPresent() && verdict(group.get(), lane).takes()) {
            homes.setHome(group.get(), lane.value().get());
        }
    }

    @Override
    public void toggle(Card card) {
        scenario.toggle(card.nodeId());
    }

    @Override
    public void makeDraggable(ChipView chip, Optional<DtleRole> role) {
        groups.equip(chip, role);
    }

    @Override
    public ContextMenu clientMenu(Card card) {
        boolean up = card.condition() instanceof Condition.Up;
        ContextMenu menu = new ContextMenu();
        Optional<Node> node = Optional.ofNullable(model.frame().state().nodes().get(card.nodeId()));
        node.ifPresent(n -> {
            if (up) {
                menu.getItems()
                        .addAll(item("board.menu.down", () -> scenario.happens(Change.DOWN, n), card.name()),
                                item("board.menu.drain", () -> scenario.happens(Change.DRAIN, n), card.name()),
                                item("board.menu.ineligible", () -> scenario.happens(Change.INELIGIBLE, n),
                                        card.name()),
                                item("board.menu.disconnect", () -> scenario.happens(Change.DISCONNECT, n),
                                        card.name()));
            } else {
                menu.getItems().add(item("board.menu.up", () -> scenario.happens(Change.UP, n), card.name()));
            }
        });
        return menu;
    }

    @Override
    public ContextMenu laneMenu(Lane lane) {
        ContextMenu menu = new ContextMenu();
        lane.value().ifPresent(value -> {
            MenuItem down = item("board.menu.laneDown", () -> scenario.lane(true, value), value);
            MenuItem up = item("board.menu.laneUp", () -> scenario.lane(false, value), value);
            down.setDisable(lane.up() == 0);
            up.setDisable(lane.up() == lane.clients().size());
            menu.getItems().addAll(down, up);
        });
        return menu;
    }

    private MenuItem item(String key, Runnable action, String name) {
        MenuItem item = new MenuItem(texts.texts().get(key, name));
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }
}
