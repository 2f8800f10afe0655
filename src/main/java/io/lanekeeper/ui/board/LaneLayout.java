package io.lanekeeper.ui.board;

import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.board.lane.LaneView;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where each lane stands and how near its clients are looked at: plain numbers, in pixels.
 *
 * @param slots from left to right
 * @param width of all lanes together with the margins; at least that of the room
 */
record LaneLayout(List<Slot> slots, Zoom zoom, double width) {
    static final double MARGIN = 16;
    static final LaneLayout NONE = new LaneLayout(List.of(), Zoom.CARD, 0);
    private static final double GAP = 16;
    private static final double LEAST = 216;
    /** Header, verdict and shelf of a lane, about. */
    private static final double AROUND_CLIENTS = 116;

    LaneLayout {
        slots = List.copyOf(slots);
    }

    /** Where a lane stands. */
    record Slot(Lane lane, double x, double width, boolean folded) {
        double end() {
            return x + width;
        }
    }

    /** The part of the board that can be seen at once. */
    record Room(double width, double height) {
        static final Room NONE = new Room(0, 0);

        /** What a lane's header and shelf leave for its clients, about. */
        double listHeight() {
            return Math.max(120, height - MARGIN - 4 - AROUND_CLIENTS);
        }
    }

    /**
     * Finds a place for every lane; those that are not folded are equally wide.
     *
     * @param chosen how near to look; empty for as near as most of what is there stays in sight
     * @param divided whether the clients of a lane stand in sections
     */
    static LaneLayout of(List<Lane> shown, Predicate<Lane> folded, Optional<Zoom> chosen, boolean divided, Room room) {
        double width = laneWidth(shown, folded, room);
        List<Slot> placed = new ArrayList<>();
        double x = MARGIN;
        for (Lane lane : shown) {
            boolean strip = folded.test(lane);
            Slot slot = new Slot(lane, x, strip ? LaneView.FOLDED : width, strip);
            placed.add(slot);
            x = slot.end() + GAP;
        }
        List<Lane> open = shown.stream().filter(folded.negate()).toList();
        return new LaneLayout(placed, chosen.orElseGet(() -> fitting(open, divided, width, room)),
                Math.max(room.width(), x - GAP + MARGIN));
    }

    private static double laneWidth(List<Lane> shown, Predicate<Lane> folded, Room room) {
        long strips = shown.stream().filter(folded).count();
        long open = shown.size() - strips;
        double left = room.width() - 2 * MARGIN - strips * LaneView.FOLDED - Math.max(0, shown.size() - 1) * GAP;
        return open == 0 ? LEAST : Math.floor(Math.max(LEAST, left / open));
    }

    private static Zoom fitting(List<Lane> open, boolean divided, double width, Room room) {
        int clients = open.stream().mapToInt(l -> l.clients().size()).max().orElse(0);
        int sections = !divided ? 0
                : open.stream()
                        .mapToInt(l -> (int) l.clients().stream().map(Card::section).distinct().count())
                        .max()
                        .orElse(0);
        return Zoom.fitting(clients, sections, width, room.listHeight());
    }

    /** The slot of a lane; empty when it is hidden. */
    Optional<Slot> slot(Optional<String> lane) {
        return slots.stream().filter(s -> s.lane().value().equals(lane)).findFirst();
    }

    /** The lanes in order. */
    List<Lane> lanes() {
        return slots.stream().map(Slot::lane).toList();
    }

    /** The next lane to the right (1) or left (-1) of this one that shows clients. */
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
