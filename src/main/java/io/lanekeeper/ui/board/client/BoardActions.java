package io.lanekeeper.ui.board.client;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.group.ChipView;
import java.util.Optional;
import javafx.scene.control.ContextMenu;

/** What can be done with the things on the board. */
public interface BoardActions {
    /** Switches a client off, or on again: a new step at the end of the scenario. */
    void toggle(Card card);

    /** Makes it the selected client. */
    void select(Card card);

    /** Selects a client and shows its card, if what is shown of it is less. */
    void open(Card card);

    /** The keyboard goes into the client: to its switch and what runs there. */
    void enter(Card card);

    /** The keyboard goes back to the lane's clients. */
    void leave(Card card);

    /** Selects the client at about this height of the next lane in sight to the left (-1) or right (1). */
    void beside(Lane lane, int direction, int index);

    ContextMenu clientMenu(Card card);

    ContextMenu laneMenu(Lane lane);

    void fold(Lane lane, boolean folded);

    void hide(Lane lane);

    /** The chip can be dragged and has the group's menu. */
    void makeDraggable(ChipView chip, Optional<DtleRole> role);

    /** Where the group may run, in words. */
    String boundTo(GroupKey group);

    /** The name of the lane the client stands in. */
    String laneOf(Card card);

    /** Opens the client's page in Nomad; empty where there is none. */
    Optional<Runnable> page(Card card);

    /** Something is being held over the lane. */
    void draggedOver(Lane lane);

    /** What was dragged has been let go over the lane. */
    void dropped(Lane lane);
}
