package io.lanekeeper.ui.board.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.Boards;
import io.lanekeeper.testing.Models;
import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LaneSizeTest {
    private static final LaneSize LARGE = new LaneSize(400, 700);

    @Test
    void aLaneThatIsLowOrNarrowHasABriefHeader() {
        assertThat(LARGE.brief()).isFalse();
        assertThat(new LaneSize(120, 700).brief()).isTrue();
        assertThat(new LaneSize(400, 200).brief()).isTrue();
    }

    @Test
    void whatWaitsTakesRoomFromTheClients() {
        Lane quiet = Boards.lane("a");
        Lane waits = Boards.lane(Optional.of("a"), 0, 3);

        assertThat(LARGE.listHeight(waits)).isLessThan(LARGE.listHeight(quiet));
        assertThat(new LaneSize(120, 40).listHeight(waits)).isZero();
    }

    @Test
    void fewerClientsFitTheNearerOneLooks() {
        Lane sixty = lane(60, "");

        assertThat(LARGE.holds(sixty, Zoom.CARD, false)).isFalse();
        assertThat(LARGE.holds(sixty, Zoom.CELL_LARGE, false)).isTrue();
        Zoom[] zooms = Zoom.values();
        for (int i = 1; i < zooms.length; i++) {
            assertThat(LARGE.tall(sixty, zooms[i], false)).as("%s", zooms[i])
                    .isGreaterThanOrEqualTo(LARGE.tall(sixty, zooms[i - 1], false));
        }
    }

    @Test
    void aCardWithGroupsOnItIsHigher() {
        Lane empty = Boards.lane("a", Boards.card("c"));
        Lane full = Boards.lane("a", Boards.card("c", Boards.chip(Models.DEST, 1)));

        assertThat(LARGE.tall(full, Zoom.CARD, false)).isGreaterThan(LARGE.tall(empty, Zoom.CARD, false));
        assertThat(LARGE.tall(full, Zoom.CELL, false)).isEqualTo(LARGE.tall(empty, Zoom.CELL, false));
    }

    @Test
    void titlesOfSectionsTakeRoom() {
        Lane racks = lane(60, "r");

        assertThat(LARGE.tall(racks, Zoom.CELL, true)).isGreaterThan(LARGE.tall(racks, Zoom.CELL, false));
    }

    @Test
    void nearerLooksNeedWiderLanes() {
        assertThat(LaneSize.leastWidth(Zoom.CELL_MINUTE)).isLessThan(LaneSize.leastWidth(Zoom.TILE));
        assertThat(LaneSize.leastWidth(Zoom.TILE)).isLessThan(LaneSize.leastWidth(Zoom.CARD));
    }

    private static Lane lane(int clients, String section) {
        return Boards.lane("a", IntStream.range(0, clients)
                .mapToObj(i -> Boards.card("c" + i, section + (section.isEmpty() ? "" : i % 4)))
                .toArray(Card[]::new));
    }
}
