package io.lanekeeper.ui.board.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.Boards;
import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.board.lane.Arrangement.Place;
import io.lanekeeper.ui.board.state.BoardState.Card;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Clients in the lines of a lane, and where the arrow keys lead among them. */
final class ArrangementTest {
    private static final double WIDTH = 12 + 16 + 3 * 10 + 2 * 2;

    @Test
    void cardsAndRowsStandOneBelowTheOther() {
        for (Zoom zoom : List.of(Zoom.CARD, Zoom.ROW)) {
            Arrangement lines = Arrangement.of(clients(3), zoom, 300, false);

            assertThat(lines.items()).hasSize(3).hasOnlyElementsOfType(LaneItem.One.class);
            assertThat(lines.places()).containsEntry("c1", new Place(1, 0));
        }
    }

    @Test
    void cellsStandBesideEachOtherAsManyAsFit() {
        Arrangement lines = cells(7);

        assertThat(lines.items()).extracting(i -> i.cards().size()).containsExactly(3, 3, 1);
        assertThat(lines.places()).containsEntry("c0", new Place(0, 0))
                .containsEntry("c4", new Place(1, 1))
                .containsEntry("c6", new Place(2, 0));
    }

    @Test
    void everyClientHasOnePlaceWhateverTheWidth() {
        for (double width : new double[]{0, 20, 60, 300, 1_000}) {
            for (Zoom zoom : Zoom.values()) {
                Arrangement lines = Arrangement.of(clients(100), zoom, width, false);

                assertThat(lines.places()).as("%s at %s", zoom, width).hasSize(100);
                assertThat(lines.items().stream().mapToInt(i -> i.cards().size()).sum()).isEqualTo(100);
            }
        }
    }

    @Test
    void sectionsStandByTheirNumbersAndThatOfClientsWithoutAValueIsTheLast() {
        List<Card> racks = List.of(Boards.card("a", "r10"), Boards.card("b", ""), Boards.card("c", "r2"),
                Boards.card("d", "r10"));

        Arrangement lines = Arrangement.of(racks, Zoom.CARD, 300, true);

        assertThat(lines.items()).filteredOn(LaneItem.Section.class::isInstance)
                .containsExactly(new LaneItem.Section("r2", 1), new LaneItem.Section("r10", 2),
                        new LaneItem.Section("", 1));
        assertThat(lines.places()).containsEntry("c", new Place(1, 0)).containsEntry("b", new Place(6, 0));
    }

    @Test
    void arrowsLeadToTheNeighboursOfACell() {
        Arrangement lines = cells(7);

        assertThat(next(lines, "c4", KeyCode.UP)).contains("c1");
        assertThat(next(lines, "c1", KeyCode.DOWN)).contains("c4");
        assertThat(next(lines, "c4", KeyCode.LEFT)).contains("c3");
        assertThat(next(lines, "c4", KeyCode.RIGHT)).contains("c5");
        assertThat(next(lines, "c5", KeyCode.DOWN)).as("the last line is shorter").contains("c6");
    }

    @Test
    void arrowsEndAtTheEdgesAndDoNotWrap() {
        Arrangement lines = cells(7);

        assertThat(next(lines, "c1", KeyCode.UP)).isEmpty();
        assertThat(next(lines, "c6", KeyCode.DOWN)).isEmpty();
        assertThat(next(lines, "c3", KeyCode.LEFT)).isEmpty();
        assertThat(next(lines, "c2", KeyCode.RIGHT)).isEmpty();
        assertThat(next(lines, "c6", KeyCode.RIGHT)).isEmpty();
    }

    @Test
    void arrowsPassTheTitlesOfSections() {
        Arrangement lines = Arrangement.of(List.of(Boards.card("a", "r1"), Boards.card("b", "r2")), Zoom.CARD, 300,
                true);

        assertThat(next(lines, "a", KeyCode.DOWN)).contains("b");
        assertThat(next(lines, "b", KeyCode.UP)).contains("a");
        assertThat(next(lines, "a", KeyCode.UP)).isEmpty();
        assertThat(next(lines, "b", KeyCode.HOME)).contains("a");
    }

    @Test
    void homeEndAndThePagesLeadFar() {
        Arrangement lines = Arrangement.of(clients(30), Zoom.ROW, 300, false);

        assertThat(next(lines, "c15", KeyCode.HOME)).contains("c0");
        assertThat(next(lines, "c15", KeyCode.END)).contains("c29");
        assertThat(next(lines, "c15", KeyCode.PAGE_DOWN)).contains("c23");
        assertThat(next(lines, "c15", KeyCode.PAGE_UP)).contains("c7");
        assertThat(next(lines, "c28", KeyCode.PAGE_DOWN)).contains("c29");
        assertThat(next(lines, "c2", KeyCode.PAGE_UP)).contains("c0");
        assertThat(next(cells(7), "c0", KeyCode.END)).contains("c6");
    }

    @Test
    void otherKeysLeadNowhere() {
        assertThat(next(cells(7), "c4", KeyCode.A)).isEmpty();
        assertThat(Steering.at(Arrangement.EMPTY.items(), 0, 0, 1)).isEmpty();
    }

    private static Optional<String> next(Arrangement lines, String from, KeyCode key) {
        return Steering.next(lines.items(), Objects.requireNonNull(lines.places().get(from)), key).map(Card::nodeId);
    }

    private static Arrangement cells(int clients) {
        return Arrangement.of(clients(clients), Zoom.CELL_TINY, WIDTH, false);
    }

    private static List<Card> clients(int number) {
        return IntStream.range(0, number).mapToObj(i -> Boards.card("c" + i)).toList();
    }
}
