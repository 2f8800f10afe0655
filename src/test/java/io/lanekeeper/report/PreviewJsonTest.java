package io.lanekeeper.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.Sample;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.scenario.Expectation;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.testing.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shape that scripts read. What each word means stands in the design and its decisions. */
final class PreviewJsonTest {
    @Test
    void lanesComeWithTheirClientsByName() {
        assertThat(json(Sample.plan()).path("lanes")).isEqualTo(Json.of("""
                {attribute: '${node.datacenter}', values: {beijing: ['dtle-2', 'dtle-3'], shanghai: ['dtle-1']}}
                """));
    }

    @Test
    void withoutStepsThereAreNoneAndNothingIsSaidOfTheStart() {
        JsonNode json = json(Sample.plan());

        assertThat(json.path("format").asInt()).isEqualTo(1);
        assertThat(json.path("steps")).isEmpty();
        assertThat(json.fieldNames()).toIterable().containsExactly("format", "lanes", "steps", "notModelled");
    }

    @Test
    void whatRegisteringTheChangedJobDoesStandsAtTheStart() {
        JsonNode start = json(Plans.free()
                .withIntent(new Intent.SetHome(Plans.DEST, Plan.DATACENTER,
                        Home.in("shanghai"), JobLevel.ASK)))
                .path("start");

        assertThat(group(start, "Dest").path("effect").asText()).isEqualTo("moves");
        assertThat(group(start, "Dest").path("after")).extracting(JsonNode::asText).containsExactly("dtle-1");
        assertThat(start.has("step")).isFalse();
    }

    @Test
    void aGroupThatMovesSaysWhereItMayLand() {
        assertThat(group(step(Plans.off("dtle-2"), 0), "Dest")).isEqualTo(Json.of("""
                {namespace: 'default', job: 'test_constraint', group: 'Dest', before: ['dtle-2'], after: ['dtle-3'],
                 effect: 'moves', candidates: ['dtle-3'], chances: {'dtle-3': 1.0}}
                """));
    }

    @Test
    void thePartnerOfAGroupThatMovesRestarts() {
        JsonNode src = group(step(Plans.off("dtle-2"), 0), "Src");

        assertThat(src.path("effect").asText()).isEqualTo("restarts");
        assertThat(src.has("candidates")).isFalse();
        assertThat(src.has("chances")).isFalse();
    }

    @Test
    void aGroupThatWaitsHasNoCandidateAndItsPartnerSaysWhomItWaitsFor() {
        JsonNode second = step(Plans.off("dtle-2", "dtle-3"), 1);

        assertThat(group(second, "Dest").path("after")).isEmpty();
        assertThat(group(second, "Dest").path("candidates").isArray()).isTrue();
        assertThat(group(second, "Dest").path("candidates")).isEmpty();
        assertThat(group(second, "Src").path("effect").asText()).isEqualTo("stays");
        assertThat(group(second, "Src").path("waitsFor")).extracting(JsonNode::asText).containsExactly("Dest");
    }

    @Test
    void whatIsUnplacedHasNomadsFiguresAndEveryClientsReasons() {
        JsonNode unplaced = step(Plans.off("dtle-2", "dtle-3"), 1).at("/unplaced/0");

        assertThat(unplaced.path("missing").asInt()).isEqualTo(1);
        assertThat(unplaced.at("/nomad/ConstraintFiltered/${node.datacenter} = beijing").asInt()).isEqualTo(1);
        assertThat(unplaced.at("/nomad/NodesAvailable/shanghai").asInt()).isEqualTo(1);
        assertThat(unplaced.path("nomad").has("NodesExhausted")).isFalse();
        assertThat(unplaced.path("nomad").has("DimensionExhausted")).isFalse();
        assertThat(unplaced.path("why")).extracting(w -> w.path("client").asText())
                .containsExactlyInAnyOrder("dtle-1", "dtle-2", "dtle-3");
        assertThat(unplaced.path("why")).filteredOn(w -> !w.path("client").asText().equals("dtle-1"))
                .allSatisfy(w -> assertThat(w.path("reasons")).extracting(JsonNode::asText).containsExactly("down"));
    }

    @Test
    void whereNomadMayChooseChancesAddUpToOne() {
        JsonNode dest = group(step(Plans.off(Plans.twoAlike(), "dtle-2"), 0), "Dest");

        assertThat(dest.path("candidates")).extracting(JsonNode::asText).containsExactly("dtle-1", "dtle-3", "dtle-4");
        assertThat(dest.at("/chances/dtle-3").asDouble()).isCloseTo(0.5, within(1e-9));
        double sum = 0;
        for (JsonNode chance : dest.path("chances")) {
            sum += chance.asDouble();
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(dest.path("after")).hasSize(1);
        String after = dest.at("/after/0").asText();
        assertThat(dest.path("chances")).allSatisfy(
                c -> assertThat(c.asDouble()).isLessThanOrEqualTo(dest.path("chances").path(after).asDouble()));
    }

    @Test
    void whereAGroupRunsCutOffTheClientIsNamed() {
        JsonNode dest = group(step(Plans.off(Plans.free(), "dtle-2", "dtle-3"), 1), "Dest");

        assertThat(dest.path("cutOff")).extracting(JsonNode::asText).containsExactly("dtle-1");
        assertThat(group(step(Plans.off("dtle-2"), 0), "Dest").has("cutOff")).isFalse();
    }

    @Test
    void onRequestGroupsThatMerelyStayAreLeftOut() {
        Plan plan = Plans.off("dtle-3");

        assertThat(json(plan, false).at("/steps/0/groups")).hasSize(2);
        assertThat(json(plan, true).at("/steps/0/groups")).isEmpty();
    }

    @Test
    void theWeightiestGroupComesFirst() {
        assertThat(step(Plans.off("dtle-2"), 0).path("groups")).extracting(g -> g.path("effect").asText())
                .containsExactly("moves", "restarts");
        assertThat(step(Plans.off("dtle-2", "dtle-3"), 1).path("groups")).extracting(g -> g.path("effect").asText())
                .containsExactly("waits", "stays");
    }

    @Test
    void stepsAreNamedAsTheCommandLineNamesThem() {
        Plan plan = Sample.plan();
        String id = Plans.id(plan, "dtle-2");
        Plan all = plan.withSteps(List.of(new Step.OfClient(Step.Change.INELIGIBLE, id),
                new Step.OfLane(true, Plan.DATACENTER, "beijing"), new Step.OfLane(false, Plan.DATACENTER, "beijing"),
                new Step.OfCount(Plans.DEST, 2), new Step.OfClient(Step.Change.UP, id)));

        List<String> names = new ArrayList<>();
        json(all).path("steps").forEach(s -> names.add(s.path("step").asText()));
        assertThat(names).containsExactly("dtle-2 ineligible", "lane beijing down", "lane beijing up",
                "test_constraint/Dest count 2", "dtle-2 up");
    }

    @Test
    void expectationsSayWhetherTheyHoldAndWhichStepBreaksThem() {
        Plan plan = Plans.off("dtle-2", "dtle-3");
        Plan expecting = plan.withCurrent(plan.currentScenario()
                .withExpectations(
                        List.of(new Expectation(Plans.DEST, Plan.DATACENTER, "beijing"), Expectation.runs(Plans.SRC))));

        assertThat(json(expecting).path("expectations")).isEqualTo(Json.of("""
                [{namespace: 'default', job: 'test_constraint', group: 'Dest', attribute: '${node.datacenter}',
                  lane: 'beijing', holds: false, brokenAtStep: 2},
                 {namespace: 'default', job: 'test_constraint', group: 'Src', attribute: '', lane: '', holds: true}]
                """));
    }

    @Test
    void whatThePreviewLeavesOutIsListedWithItsJobAndGroup() {
        Plan plan = Sample.plan().withJob(Plans.job("""
                {ID: 'gpu', JobModifyIndex: 1, TaskGroups: [{Name: 'g', PreventRescheduleOnLost: true,
                   Volumes: {data: {Name: 'data', Type: 'csi'}}, Networks: [{Mode: 'bridge', DynamicPorts: [{}]}],
                   Tasks: [{Name: 't', Driver: 'dtle', Resources: {Cores: 1}}]}]}
                """));

        assertThat(json(plan).path("notModelled")).hasSize(4).allSatisfy(n -> {
            assertThat(n.fieldNames()).toIterable().containsExactly("namespace", "job", "group", "what");
            assertThat(n.path("job").asText()).isEqualTo("gpu");
            assertThat(n.path("group").asText()).isEqualTo("g");
            assertThat(n.path("what").asText()).isNotBlank();
        });
    }

    @Test
    void thePreviewIsTheSameForTheSamePlan() {
        Plan plan = Plans.off(Plans.free(), "dtle-2", "dtle-3");

        assertThat(json(plan)).isEqualTo(json(plan));
    }

    private static JsonNode step(Plan plan, int step) {
        return json(plan).path("steps").path(step);
    }

    private static JsonNode group(JsonNode result, String name) {
        for (JsonNode group : result.path("groups")) {
            if (group.path("group").asText().equals(name)) {
                return group;
            }
        }
        throw new AssertionError("no group " + name + " in " + result);
    }

    private static JsonNode json(Plan plan) {
        return json(plan, false);
    }

    private static JsonNode json(Plan plan, boolean changesOnly) {
        return new PreviewJson(plan, changesOnly).write(Previewed.of(plan, 1).preview());
    }
}
