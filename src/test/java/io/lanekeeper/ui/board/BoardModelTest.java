package io.lanekeeper.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.scenario.Step.Change;
import io.lanekeeper.testing.Held;
import io.lanekeeper.testing.LargeCluster;
import io.lanekeeper.testing.Models;
import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.board.lane.LaneBadge;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.board.state.LaneOrder;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.ScenarioActions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the board shows and how it is looked at, without a window. */
final class BoardModelTest {
    private final DocumentModel document = Models.story();
    private final BoardModel board = shown(document);

    @Test
    void clientsStandInTheLanesOfTheirDatacenters() {
        assertThat(board.state().lanes()).extracting(l -> l.value().orElse("")).containsExactly("beijing", "shanghai");
        assertThat(lane("beijing").clients()).extracting(Card::name).containsExactly("dtle-2", "dtle-3");
        assertThat(board.laneOf(Models.id(document, "dtle-1"))).contains(lane("shanghai"));
    }

    @Test
    void aClientThatGoesOffChangesItsLaneAndLeavesTheOtherTheSameObject() {
        Lane shanghai = lane("shanghai");

        new ScenarioActions(document).happens(Change.DOWN, Models.node(document, "dtle-3"));
        board.show(document.frame());

        assertThat(lane("beijing").up()).isEqualTo(1);
        assertThat(lane("shanghai")).isSameAs(shanghai);
    }

    @Test
    void foldingHidingAndOrderingChangeTheLayoutAtOnce() {
        board.fold(lane("beijing"), true);
        assertThat(board.layout().slot(Optional.of("beijing")).orElseThrow().folded()).isTrue();

        board.hide(lane("beijing"));
        assertThat(board.layout().slot(Optional.of("beijing"))).isEmpty();
        assertThat(board.hiddenLanes()).isEqualTo(1);

        board.unhide(Optional.of("beijing"));
        assertThat(board.layout().slot(Optional.of("beijing")).orElseThrow().folded()).isFalse();

        board.order(LaneOrder.CLIENTS);
        assertThat(board.layout().lanes()).extracting(l -> l.clients().size()).containsExactly(2, 1);
    }

    @Test
    void zoomingEndsAtTheNearestAndFitComesBackToWhatFits() {
        assertThat(board.fits()).isTrue();
        for (int i = 0; i < 12; i++) {
            board.zoom(-1);
        }
        assertThat(board.layout().zoom()).isEqualTo(Zoom.CELL_MINUTE);
        assertThat(board.fits()).isFalse();

        board.zoom(1);
        assertThat(board.layout().zoom()).isEqualTo(Zoom.CELL_TINY);

        board.zoom(0);
        assertThat(board.layout().zoom()).isEqualTo(Zoom.CARD);
        assertThat(board.fits()).isTrue();
    }

    @Test
    void aNarrowerWindowLooksAgainAtWhatFits() {
        DocumentModel large = Models.of(LargeCluster.plan(60, 120));
        BoardModel model = shown(large);
        Zoom wide = model.layout().zoom();

        model.setRoom(900, 260);

        assertThat(model.layout().zoom().height()).isLessThan(wide.height());
    }

    @Test
    void searchingMarksClientsByNameAndByWhatRunsOnThemAndStepsThroughThem() {
        board.search("dest");
        Set<String> found = board.marks().search().nodes();
        assertThat(found).hasSize(1);
        String holder = found.iterator().next();

        BoardSearch.Match match = board.step(1).orElseThrow();

        assertThat(match.number()).isEqualTo(1);
        assertThat(match.all()).isEqualTo(1);
        assertThat(board.selected()).map(Card::nodeId).contains(holder);

        board.search("dtle");
        assertThat(List.of(number(1), number(1), number(1), number(1))).containsExactly(1, 2, 3, 1);
        assertThat(number(-1)).isEqualTo(3);
    }

    @Test
    void goingToAMatchInAHiddenLaneBringsTheLaneBack() {
        board.hide(lane("shanghai"));
        board.search("dtle-1");
        assertThat(board.marks().search().found()).as("what is hidden is not searched").isEmpty();

        board.showHidden();
        board.search("dtle-1");
        board.fold(lane("shanghai"), true);
        board.step(1);

        assertThat(board.layout().slot(Optional.of("shanghai")).orElseThrow().folded()).isFalse();
    }

    @Test
    void nothingIsSearchedAndNothingIsFoundLeadNowhere() {
        assertThat(board.step(1)).isEmpty();
        board.search("nothing like it");
        assertThat(board.step(-1)).isEmpty();
        board.search("");
        assertThat(board.marks().search().text()).isEmpty();
    }

    @Test
    void theDomainOfAGroupDimsWhereItMayNotRunUntilItIsEnded() {
        board.showDomain(Models.DEST);

        assertThat(board.marks().dimmed(card("dtle-1"))).isTrue();
        assertThat(board.marks().dimmed(card("dtle-2"))).isFalse();
        assertThat(board.domainProperty().get()).contains(new BoardModel.ShownDomain(Models.DEST, 2, 3));

        board.endDomain();
        assertThat(board.marks().dimmed(card("dtle-1"))).isFalse();
        assertThat(board.domainProperty().get()).isEmpty();
    }

    @Test
    void theDomainOfAGroupThatHasGoneEnds() {
        board.showDomain(Models.DEST);
        DocumentModel other = Models.of(LargeCluster.plan(3, 6));
        document.open(other.document());

        board.show(document.frame());

        assertThat(board.domainProperty().get()).isEmpty();
    }

    @Test
    void aLaneIsDividedByTheSecondAttributeAndByNothingAgain() {
        DocumentModel large = Models.of(LargeCluster.plan(60, 120));
        BoardModel model = shown(large);

        model.setSecondAttribute("${meta.rack}");
        assertThat(model.state().lanes().getFirst().clients()).extracting(Card::section).contains("r1", "r2");

        model.setSecondAttribute("");
        assertThat(model.state().lanes().getFirst().clients()).extracting(Card::section).containsOnly("");
    }

    @Test
    void marksOfLossesAndBadgesOfLanesComeFromOutside() {
        board.showBadges(Map.of("beijing", new LaneBadge.Survives(1, false)));
        board.showLosses(Map.of(Models.id(document, "dtle-1"), "it breaks"));

        assertThat(board.badges()).containsOnlyKeys("beijing");
        assertThat(board.marks().lost(card("dtle-1"))).isTrue();
        assertThat(board.marks().lost(card("dtle-2"))).isFalse();
    }

    @Test
    void theBoardOfALargePlanIsMadeInTheBackgroundAndANewerOneOvertakesIt() {
        Held held = new Held();
        DocumentModel large = Models.of(LargeCluster.plan(600, 1_200));
        BoardModel model = new BoardModel(large, held, Models::bug);
        model.show(large.frame());
        assertThat(model.state().lanes()).isEmpty();

        model.show(document.frame());
        held.finishAll();

        assertThat(model.state().lanes()).flatExtracting(Lane::clients).hasSize(3);
    }

    private int number(int direction) {
        return board.step(direction).orElseThrow().number();
    }

    private Lane lane(String value) {
        return board.state()
                .lanes()
                .stream()
                .filter(l -> l.value().equals(Optional.of(value)))
                .findFirst()
                .orElseThrow();
    }

    private Card card(String name) {
        return board.card(Models.id(document, name)).orElseThrow();
    }

    private static BoardModel shown(DocumentModel document) {
        BoardModel board = new BoardModel(document, Held.never(), Models::bug);
        board.setRoom(900, 600);
        board.show(document.frame());
        return board;
    }
}
