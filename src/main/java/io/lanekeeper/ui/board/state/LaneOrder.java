package io.lanekeeper.ui.board.state;

import io.lanekeeper.ui.board.state.BoardState.Chip;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import java.util.Comparator;

/** In what order lanes stand. Equal ones by name; the lane of clients without a value is always the last. */
public enum LaneOrder {
    NAME,
    CLIENTS,
    FREE_MEMORY,
    WAITING;

    public Comparator<Lane> comparator() {
        Comparator<Lane> nameless = Comparator.comparing(l -> l.value().isEmpty());
        return nameless.thenComparing(first()).thenComparing(l -> l.value().orElse(""));
    }

    private Comparator<Lane> first() {
        return switch (this) {
            case NAME -> Comparator.comparing(l -> l.value().orElse(""));
            case CLIENTS -> Comparator.comparingInt((Lane l) -> l.clients().size()).reversed();
            case FREE_MEMORY -> Comparator.comparingLong((Lane l) -> l.usage().free().memoryMb()).reversed();
            case WAITING -> Comparator.comparingInt((Lane l) -> l.waiting().stream().mapToInt(Chip::number).sum())
                    .reversed();
        };
    }
}
