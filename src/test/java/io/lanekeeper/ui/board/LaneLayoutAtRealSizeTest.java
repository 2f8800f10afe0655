package io.lanekeeper.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.Boards;
import io.lanekeeper.testing.RealNames;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.board.LaneLayout.Room;
import io.lanekeeper.ui.board.LaneLayout.Slot;
import io.lanekeeper.ui.board.client.BoardTexts;
import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.board.lane.LaneSize;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/** Clusters of every size, with the names people give, in windows of every size: all of it in one look. */
final class LaneLayoutAtRealSizeTest {
    /** What tray, panel and bars leave of a window of this size. */
    private static final Map<String, Room> WINDOWS = Map.of("960x700", new Room(400, 560), "1280x720",
            new Room(620, 580), "1440x900", new Room(780, 760), "1920x1080", new Room(1_260, 940));
    private static final Map<Integer, List<Lane>> MADE = new ConcurrentHashMap<>();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 600, 3_000, 10_000})
    void withFitEveryLaneIsInsideTheRoomAndNoneLiesOverAnother(int clients) {
        List<Lane> lanes = lanes(clients);

        WINDOWS.forEach((window, room) -> {
            LaneLayout layout = fit(lanes, room);

            assertThat(layout.lanes()).as(window).containsExactlyElementsOf(lanes);
            assertThat(layout.slots()).as(window).allSatisfy(slot -> {
                assertThat(slot.x()).isNotNegative();
                assertThat(slot.end()).isLessThanOrEqualTo(room.width());
                assertThat(slot.y() + slot.height()).isLessThanOrEqualTo(room.height());
            });
            for (Slot one : layout.slots()) {
                assertThat(layout.slots()).as(window).noneMatch(other -> !other.equals(one) && overlap(one, other));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 600, 3_000})
    void onALargeScreenFitShowsEveryClient(int clients) {
        LaneLayout layout = fit(lanes(clients), new Room(1_260, 940));

        assertThat(layout.complete()).isTrue();
        assertThat(layout.slots()).allSatisfy(slot -> assertThat(new LaneSize(slot.width(), slot.height())
                .holds(slot.lane(), layout.zoom(), false)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 13, 48, 100})
    void aLargeScreenHoldsAHundredLanesInRows(int number) {
        assertThatAllAreInside(number, new Room(1_260, 940));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 20})
    void halfAScreenHoldsTwenty(int number) {
        assertThatAllAreInside(number, new Room(400, 560));
    }

    private static void assertThatAllAreInside(int number, Room room) {
        List<Lane> lanes = IntStream.range(0, number).mapToObj(i -> Boards.lane("dc-" + i)).toList();

        LaneLayout layout = fit(lanes, room);

        assertThat(layout.slots()).hasSize(number)
                .allSatisfy(slot -> {
                    assertThat(slot.end()).isLessThanOrEqualTo(room.width());
                    assertThat(slot.y() + slot.height()).isLessThanOrEqualTo(room.height());
                });
        assertThat(layout.slots()).extracting(Slot::y).isSorted();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 600, 3_000, 10_000})
    void noTwoLanesAreEverTitledAlike(int clients) {
        List<Lane> lanes = lanes(clients);

        for (Texts language : List.of(Texts.english(), Texts.chinese())) {
            LaneTitles titles = new LaneTitles(new BoardTexts(language));
            WINDOWS.forEach((window, room) -> {
                titles.show(fit(lanes, room));

                assertThat(lanes).extracting(titles::of).as(window).doesNotHaveDuplicates().doesNotContain("");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 600, 3_000, 10_000})
    void noTwoClientsOfALaneAreShownAlike(int clients) {
        assertThat(lanes(clients)).allSatisfy(lane -> {
            assertThat(lane.clients()).extracting(c -> c.shown()).doesNotHaveDuplicates();
            assertThat(lane.clients()).allSatisfy(card -> assertThat(card.name()).isEqualTo(
                    lane.prefix() + card.shown() + ".prod.corp.example"));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 600, 3_000})
    void lanesOfRacksStandInTheOrderOfTheirNumbers(int clients) {
        List<String> racks = IntStream.rangeClosed(1, 12).mapToObj(i -> "r" + i).toList();
        List<Lane> lanes = Boards.of(RealNames.plan(clients, 6).withLaneAttribute("${meta.rack}")).lanes();

        List<Lane> visible = LaneChoices.NONE.visible(lanes);

        assertThat(visible.stream().flatMap(l -> l.value().stream()).toList()).isEqualTo(
                racks.stream().filter(r -> lanes.stream().anyMatch(l -> l.value().equals(Optional.of(r)))).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 600})
    void aZoomThatIsNearerThanFitNeverHidesALaneFromTheLayout(int clients) {
        List<Lane> lanes = lanes(clients);

        LaneLayout near = LaneLayout.of(lanes, LaneLayoutAtRealSizeTest::folded, Optional.of(Zoom.CARD), false,
                new Room(620, 580));

        assertThat(near.lanes()).isEqualTo(lanes);
        assertThat(near.width()).isGreaterThanOrEqualTo(near.slots().getLast().end());
    }

    private static boolean folded(Lane none) {
        return false;
    }

    private static boolean overlap(Slot one, Slot other) {
        return one.x() < other.end() && other.x() < one.end() && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static LaneLayout fit(List<Lane> lanes, Room room) {
        return LaneLayout.of(lanes, LaneLayoutAtRealSizeTest::folded, Optional.empty(), false, room);
    }

    private static List<Lane> lanes(int clients) {
        return MADE.computeIfAbsent(clients, n -> Boards.of(RealNames.plan(n, 30)).lanes());
    }
}
