package io.lanekeeper.ui.board.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.Boards;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LaneOrderTest {
    @Test
    void numberedLanesStandByTheirNumbers() {
        assertThat(sorted(LaneOrder.NAME, lane("r10"), lane("r2"), lane("r1"))).containsExactly("r1", "r2", "r10");
    }

    @Test
    void theLaneWithMostClientsComesFirstAndEqualOnesStandByName() {
        Lane large = Boards.lane("z", Boards.card("1"), Boards.card("2"));

        assertThat(sorted(LaneOrder.CLIENTS, lane("r10"), lane("r2"), large)).containsExactly("z", "r2", "r10");
    }

    @Test
    void theLaneWithMostRoomComesFirst() {
        assertThat(sorted(LaneOrder.FREE_MEMORY, Boards.lane(Optional.of("full"), 10, 0),
                Boards.lane(Optional.of("free"), 900, 0))).containsExactly("free", "full");
    }

    @Test
    void theLaneInWhichMostWaitsComesFirst() {
        assertThat(sorted(LaneOrder.WAITING, lane("a"), Boards.lane(Optional.of("b"), 0, 1),
                Boards.lane(Optional.of("c"), 0, 5))).containsExactly("c", "b", "a");
    }

    @Test
    void theLaneOfClientsWithoutAValueIsTheLastInEveryOrder() {
        Lane nameless = Boards.lane(Optional.empty(), 9_999, 99);

        for (LaneOrder order : LaneOrder.values()) {
            assertThat(sorted(order, nameless, lane("b"), lane("a"))).as("%s", order).containsExactly("a", "b", "-");
        }
    }

    private static Lane lane(String value) {
        return Boards.lane(value);
    }

    private static List<String> sorted(LaneOrder order, Lane... lanes) {
        return Stream.of(lanes).sorted(order.comparator()).map(l -> l.value().orElse("-")).toList();
    }
}
