package io.lanekeeper.ui.board;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.ui.board.client.BoardActions;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.document.ScenarioActions;
import io.lanekeeper.ui.group.ChipView;
import io.lanekeeper.ui.group.DragModel;
import io.lanekeeper.ui.group.GroupActions;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;

/**
 * Answers hands on the board: what is pressed, dragged, dropped and typed there becomes a change of the plan or of how
 * the board is looked at. FX thread only.
 */
public final class BoardController implements BoardActions {
    private final BoardModel model;
    private final BoardDrag drops;
    private final DragModel drag;
    private final ScenarioActions scenario;
    private final GroupActions groups;
    private final BoardMenus menus;
    private final Function<GroupKey, String> boundTexts;
    private Optional<BoardSight> sight = Optional.empty();

    /** What the board's hands reach for outside the board. */
    public record Reach(ScenarioActions scenario, GroupActions groups, BoardMenus menus,
            Function<GroupKey, String> boundTexts) {}

    /**
     * @param reach its texts say where a group may run, for screen readers
     */
    public BoardController(BoardModel model, BoardDrag drops, DragModel drag, Reach reach) {
        this.model = model;
        this.drops = drops;
        this.drag = drag;
        this.scenario = reach.scenario();
        this.groups = reach.groups();
        this.menus = reach.menus();
        this.boundTexts = reach.boundTexts();
    }

    BoardModel model() {
        return model;
    }

    BoardDrag drops() {
        return drops;
    }

    DragModel drag() {
        return drag;
    }

    /** There is a view of the board now. */
    void sees(BoardSight view) {
        sight = Optional.of(view);
    }

    @Override
    public void draggedOver(Lane lane) {
        drag.over(lane.value());
    }

    @Override
    public void dropped(Lane lane) {
        drops.drop(lane);
    }

    @Override
    public void toggle(Card card) {
        scenario.toggle(card.nodeId());
    }

    @Override
    public void select(Card card) {
        model.select(card);
    }

    @Override
    public void open(Card card) {
        select(card);
        sight.ifPresent(s -> s.peek(card));
    }

    @Override
    public void enter(Card card) {
        select(card);
        sight.ifPresent(s -> s.enter(card));
    }

    @Override
    public void leave(Card card) {
        sight.ifPresent(BoardSight::closePeek);
        select(card);
        sight.ifPresent(s -> model.laneOf(card.nodeId()).ifPresent(s::focusClients));
    }

    @Override
    public String boundTo(GroupKey group) {
        return boundTexts.apply(group);
    }

    @Override
    public String laneOf(Card card) {
        return model.laneOf(card.nodeId()).map(menus::laneName).orElse("");
    }

    @Override
    public void beside(Lane lane, int direction, int index) {
        model.layout()
                .beside(lane, direction)
                .ifPresent(next -> sight.ifPresent(s -> s.enterLane(next, index, direction > 0)));
    }

    @Override
    public ContextMenu clientMenu(Card card) {
        return menus.client(card);
    }

    @Override
    public ContextMenu laneMenu(Lane lane) {
        return menus.lane(lane);
    }

    @Override
    public void fold(Lane lane, boolean folded) {
        model.fold(lane, folded);
    }

    @Override
    public void hide(Lane lane) {
        model.hide(lane);
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
