package io.lanekeeper.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.plan.Plan;
import io.lanekeeper.testing.LargeCluster;
import io.lanekeeper.testing.Models;
import io.lanekeeper.ui.board.LaneLayout.Room;
import io.lanekeeper.ui.board.LaneLayout.Slot;
import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.board.client.Zoom.Density;
import io.lanekeeper.ui.board.lane.LaneView;
import io.lanekeeper.ui.board.state.BoardBuilder;
import io.lanekeeper.ui.board.state.BoardState;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class LaneLayoutTest {
    private static final Room LAPTOP = new Room(900, 560);

    @Test
    void lanesStandBesideEachOtherAndShareTheRoom() {
        List<Slot> slots = layout(lanes(60), LaneLayoutTest::noneFolded, LAPTOP).slots();

        for (int i = 1; i < slots.size(); i++) {
            assertThat(slots.get(i).x()).isGreaterThan(slots.get(i - 1).end());
            assertThat(slots.get(i).width()).isEqualTo(slots.getFirst().width());
        }
        assertThat(slots.getLast().end()).isLessThanOrEqualTo(LAPTOP.width() - LaneLayout.MARGIN + 0.5);
    }

    @Test
    void foldedLanesAreStripsAndTheOthersGetTheirRoom() {
        List<Lane> lanes = lanes(60);
        Lane first = lanes.getFirst();

        List<Slot> slots = layout(lanes, lane -> lane.equals(first), LAPTOP).slots();

        assertThat(slots.getFirst().width()).isEqualTo(LaneView.FOLDED);
        assertThat(slots.getFirst().folded()).isTrue();
        double withAllOpen = layout(lanes, LaneLayoutTest::noneFolded, LAPTOP).slots().get(1).width();
        assertThat(slots.get(1).width()).isGreaterThan(withAllOpen);
    }

    @Test
    void fewClientsAreCardsAndHundredsAreCells() {
        assertThat(layout(lanes(3), LaneLayoutTest::noneFolded, LAPTOP).zoom()).isEqualTo(Zoom.CARD);
        assertThat(layout(lanes(60), LaneLayoutTest::noneFolded, LAPTOP).zoom().density()).isNotEqualTo(Density.CARDS);
        assertThat(layout(lanes(3_000), LaneLayoutTest::noneFolded, LAPTOP).zoom().density()).isEqualTo(Density.CELLS);
    }

    @Test
    void aZoomThatWasChosenStaysWhateverFits() {
        LaneLayout near = LaneLayout.of(lanes(600), LaneLayoutTest::noneFolded, Optional.of(Zoom.CARD), false, LAPTOP);

        assertThat(near.zoom()).isEqualTo(Zoom.CARD);
    }

    @Test
    void aLaneThatIsFoldedDoesNotDecideHowNearTheOthersAreLookedAt() {
        List<Lane> lanes = lanes(60);

        LaneLayout all = layout(lanes, LaneLayoutTest::noneFolded, LAPTOP);
        LaneLayout strips = layout(lanes, lane -> true, LAPTOP);

        assertThat(all.zoom()).isNotEqualTo(Zoom.CARD);
        assertThat(strips.zoom()).isEqualTo(Zoom.CARD);
    }

    @Test
    void theNextLaneToGoToSkipsWhatIsFoldedAndEndsAtTheEdge() {
        List<Lane> lanes = lanes(60);
        Lane second = lanes.get(1);
        LaneLayout layout = layout(lanes, lane -> lane.equals(second), LAPTOP);

        assertThat(layout.beside(lanes.getFirst(), 1)).contains(lanes.get(2));
        assertThat(layout.beside(lanes.getFirst(), -1)).isEmpty();
        assertThat(layout.beside(lanes.getLast(), 1)).isEmpty();
    }

    private static LaneLayout layout(List<Lane> lanes, Predicate<Lane> folded, Room room) {
        return LaneLayout.of(lanes, folded, Optional.empty(), false, room);
    }

    private static List<Lane> lanes(int clients) {
        Plan plan = LargeCluster.plan(clients, clients * 2);
        return BoardBuilder.build(Models.of(plan).frame(), "", BoardState.NONE).lanes();
    }

    private static boolean noneFolded(Lane lane) {
        return false;
    }
}
