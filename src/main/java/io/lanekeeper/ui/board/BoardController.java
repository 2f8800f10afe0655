package io.lanekeeper.ui.board;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.board.client.BoardActions;
import io.lanekeeper.ui.board.client.ClientPeek;
import io.lanekeeper.ui.board.lane.LaneView;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.document.ScenarioActions;
import io.lanekeeper.ui.group.ChipView;
import io.lanekeeper.ui.group.DragLayer;
import io.lanekeeper.ui.group.GroupActions;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;

/** Answers hands on the board: what is pressed, dragged, dropped and typed there becomes a change of the plan. */
final class BoardController implements BoardActions {
    private final BoardView board;
    private final BoardDrag drag;
    private final ScenarioActions scenario;
    private final GroupActions groups;
    private final BoardMenus menus;
    private final LaneChoices choices;
    private Function<GroupKey, String> boundTexts = group -> "";
    private Consumer<Optional<String>> onDraggedOver = lane -> {};

    BoardController(BoardView board, BoardDrag drag, ScenarioActions scenario, GroupActions groups, BoardMenus menus,
            LaneChoices choices) {
        this.board = board;
        this.drag = drag;
        this.scenario = scenario;
        this.groups = groups;
        this.menus = menus;
        this.choices = choices;
    }

    void setOnDraggedOver(Consumer<Optional<String>> listener) {
        onDraggedOver = listener;
    }

    void setBoundTexts(Function<GroupKey, String> newTexts) {
        boundTexts = newTexts;
    }

    void setBackground(Background background) {
        drag.setBackground(background, this::showVerdicts);
    }

    /** Lights the lanes while something is dragged. */
    void follow(DragLayer layer, ClientPeek peek) {
        layer.draggedProperty().addListener((o, was, is) -> {
            drag.changed(board.state().lanes());
            peek.stepAside(is.isPresent());
            board.lanes().inSight().forEach(this::light);
            onDraggedOver.accept(Optional.empty());
        });
    }

    /** Lanes that have come into sight are lit as well. */
    void showVerdicts() {
        if (drag.going()) {
            board.lanes().inSight().forEach(this::light);
        }
    }

    private void light(LaneView lane) {
        lane.showVerdict(drag.verdict(lane.lane()));
    }

    @Override
    public void draggedOver(Lane lane) {
        if (drag.going()) {
            onDraggedOver.accept(lane.value());
        }
    }

    @Override
    public void dropped(Lane lane) {
        drag.drop(lane);
    }

    @Override
    public void toggle(Card card) {
        scenario.toggle(card.nodeId());
    }

    @Override
    public void select(Card card) {
        if (!board.marks().selected(card)) {
            board.mark(board.marks().withSelected(card.nodeId()));
        }
    }

    @Override
    public void open(Card card) {
        select(card);
        board.peek(card);
    }

    @Override
    public void enter(Card card) {
        select(card);
        if (board.lanes().inSight().stream().noneMatch(v -> v.enter(card))) {
            board.peek(card);
            board.enterPeek();
        }
    }

    @Override
    public void leave(Card card) {
        board.closePeek();
        select(card);
        board.laneOf(card).flatMap(lane -> board.lanes().view(lane.value())).ifPresent(LaneView::focusClients);
    }

    @Override
    public String boundTo(GroupKey group) {
        return boundTexts.apply(group);
    }

    @Override
    public String laneOf(Card card) {
        return board.laneOf(card).map(menus::laneName).orElse("");
    }

    @Override
    public void beside(Lane lane, int direction, int index) {
        List<LanesPane.Slot> slots = board.lanes().slots();
        int from = board.lanes().lanes().indexOf(lane);
        for (int i = from + direction; i >= 0 && i < slots.size(); i += direction) {
            if (!slots.get(i).folded() && !slots.get(i).lane().clients().isEmpty()) {
                Optional<String> value = slots.get(i).lane().value();
                board.revealLane(value);
                board.lanes().afterwards(() -> goIn(value, direction, index));
                return;
            }
        }
    }

    private void goIn(Optional<String> lane, int direction, int index) {
        board.lanes().view(lane).ifPresent(view -> {
            view.focusClients();
            view.near(index, direction > 0).ifPresent(card -> {
                select(card);
                view.reveal(card);
            });
        });
    }

    @Override
    public ContextMenu clientMenu(Card card) {
        return menus.client(card);
    }

    @Override
    public ContextMenu laneMenu(Lane lane) {
        return menus.lane(lane, choices, board::arrange);
    }

    @Override
    public void fold(Lane lane, boolean folded) {
        choices.fold(lane, folded);
        board.arrange();
    }

    @Override
    public void hide(Lane lane) {
        choices.hide(lane);
        board.arrange();
    }

    @Override
    public Optional<Runnable> page(Card card) {
        return menus.page(card);
    }

    @Override
    public void makeDraggable(ChipView chip, Optional<DtleRole> role) {
        groups.equip(chip, role);
        menus.page(chip.group()).ifPresent(open -> chip.offer(menus.pageOf(chip.group().job().id()), open));
        chip.setOnContextMenuRequested(e -> {
            menus.group(groups.menu(chip.group()), chip.group()).show(chip, e.getScreenX(), e.getScreenY());
            e.consume();
        });
    }
}
