package io.lanekeeper.ui.board.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.Boards;
import io.lanekeeper.testing.RealNames;
import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.board.client.Zoom.Density;
import io.lanekeeper.ui.board.state.BoardState;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/** Two different clients of a lane are never written alike, however little room there is. */
final class ClientLabelsTest {
    private final ClientLabels labels = new ClientLabels();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 600, 3_000})
    void atEveryWidthAndZoomTheClientsOfALaneAreWrittenDifferently(int clients) {
        BoardState board = Boards.of(RealNames.plan(clients, 4));

        for (Lane lane : board.lanes()) {
            for (Zoom zoom : named()) {
                for (double width : new double[]{118, 216, 400}) {
                    labels.show(lane.clients(), zoom, width);

                    assertThat(lane.clients()).extracting(labels::of)
                            .as("%s at %s, %s", lane.value(), width, zoom)
                            .doesNotHaveDuplicates()
                            .doesNotContain("");
                }
            }
        }
    }

    @Test
    void lanesThatAreCutByTheWholeNameAreToldApartInTheMiddle() {
        List<BoardState.Card> cards = Stream.of("billing-frontend-production-0001", "billing-backend-production-0001",
                "billing-fronted-production-0001").map(Boards::card).toList();

        labels.show(cards, Zoom.TILE, 118);

        assertThat(cards).extracting(labels::of).doesNotHaveDuplicates();
    }

    @Test
    void aNameThatFitsIsWrittenWhole() {
        List<BoardState.Card> cards = List.of(Boards.card("dtle-1"), Boards.card("dtle-2"));

        labels.show(cards, Zoom.CARD, 300);

        assertThat(cards).extracting(labels::of).containsExactly("dtle-1", "dtle-2");
    }

    @Test
    void aWiderLaneWritesMoreOfTheName() {
        List<BoardState.Card> cards = List.of(Boards.card("customer-profile-database-0001"),
                Boards.card("customer-profile-database-0002"));
        labels.show(cards, Zoom.CARD, 216);
        String narrow = labels.of(cards.getFirst());

        labels.show(cards, Zoom.CARD, 600);

        assertThat(labels.of(cards.getFirst())).isEqualTo("customer-profile-database-0001")
                .hasSizeGreaterThan(narrow.length());
    }

    private static List<Zoom> named() {
        return Stream.of(Zoom.values()).filter(z -> z.density() != Density.CELLS || z.named()).toList();
    }
}
