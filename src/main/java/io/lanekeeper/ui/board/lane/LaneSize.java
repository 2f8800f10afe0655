package io.lanekeeper.ui.board.lane;

import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.board.client.Zoom.Density;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Lane;

/**
 * How large a lane is drawn, in pixels, and what that leaves for its clients. A low or narrow lane has a brief header:
 * name, number of clients, badge; its figures are in the tooltip.
 */
public record LaneSize(double width, double height) {
    private static final double BRIEF_WIDTH = 200;
    private static final double BRIEF_HEIGHT = 330;
    private static final double WIDE = 340;
    private static final double HEADER = 116;
    private static final double WIDE_HEADER = 96;
    private static final double BRIEF_HEADER = 66;
    private static final double SHELF = 84;
    private static final double BRIEF_SHELF = 44;
    private static final double SECTION = 28;
    private static final double CARD = 84;
    private static final double CHIP = 35;

    /** The least width at which clients can be looked at so near. */
    public static double leastWidth(Zoom zoom) {
        return switch (zoom.density()) {
            case CARDS -> 216;
            case ROWS -> 208;
            case CELLS -> zoom.named() ? 118 : 68;
        };
    }

    public boolean brief() {
        return width < BRIEF_WIDTH || height < BRIEF_HEIGHT;
    }

    /** Whether all clients of the lane are in sight at this zoom, as far as that can be told without drawing them. */
    public boolean holds(Lane lane, Zoom zoom, boolean divided) {
        return tall(lane, zoom, divided) <= listHeight(lane);
    }

    /** What header and shelf leave. */
    public double listHeight(Lane lane) {
        double header = brief() ? BRIEF_HEADER : width >= WIDE ? WIDE_HEADER : HEADER;
        double shelf = lane.waiting().isEmpty() ? 0 : brief() ? BRIEF_SHELF : SHELF;
        return Math.max(0, height - header - shelf);
    }

    /** How high all its clients are together, about. */
    public double tall(Lane lane, Zoom zoom, boolean divided) {
        long sections = divided ? lane.clients().stream().map(Card::section).distinct().count() : 0;
        if (zoom.density() == Density.CARDS) {
            return sections * SECTION + lane.clients().stream().mapToDouble(LaneSize::card).sum();
        }
        double lines = Math.ceil((double) lane.clients().size() / zoom.columns(width)) + sections / 2.0;
        return sections * SECTION + lines * (zoom.height() + zoom.gap());
    }

    private static double card(Card card) {
        return CARD + CHIP * card.chips().size();
    }
}
