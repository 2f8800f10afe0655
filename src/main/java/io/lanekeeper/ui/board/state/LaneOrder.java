package io.lanekeeper.ui.board.state;

import io.lanekeeper.ui.board.state.BoardState.Chip;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.name.NaturalOrder;
import java.util.Comparator;

/** In what order lanes stand. Equal ones by name; the lane of clients without a value is always the last. */
public enum LaneOrder {
    NAME,
    CLIENTS,
    FREE_MEMORY,
    WAITING;

    public Comparator<Lane> comparator() {
        Comparator<Lane> nameless = Comparator.comparing(l -> l.value().isEmpty());
        return nameless.thenComparing(first()).thenComparing(LaneOrder::nameOf, NaturalOrder.INSTANCE);
    }

    private static String nameOf(Lane lane) {
        return lane.value().orElse("");
    }

    private Comparator<Lane> first() {
        return switch (this) {
            case NAME -> Comparator.comparing(LaneOrder::nameOf, NaturalOrder.INSTANCE);
            case CLIENTS -> Comparator.comparingInt((Lane l) -> l.clients().size()).reversed();
            case FREE_MEMORY -> Comparator.comparingLong((Lane l) -> l.usage().free().memoryMb()).reversed();
            case WAITING -> Comparator.comparingInt((Lane l) -> l.waiting().stream().mapToInt(Chip::number).sum())
                    .reversed();
        };
    }
}
