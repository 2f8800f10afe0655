package io.lanekeeper.ui.board.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.testing.Boards;
import io.lanekeeper.testing.LargeCluster;
import io.lanekeeper.testing.Models;
import io.lanekeeper.testing.RealNames;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Chip;
import io.lanekeeper.ui.board.state.BoardState.Note;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands on each client. */
final class ChipsByClientTest {
    @Test
    void everyAllocationThatRunsIsOnExactlyOneClient() {
        Plan plan = LargeCluster.plan(60, 300);

        BoardState board = Boards.of(plan);

        int shown = board.lanes()
                .stream()
                .flatMap(l -> l.clients().stream())
                .flatMap(c -> Stream.concat(c.chips().stream(), c.quiet().stream()))
                .mapToInt(Chip::number)
                .sum();
        assertThat(shown).isEqualTo(plan.cluster().allocations().size());
    }

    @Test
    void twoAllocationsOfAGroupOnOneClientAreOneChipWithANumber() {
        BoardState board = Boards.of(LargeCluster.plan(12, 80));

        assertThat(board.lanes()).flatExtracting(l -> l.clients())
                .allSatisfy(card -> assertThat(card.chips()).extracting(Chip::group).doesNotHaveDuplicates())
                .anySatisfy(card -> assertThat(card.chips()).extracting(Chip::number).anyMatch(n -> n > 1));
    }

    @Test
    void sourcesStandBeforeTargetsAndGhostsAreTheLast() {
        BoardState board = Boards.of(RealNames.plan(60, 300));
        BoardState after = Boards.of(Plans.off("dtle-2"));

        assertThat(board.lanes()).flatExtracting(l -> l.clients())
                .allSatisfy(card -> assertThat(card.chips())
                        .extracting(c -> c.role().map(Enum::ordinal).orElse(9))
                        .isSorted());
        assertThat(Boards.card(after, "dtle-2").chips()).extracting(Chip::ghost).containsExactly(true);
    }

    @Test
    void aGhostTellsTheNewestWordOfAGroupThatLeftTwice() {
        BoardState board = Boards.of(Plans.off("dtle-2", "dtle-3"));

        assertThat(Boards.card(board, "dtle-2").chips()).extracting(Chip::note)
                .containsExactly(new Note.WentTo("dtle-3"));
        assertThat(Boards.card(board, "dtle-3").chips()).extracting(Chip::note).containsExactly(new Note.Waits());
    }

    @Test
    void whatIsUsedIsWhatTheGroupsAskFor() {
        Plan plan = Plans.off();
        BoardState board = Boards.of(plan);
        Resources ask = plan.planned()
                .job(Models.DEST.job())
                .flatMap(j -> j.group(Models.DEST.group()))
                .orElseThrow()
                .ask();

        assertThat(Boards.card(board, "dtle-2").usage().used()).isEqualTo(ask);
        assertThat(Boards.card(board, "dtle-3").usage().used()).isEqualTo(Resources.NONE);
        assertThat(Boards.card(Boards.of(Plans.off("dtle-2")), "dtle-3").usage().used()).isEqualTo(ask);
    }

    /** Jobs that the token may not see still fill their clients. */
    @Test
    void allocationsOfJobsThatThePlanDoesNotHaveTakeRoom() {
        Plan plan = Plans.off();
        Plan without = Plan.of(plan.cluster(), List.of());

        Card card = Boards.card(Boards.of(without), "dtle-2");

        assertThat(card.chips()).extracting(Chip::group).isEmpty();
        assertThat(card.usage().used()).isNotEqualTo(Resources.NONE);
    }

    @Test
    void aLaneCountsOnlyTheRoomOfClientsThatAreUp() {
        Plan plan = Plans.off();

        Resources both = Boards.lane(Boards.of(plan), "beijing").usage().total();
        Resources one = Boards.lane(Boards.of(Plans.off("dtle-3")), "beijing").usage().total();

        assertThat(one.cpu()).isLessThan(both.cpu()).isPositive();
    }

    @Test
    void whatTheOperatorReservedIsNotRoom() {
        Plan plan = Plans.off();
        Cluster c = plan.cluster();
        Node first = c.node(Plans.id(plan, "dtle-3")).orElseThrow();
        Card card = Boards.card(Boards.of(plan), "dtle-3");

        assertThat(card.usage().total()).isEqualTo(first.resources().minus(first.reserved()));
    }

    @Test
    void whatWaitsStandsOnOneShelfWithTheNumberThatWaits() {
        Plan plan = Plans.off().withJob(Plans.job("""
                {ID: 'web', JobModifyIndex: 1, Datacenters: ['*'], TaskGroups: [{Name: 'web', Count: 5, Constraints: [
                  {Operand: 'distinct_hosts'}, {LTarget: '${node.datacenter}', Operand: '=', RTarget: 'beijing'}],
                  Tasks: [{Name: 'w', Driver: 'dtle'}]}]}
                """));
        GroupKey web = GroupKey.of("default", "web", "web");

        BoardState board = Boards.of(plan);

        assertThat(Boards.lane(board, "beijing").waiting()).extracting(Chip::group, Chip::number)
                .containsExactly(tuple(web, 3));
        assertThat(Boards.chips(board, web).stream().mapToInt(Chip::number).sum()).isEqualTo(5);
    }

    @Test
    void cardsSayWhatTheLaneDoesNotSayAlready() {
        Plan plan = RealNames.plan(60, 0);

        assertThat(tags(plan)).allSatisfy(tags -> assertThat(tags).hasSize(2).noneMatch(t -> t.startsWith("cn-")));
        assertThat(tags(plan.withLaneAttribute("${meta.rack}"))).allSatisfy(
                tags -> assertThat(tags).hasSize(3).anyMatch(t -> t.startsWith("cn-")));
        assertThat(Boards.card(Boards.of(Plans.full()), "dtle-9").planned()).isTrue();
    }

    private static List<List<String>> tags(Plan plan) {
        return Boards.of(plan).lanes().stream().flatMap(l -> l.clients().stream()).map(Card::tags).toList();
    }
}
