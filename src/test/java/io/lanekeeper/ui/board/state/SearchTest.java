package io.lanekeeper.ui.board.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.testing.Boards;
import io.lanekeeper.testing.LargeCluster;
import io.lanekeeper.testing.Models;
import io.lanekeeper.ui.board.state.BoardState.Card;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SearchTest {
    private final BoardState board = Boards.of(Plans.off());

    @Test
    void aClientIsFoundByAPartOfItsNameInAnyCase() {
        Search search = search(board, " DTLE-2 ");

        assertThat(search.found()).singleElement()
                .satisfies(f -> assertThat(f.client()).map(Card::name).contains("dtle-2"));
        assertThat(search.text()).isEqualTo("dtle-2");
        assertThat(search.dims(Boards.card(board, "dtle-2"))).isFalse();
        assertThat(search.dims(Boards.card(board, "dtle-1"))).isTrue();
    }

    @Test
    void aGroupOrItsJobIsFoundWhereItRuns() {
        assertThat(search(board, "src").found()).extracting(f -> f.client().map(Card::name))
                .containsExactly(Optional.of("dtle-1"));
        assertThat(search(board, "test_con").found()).hasSize(2);
        assertThat(search(board, "src").groups()).containsExactly(Models.SRC);
    }

    @Test
    void whatWaitsIsFoundOnTheShelfOfItsLane() {
        BoardState waiting = Boards.of(Plans.off("dtle-2", "dtle-3"));

        Search search = search(waiting, "dest");

        assertThat(search.found()).anySatisfy(f -> {
            assertThat(f.lane()).contains("beijing");
            assertThat(f.client()).isEmpty();
        });
        assertThat(search.dims(Boards.chip(Models.DEST, 1))).isFalse();
        assertThat(search.dims(Boards.chip(Models.SRC, 1))).isTrue();
    }

    @Test
    void aSystemJobIsFoundOnEveryClient() {
        Plan plan = LargeCluster.plan(9, 9);

        assertThat(search(Boards.of(plan), "exporter").nodes()).hasSize(9);
    }

    @Test
    void placesAreFoundInTheOrderOfTheBoard() {
        assertThat(search(board, "dtle").found()).extracting(f -> f.client().map(Card::name).orElse(""))
                .containsExactlyElementsOf(board.lanes()
                        .stream()
                        .flatMap(l -> l.clients().stream())
                        .map(Card::name)
                        .toList());
    }

    @Test
    void nothingSearchedDimsNothing() {
        assertThat(search(board, "   ")).isSameAs(Search.NOTHING);
        assertThat(Search.NOTHING.dims(Boards.card(board, "dtle-1"))).isFalse();
        assertThat(Search.NOTHING.dims(Boards.chip(Models.SRC, 1))).isFalse();
    }

    @Test
    void whatIsNowhereDimsEverything() {
        Search search = search(board, "nothing like it");

        assertThat(search.found()).isEmpty();
        assertThat(board.lanes()).flatExtracting(BoardState.Lane::clients).allMatch(search::dims);
    }

    private static Search search(BoardState board, String text) {
        return Search.of(text, board.lanes());
    }
}
