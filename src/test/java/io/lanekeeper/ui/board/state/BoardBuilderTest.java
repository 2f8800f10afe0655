package io.lanekeeper.ui.board.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.testing.LargeCluster;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.board.state.BoardState.Note;
import io.lanekeeper.ui.document.Frame;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BoardBuilderTest {
    private static final BoardState NOTHING = BoardState.NONE;
    private final Plan plan = LargeCluster.plan(60, 240);

    @Test
    void whatDidNotChangeIsTheSameObjectAsBefore() {
        BoardState before = BoardBuilder.build(new Frame(Previewed.of(plan), 0), "", NOTHING);
        String off = before.lanes().getFirst().clients().getFirst().nodeId();
        Plan changed = plan.withStep(new Step.OfClient(Step.Change.INELIGIBLE, off));

        BoardState after = BoardBuilder.build(new Frame(Previewed.of(changed), 1), "", before);

        Set<Card> old = Collections.newSetFromMap(new IdentityHashMap<>());
        before.lanes().forEach(l -> old.addAll(l.clients()));
        List<String> made = after.lanes()
                .stream()
                .flatMap(l -> l.clients().stream())
                .filter(c -> !old.contains(c))
                .map(Card::nodeId)
                .toList();
        assertThat(made).containsExactly(off);
        assertThat(after.lanes().get(1)).isSameAs(before.lanes().get(1));
    }

    @Test
    void systemGroupsAreQuietAndNeverChips() {
        BoardState state = BoardBuilder.build(new Frame(Previewed.of(plan), 0), "", NOTHING);

        Card card = state.lanes().getFirst().clients().getFirst();
        assertThat(card.quiet()).extracting(c -> c.group().group()).containsExactly("exporter");
        assertThat(card.chips()).noneMatch(c -> c.group().group().equals("exporter"));
    }

    /** Found on a picture: after the loss of a lane nearly every client bore a cross, though two groups waited. */
    @Test
    void whatHasMovedToSeveralClientsDoesNotWait() {
        Plan lost = plan.withStep(new Step.OfLane(true, "${node.datacenter}", "beijing"));
        Previewed picture = Previewed.of(lost);

        BoardState state = BoardBuilder.build(new Frame(picture, 1), "", NOTHING);

        Set<GroupKey> waiting = picture.after(1).missing().keySet();
        assertThat(waiting).isNotEmpty();
        assertThat(state.lanes())
                .flatMap(Lane::clients)
                .flatMap(Card::chips)
                .filteredOn(c -> c.note() instanceof Note.Waits)
                .isNotEmpty()
                .allMatch(c -> waiting.contains(c.group()));
    }

    @Test
    void clientsCarryTheirValueOfTheSecondAttribute() {
        BoardState state = BoardBuilder.build(new Frame(Previewed.of(plan), 0), "${meta.rack}", NOTHING);

        assertThat(state.lanes()).flatMap(Lane::clients).extracting(Card::section).containsOnly("r1", "r2", "r3", "r4");
    }

    @Test
    void lanesAreOrderedByTheirClientsAndTheirFreeMemory() {
        List<Lane> lanes = BoardBuilder.build(new Frame(Previewed.of(plan), 0), "", NOTHING).lanes();

        assertThat(lanes.stream().sorted(LaneOrder.CLIENTS.comparator()))
                .isSortedAccordingTo((a, b) -> b.clients().size() - a.clients().size());
        assertThat(lanes.stream().sorted(LaneOrder.FREE_MEMORY.comparator()))
                .isSortedAccordingTo((a, b) -> Long.compare(b.usage().free().memoryMb(), a.usage().free().memoryMb()));
    }

    @Test
    void searchingFindsClientsGroupsAndJobsWhateverTheCase() {
        List<Lane> lanes = BoardBuilder.build(new Frame(Previewed.of(plan), 0), "", NOTHING).lanes();
        Card first = lanes.getFirst().clients().getFirst();

        assertThat(Search.of(first.name().toUpperCase(Locale.ROOT), lanes).nodes())
                .containsExactly(first.nodeId());
        assertThat(Search.of("ORDERS-0", lanes).groups()).hasSize(2);
        assertThat(Search.of("no such thing", lanes).found()).isEmpty();
        assertThat(Search.of(" ", lanes).dims(first)).isFalse();
    }
}
