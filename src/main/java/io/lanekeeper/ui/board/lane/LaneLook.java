package io.lanekeeper.ui.board.lane;

import io.lanekeeper.ui.board.client.Marks;
import io.lanekeeper.ui.board.client.Zoom;
import java.util.Optional;

/**
 * How a lane is shown; no part of what it is.
 *
 * @param title its name, cut if need be so that no other lane is called alike
 * @param divided whether its list has titles for the values of the second attribute
 */
public record LaneLook(String title, Zoom zoom, LaneSize size, boolean divided, boolean folded,
        Optional<LaneBadge> badge, Marks marks) {
    public static final LaneLook NONE = new LaneLook("", Zoom.CARD, new LaneSize(0, 0), false, false, Optional.empty(),
            Marks.NONE);

    LaneLook with(Marks newMarks) {
        return new LaneLook(title, zoom, size, divided, folded, badge, newMarks);
    }
}
