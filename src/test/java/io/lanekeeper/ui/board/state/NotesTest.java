package io.lanekeeper.ui.board.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.scenario.Outcome;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.testing.Boards;
import io.lanekeeper.testing.LargeCluster;
import io.lanekeeper.testing.Models;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Chip;
import io.lanekeeper.ui.board.state.BoardState.Condition;
import io.lanekeeper.ui.board.state.BoardState.Note;
import org.junit.jupiter.api.Test;

/** What chips and cards say after the steps of the story, and of others. */
final class NotesTest {
    @Test
    void whoeverMovedSaysWhereFromAndItsGhostWhereTo() {
        BoardState board = Boards.of(Plans.off("dtle-2"));

        assertThat(note(board, "dtle-3")).isEqualTo(new Note.CameFrom("dtle-2"));
        assertThat(chip(board, "dtle-2")).satisfies(c -> {
            assertThat(c.ghost()).isTrue();
            assertThat(c.note()).isEqualTo(new Note.WentTo("dtle-3"));
        });
    }

    @Test
    void itsPartnerRestarts() {
        assertThat(note(Boards.of(Plans.off("dtle-2")), "dtle-1")).isEqualTo(new Note.Restarts());
    }

    @Test
    void whoeverWaitsLeavesAGhostAndStandsOnTheShelfOfItsHome() {
        BoardState board = Boards.of(Plans.off("dtle-2", "dtle-3"));

        assertThat(note(board, "dtle-3")).isEqualTo(new Note.Waits());
        assertThat(Boards.lane(board, "beijing").waiting()).extracting(Chip::group).containsExactly(Models.DEST);
        assertThat(Boards.lane(board, "shanghai").waiting()).isEmpty();
        assertThat(note(board, "dtle-1")).as("runs and replicates nothing").isEqualTo(new Note.Idle("Dest"));
    }

    @Test
    void whoeverRunsCutOffSaysFromWhatAndWhereThatStands() {
        BoardState board = Boards.of(Plans.off(Plans.free(), "dtle-2", "dtle-3"));

        assertThat(Boards.chips(board, Models.DEST)).filteredOn(c -> !c.ghost())
                .extracting(Chip::note)
                .containsExactly(new Note.CutOff("10.2.0.31:3306", "beijing"));
    }

    @Test
    void whereNomadMightHaveChosenOtherwiseTheChipSaysHowLikelyThisClientWas() {
        Plan plan = Plans.twoAlike();
        Plan here = Plans.off(plan, "dtle-2");
        Plan chosen = here.withCurrent(here.currentScenario()
                .withOutcome(new Outcome(0, Models.DEST, Plans.id(here, "dtle-3"))));

        BoardState board = Boards.of(chosen);

        assertThat(note(board, "dtle-3")).isEqualTo(new Note.OneOf(2, 0.5));
    }

    @Test
    void whoeverIsPlacedAfterWaitingSaysSo() {
        Plan off = Plans.off("dtle-2", "dtle-3");
        BoardState board = Boards.of(off.withStep(new Step.OfClient(Step.Change.UP, Plans.id(off, "dtle-2"))));

        assertThat(note(board, "dtle-2")).isEqualTo(new Note.Placed());
    }

    @Test
    void systemJobsAreQuietAndLeaveNoGhosts() {
        Plan plan = LargeCluster.plan(9, 9);
        String first = plan.cluster().nodes().getFirst().name();

        BoardState board = Boards.of(Plans.off(plan, first));

        Card off = Boards.card(board, first);
        assertThat(off.quiet()).isEmpty();
        assertThat(off.chips()).isEmpty();
        assertThat(Boards.card(board, plan.cluster().nodes().getLast().name()).quiet()).hasSize(1);
    }

    @Test
    void aClientSaysWhichStepSwitchedItOffAndHow() {
        Plan plan = Plans.off("dtle-3");
        Plan drained = plan.withStep(new Step.OfClient(Step.Change.DRAIN, Plans.id(plan, "dtle-2")));

        BoardState board = Boards.of(drained);

        assertThat(Boards.card(board, "dtle-3").condition()).isEqualTo(new Condition.Off("down", 1));
        assertThat(Boards.card(board, "dtle-2").condition()).isInstanceOfSatisfying(Condition.Off.class, off -> {
            assertThat(off.word()).isIn("draining", "drained");
            assertThat(off.step()).isEqualTo(2);
        });
        assertThat(Boards.card(board, "dtle-1").up()).isTrue();
    }

    @Test
    void aLaneThatWentDownIsTheStepOfAllItsClients() {
        BoardState board = Boards.of(Plans.off()
                .withStep(new Step.OfLane(true, Plan.DATACENTER, "beijing")));

        assertThat(Boards.lane(board, "beijing").clients()).extracting(Card::condition)
                .containsOnly(new Condition.Off("down", 1));
        assertThat(Boards.lane(board, "beijing").up()).isZero();
    }

    private static Note note(BoardState board, String client) {
        return chip(board, client).note();
    }

    private static Chip chip(BoardState board, String client) {
        return Boards.card(board, client).chips().getFirst();
    }
}
