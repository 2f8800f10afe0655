package io.lanekeeper.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.scenario.Expectation;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.texts.Texts;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The plan on a terminal, as somebody reads it over a telephone. */
final class PlainTextTest {
    @Test
    void everyLaneListsItsClientsAndWhatRunsThere() {
        assertThat(lanes(Sample.plan(), Texts.english())).containsExactly("Lanes by ${node.datacenter}", "  beijing",
                "    dtle-2   Dest", "    dtle-3", "  shanghai", "    dtle-1   Src",
                "  10.1.0.21:3306 stands in shanghai",
                "  10.2.0.31:3306 stands in beijing");
    }

    @Test
    void lanesAreThoseOfThePlansAttribute() {
        List<String> lines = lanes(Sample.plan().withLaneAttribute("${meta.nowhere}"), Texts.english());

        assertThat(lines).startsWith("Lanes by ${meta.nowhere}", "  (none)", "    dtle-1   Src");
    }

    @Test
    void aClientThatIsOffSaysSo() {
        Plan plan = Sample.plan();
        Plan off = Plan.of(plan.cluster()
                .withNodes(plan.cluster()
                        .nodes()
                        .stream()
                        .map(n -> n.name().equals("dtle-3") ? n.withStatus(NodeStatus.DOWN) : n)
                        .toList()),
                plan.jobs());

        assertThat(lanes(off, Texts.english())).contains("    dtle-3 (down)");
    }

    @Test
    void ofAHundredClientsTwentyAreListedAndTheOthersCounted() {
        Node one = Sample.plan().cluster().nodes().getFirst();
        List<Node> many = IntStream.range(0, 100)
                .mapToObj(i -> one.plannedCopy("id-" + i, "client-" + (100 + i)))
                .toList();
        List<String> lines = lanes(Plan.of(Cluster.EMPTY.withNodes(many), List.of()), Texts.english());

        assertThat(lines).hasSize(1 + 1 + 20 + 1).endsWith("    and 80 more clients");
    }

    @Test
    void theStoryIsToldInChineseToo() {
        assertThat(preview(Plans.off("dtle-2", "dtle-3"), Texts.chinese())).containsExactly("1. dtle-2 \u5b95\u673a",
                "   Dest \u4ece dtle-2 \u8f6c\u79fb\u5230 dtle-3 (\u5fc5\u7136)",
                "   Src \u968f\u5bf9\u7aef\u8f6c\u79fb\u800c\u91cd\u542f", "2. dtle-3 \u5b95\u673a",
                "   Dest \u65e0\u6cd5\u653e\u7f6e",
                "      dtle-1: ${node.datacenter} = beijing, \u5b9e\u9645\u4e3a shanghai",
                "      dtle-2: \u5df2\u5b95\u673a", "      dtle-3: \u5df2\u5b95\u673a");
    }

    @Test
    void aStepThatChangesNothingSaysSo() {
        assertThat(preview(Plans.off("dtle-3"), Texts.english())).containsExactly("1. dtle-3 goes down",
                "   Nothing changes.");
    }

    @Test
    void whatRegisteringTheChangedJobDoesComesFirst() {
        Plan moved = Sample.plan()
                .withIntent(new Intent.SetHome(Plans.DEST, Plan.DATACENTER, Home.in("shanghai"), JobLevel.ASK));

        assertThat(preview(moved, Texts.english()).subList(0, 2)).containsExactly(
                "When the changed jobs are registered",
                "   Dest moves from dtle-2 to dtle-1 (Runs on dtle-1, cut off: 10.2.0.31:3306 stands in beijing)");
    }

    @Test
    void whatWaitsAlreadyIsToldAsItIsNow() {
        Plan waiting = Sample.plan().withJob(Plans.job("""
                {ID: 'big', JobModifyIndex: 3, Status: 'running', Datacenters: ['beijing'], TaskGroups: [{Name: 'big',
                  Tasks: [{Name: 't', Driver: 'dtle', Resources: {CPU: 999999, MemoryMB: 1}}]}]}
                """));

        assertThat(preview(waiting, Texts.english())).startsWith("Now", "   big of big cannot be placed")
                .anyMatch(l -> l.contains("dtle-2: cpu exhausted, asks 999999,"));
    }

    @Test
    void expectationsStandBehindTheStepsWithAMark() {
        Plan plan = Plans.off("dtle-2", "dtle-3");
        Plan expecting = plan.withCurrent(plan.currentScenario()
                .withExpectations(List.of(new Expectation(Plans.DEST, Plan.DATACENTER, "beijing"),
                        Expectation.runs(Plans.SRC))));

        assertThat(preview(expecting, Texts.english())).endsWith(
                "\u2715 Dest stays in beijing and runs (not after step 2)", "\u2713 Src keeps running");
        assertThat(preview(expecting, Texts.chinese())).endsWith(
                "\u2715 Dest \u7559\u5728 beijing \u5e76\u8fd0\u884c"
                        + "\uff08\u7b2c 2 \u6b65\u540e\u4e0d\u6210\u7acb\uff09",
                "\u2713 Src \u6301\u7eed\u8fd0\u884c");
    }

    @Test
    void whatIsNotModelledIsListedAtTheEnd() {
        Plan plan = Sample.plan()
                .withJob(Plans
                        .job("""
                                {ID: 'web', JobModifyIndex: 1, Datacenters: ['*'], TaskGroups: [{Name: 'web',
                                  Volumes: {data: {Name: 'data', Type: 'csi'}},
                                  Tasks: [{Name: 't', Driver: 'dtle'}]}]}
                                """));

        List<String> lines = preview(plan, Texts.english());

        assertThat(lines).contains("Not modelled");
        assertThat(lines.getLast()).startsWith("   web/web: ");
    }

    @Test
    void ofManyClientsTwentyGiveTheirReasonsAndTheOthersAreCounted() {
        Node one = Sample.plan().cluster().nodes().getFirst();
        List<Node> many = IntStream.range(0, 50)
                .mapToObj(i -> one.plannedCopy("id-" + i, "client-" + (100 + i)))
                .toList();
        Plan plan = Plan.of(Cluster.EMPTY.withNodes(many), List.of(Plans.job(
                "{ID: 'x', JobModifyIndex: 1, TaskGroups: [{Name: 'x', Tasks: [{Name: 't', Driver: 'none'}]}]}")));

        List<String> lines = preview(plan, Texts.english());

        assertThat(lines).filteredOn(l -> l.contains("driver none is not there")).hasSize(20);
        assertThat(lines).contains("      and 30 more clients");
    }

    @Test
    void theCountOfAGroupIsAStepLikeAnother() {
        assertThat(preview(Sample.plan().withStep(new Step.OfCount(Plans.DEST, 2)), Texts.english()))
                .startsWith("1. Dest of test_constraint has count 2");
    }

    private static List<String> lanes(Plan plan, Texts texts) {
        return new PlainText(texts, plan, plan.planned()).lanes(Previewed.of(plan, 1).preview());
    }

    private static List<String> preview(Plan plan, Texts texts) {
        return new PlainText(texts, plan, plan.planned()).preview(Previewed.of(plan, 1).preview());
    }
}
