package io.lanekeeper.ui.board;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.ui.group.ChipView;
import io.lanekeeper.ui.board.BoardState.Card;
import io.lanekeeper.ui.board.BoardState.Lane;
import java.util.Optional;
import javafx.scene.control.ContextMenu;

/** What can be done with the things on the board. */
interface BoardActions {
    /** Switches a client off, or on again: a new step at the end of the scenario. */
    void toggle(Card card);

    ContextMenu clientMenu(Card card);

    ContextMenu laneMenu(Lane lane);

    /** The chip can be dragged and has the group's menu. */
    void makeDraggable(ChipView chip, Optional<DtleRole> role);

    /** Something is being held over the lane. */
    void draggedOver(Lane lane);

    /** What was dragged has been let go over the lane. */
    void dropped(Lane lane);
}
