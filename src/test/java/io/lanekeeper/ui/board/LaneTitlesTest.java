package io.lanekeeper.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.Boards;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.board.LaneLayout.Room;
import io.lanekeeper.ui.board.client.BoardTexts;
import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

final class LaneTitlesTest {
    private static final Room WIDE = new Room(1_600, 700);
    private static final Room NARROW = new Room(320, 700);
    /** A chosen zoom puts all lanes into one row. */
    private static final Optional<Zoom> BESIDE_EACH_OTHER = Optional.of(Zoom.CELL_MINUTE);

    private final LaneTitles titles = new LaneTitles(new BoardTexts(Texts.english()));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void whereThereIsRoomNamesAreWhole() {
        assertThat(shown(WIDE, "cn-beijing-a", "cn-beijing-b")).containsExactly("cn-beijing-a", "cn-beijing-b");
        assertThat(titles.prefix()).isEmpty();
    }

    @Test
    void whereThereIsNoneWhatAllBeginWithIsSaidOnce() {
        List<String> shown = shown(NARROW, "cn-northwest-production-a", "cn-northwest-production-b");

        assertThat(titles.prefix()).isEqualTo("cn-northwest-production-");
        assertThat(shown).containsExactly("a", "b");
    }

    @Test
    void whatIsStillTooLongIsCutAndStaysDifferent() {
        List<String> shown = shown(NARROW, "production-of-the-northwest-one", "production-of-the-northwest-two",
                "staging-of-the-northwest-one");

        assertThat(shown).doesNotHaveDuplicates().anyMatch(t -> t.contains("\u2026"));
    }

    @Test
    void aWiderWindowShowsTheNamesWholeAgain() {
        shown(NARROW, "cn-northwest-production-a", "cn-northwest-production-b");

        assertThat(shown(WIDE, "cn-northwest-production-a", "cn-northwest-production-b")).containsExactly(
                "cn-northwest-production-a", "cn-northwest-production-b");
        assertThat(titles.prefix()).isEmpty();
    }

    @Test
    void theLaneOfClientsWithoutAValueKeepsItsName() {
        Lane nameless = Boards.lane(Optional.empty(), 0, 0);
        titles.show(LaneLayout.of(List.of(Boards.lane("beijing"), nameless), LaneTitlesTest::folded, BESIDE_EACH_OTHER,
                false,
                WIDE));

        assertThat(titles.of(nameless)).isEqualTo(new BoardTexts(Texts.english()).laneName(nameless));
    }

    @Test
    void aFoldedLaneHasItsWholeNameAlongTheStrip() {
        Lane folded = Boards.lane("cn-northwest-production-a");
        Lane open = Boards.lane("cn-northwest-production-b");
        Predicate<Lane> first = lane -> lane.equals(folded);

        titles.show(LaneLayout.of(List.of(folded, open), first, BESIDE_EACH_OTHER, false, NARROW));

        assertThat(titles.of(folded)).isEqualTo("cn-northwest-production-a");
    }

    private static boolean folded(Lane none) {
        return false;
    }

    private List<String> shown(Room room, String... names) {
        List<Lane> lanes = Stream.of(names).map(n -> Boards.lane(n)).toList();
        titles.show(LaneLayout.of(lanes, LaneTitlesTest::folded, BESIDE_EACH_OTHER, false, room));
        return lanes.stream().map(titles::of).toList();
    }
}
