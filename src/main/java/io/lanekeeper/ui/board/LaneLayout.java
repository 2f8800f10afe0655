package io.lanekeeper.ui.board;

import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.board.lane.LaneSize;
import io.lanekeeper.ui.board.lane.LaneView;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where each lane stands and how near its clients are looked at: plain numbers, in pixels.
 *
 * @param slots in order, row by row
 * @param width of all lanes together with the margins; at least that of the room
 * @param complete everything is in sight at once
 */
record LaneLayout(List<Slot> slots, Zoom zoom, double width, boolean complete) {
    static final double MARGIN = 16;
    static final LaneLayout NONE = new LaneLayout(List.of(), Zoom.CARD, 0, true);
    private static final double GAP = 12;
    private static final double BELOW = 4;
    /** A lane that is lower shows nothing but its header. */
    private static final double LEAST_HEIGHT = 92;

    LaneLayout {
        slots = List.copyOf(slots);
    }

    /** Where a lane stands. */
    record Slot(Lane lane, double x, double y, double width, double height, boolean folded) {
        double end() {
            return x + width;
        }
    }

    /** The part of the board that can be seen at once. */
    record Room(double width, double height) {
        static final Room NONE = new Room(0, 0);

        private double rowHeight(int rows) {
            return Math.floor((height - MARGIN - BELOW - (rows - 1) * GAP) / rows);
        }
    }

    /**
     * Finds a place for every lane. Without a chosen zoom all of them stand in the room, in as many rows as let one
     * look nearest; with one they stand in a row that may be wider than the room.
     *
     * @param chosen how near to look; empty for as near as everything stays in sight
     * @param divided whether the clients of a lane stand in sections
     */
    static LaneLayout of(List<Lane> shown, Predicate<Lane> folded, Optional<Zoom> chosen, boolean divided, Room room) {
        if (chosen.isPresent()) {
            return new Rows(shown, folded, divided, room, 1).at(chosen.get());
        }
        LaneLayout best = new Rows(shown, folded, divided, room, 1).nearest();
        for (int rows = 2; rows <= shown.size() && room.rowHeight(rows) >= LEAST_HEIGHT; rows++) {
            LaneLayout other = new Rows(shown, folded, divided, room, rows).nearest();
            if (other.better(best, room)) {
                best = other;
            }
        }
        return best;
    }

    /** Lanes in sight come first, then all clients in sight, then how near one looks; fewer rows are calmer. */
    private boolean better(LaneLayout than, Room room) {
        boolean inside = width <= room.width();
        boolean thanInside = than.width <= room.width();
        if (inside != thanInside) {
            return inside;
        }
        return complete != than.complete ? complete : zoom.compareTo(than.zoom) > 0;
    }

    /** One way to arrange the lanes. */
    private record Rows(List<Lane> shown, Predicate<Lane> folded, boolean divided, Room room, int rows) {
        private int perRow() {
            return Math.max(1, Math.ceilDiv(shown.size(), rows));
        }

        private List<List<Lane>> inRows() {
            List<List<Lane>> all = new ArrayList<>();
            for (int i = 0; i < shown.size(); i += perRow()) {
                all.add(shown.subList(i, Math.min(shown.size(), i + perRow())));
            }
            return all;
        }

        /** Of an open lane: what the row with the fewest strips leaves. */
        private double laneWidth(double least) {
            double width = Double.MAX_VALUE;
            for (List<Lane> row : inRows()) {
                long strips = row.stream().filter(folded).count();
                long open = row.size() - strips;
                double left = room.width() - 2 * MARGIN - strips * LaneView.FOLDED - (row.size() - 1) * GAP;
                width = open == 0 ? width : Math.min(width, left / open);
            }
            return width == Double.MAX_VALUE ? least : Math.floor(Math.max(least, width));
        }

        LaneLayout nearest() {
            Zoom[] all = Zoom.values();
            for (int i = all.length - 1; i >= 0; i--) {
                Zoom zoom = all[i];
                LaneLayout layout = at(zoom);
                if (layout.width <= room.width() && layout.complete) {
                    return layout;
                }
            }
            return at(all[0]);
        }

        LaneLayout at(Zoom zoom) {
            double width = laneWidth(LaneSize.leastWidth(zoom));
            double height = Math.max(LEAST_HEIGHT, room.rowHeight(inRows().size()));
            List<Slot> placed = new ArrayList<>();
            double y = MARGIN;
            double end = 0;
            boolean complete = true;
            for (List<Lane> row : inRows()) {
                double x = MARGIN;
                for (Lane lane : row) {
                    boolean strip = folded.test(lane);
                    Slot slot = new Slot(lane, x, y, strip ? LaneView.FOLDED : width, height, strip);
                    placed.add(slot);
                    x = slot.end() + GAP;
                    complete &= strip || new LaneSize(width, height).holds(lane, zoom, divided);
                }
                end = Math.max(end, x - GAP + MARGIN);
                y += height + GAP;
            }
            return new LaneLayout(placed, zoom, Math.max(room.width(), end), complete && end <= room.width() + 0.5);
        }
    }

    /** The slot of a lane; empty when it is hidden. */
    Optional<Slot> slot(Optional<String> lane) {
        return slots.stream().filter(s -> s.lane().value().equals(lane)).findFirst();
    }

    /** The lanes in order. */
    List<Lane> lanes() {
        return slots.stream().map(Slot::lane).toList();
    }

    /** The next lane to the right (1) or left (-1) of this one that shows clients; after a row's end comes the next. */
    Optional<Lane> beside(Lane lane, int direction) {
        for (int i = lanes().indexOf(lane) + direction; i >= 0 && i < slots.size(); i += direction) {
            Slot slot = slots.get(i);
            if (!slot.folded() && !slot.lane().clients().isEmpty()) {
                return Optional.of(slot.lane());
            }
        }
        return Optional.empty();
    }
}
