package io.lanekeeper.ui.board.lane;

import io.lanekeeper.ui.board.client.Marks;
import io.lanekeeper.ui.board.client.Zoom;
import java.util.Optional;

/**
 * How a lane is shown; no part of what it is.
 *
 * @param width of the whole lane, in pixels
 * @param divided whether its list has titles for the values of the second attribute
 */
public record LaneLook(Zoom zoom, double width, boolean divided, boolean folded, Optional<LaneBadge> badge,
        Marks marks) {
    public static final LaneLook NONE = new LaneLook(Zoom.CARD, 0, false, false, Optional.empty(), Marks.NONE);
}
