package io.lanekeeper.scheduling.preview;

import static io.lanekeeper.scheduling.Sample.cluster;
import static io.lanekeeper.scheduling.Sample.dtle;
import static io.lanekeeper.scheduling.Sample.group;
import static io.lanekeeper.scheduling.Sample.in;
import static io.lanekeeper.scheduling.Sample.job;
import static io.lanekeeper.scheduling.Sample.key;
import static io.lanekeeper.scheduling.Sample.node;
import static io.lanekeeper.scheduling.Sample.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.Endpoint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.model.scenario.Step.Change;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreviewStoryTest {
    private static final List<Node> NODES = List.of(node("dtle-1", "shanghai"), node("dtle-2", "beijing"),
            node("dtle-3", "beijing"));
    private static final Endpoint SOURCE = new Endpoint("mysql", "10.0.0.1", 3306);
    private static final Endpoint TARGET = new Endpoint("mysql", "10.0.0.2", 3306);
    private static final List<EndpointPlace> PLACES = List.of(
            new EndpointPlace("10.0.0.1:3306", "${node.datacenter}", "shanghai"),
            new EndpointPlace("10.0.0.2:3306", "${node.datacenter}", "beijing"));
    private static final GroupKey SRC = key("test_constraint", "Src");
    private static final GroupKey DEST = key("test_constraint", "Dest");

    private static Job bound() {
        return job("test_constraint", JobType.SERVICE, dtle("Src", DtleRole.SOURCE, SOURCE, in("shanghai")),
                dtle("Dest", DtleRole.TARGET, TARGET, in("beijing")));
    }

    private static Job free() {
        return job("test_constraint", JobType.SERVICE, dtle("Src", DtleRole.SOURCE, SOURCE),
                dtle("Dest", DtleRole.TARGET, TARGET));
    }

    private static Cluster placed(Job job) {
        return cluster(NODES, List.of(running(job, "Src", "dtle-1"), running(job, "Dest", "dtle-2")));
    }

    private static Preview play(Cluster cluster, List<Job> jobs, Step... steps) {
        return Previews.preview(new PreviewInput(cluster, jobs, Set.of(), List.of(steps), PLACES, List.of(), 1));
    }

    private static Step of(Change change, String node) {
        return new Step.OfClient(change, node);
    }

    @Test
    void destMovesWithinItsLaneAndItsPartnerRestarts() {
        StepResult step = play(placed(bound()), List.of(bound()), of(Change.DOWN, "dtle-2")).last();

        GroupResult dest = step.group(DEST).orElseThrow();
        assertThat(dest.effect()).isEqualTo(Effect.MOVES);
        assertThat(dest.before()).containsExactly("dtle-2");
        assertThat(dest.after()).containsExactly("dtle-3");
        assertThat(dest.candidates()).containsExactly("dtle-3");
        assertThat(dest.chances()).isEqualTo(Map.of("dtle-3", 1.0));
        assertThat(step.group(SRC).orElseThrow().effect()).isEqualTo(Effect.RESTARTS);
        assertThat(step.unplaced()).isEmpty();
    }

    @Test
    void withoutItsLaneDestWaitsWithTheReasonsOfEveryClient() {
        StepResult step = play(placed(bound()), List.of(bound()), of(Change.DOWN, "dtle-2"),
                of(Change.DOWN, "dtle-3")).last();

        assertThat(step.group(DEST).orElseThrow().effect()).isEqualTo(Effect.WAITS);
        assertThat(step.group(DEST).orElseThrow().after()).isEmpty();
        assertThat(step.group(SRC).orElseThrow().effect()).isEqualTo(Effect.STAYS);
        assertThat(step.group(SRC).orElseThrow().waitsFor()).containsExactly("Dest");
        Unplaced dest = step.unplaced().getFirst();
        assertThat(dest.missing()).isEqualTo(1);
        assertThat(dest.nomad().nodesEvaluated()).isEqualTo(1);
        assertThat(dest.nomad().nodesAvailable()).isEqualTo(Map.of("shanghai", 1));
        assertThat(dest.nomad().constraintFiltered()).isEqualTo(Map.of("${node.datacenter} = beijing", 1));
        assertThat(dest.why()).extracting(w -> w.nodeName() + ": " + w.reasons().getFirst().text())
                .containsExactly("dtle-1: ${node.datacenter} = beijing, is shanghai", "dtle-2: down", "dtle-3: down");
    }

    @Test
    void aClientThatComesBackTakesWhatWaitedAndNothingElse() {
        Preview preview = play(placed(bound()), List.of(bound()), of(Change.DOWN, "dtle-2"),
                of(Change.DOWN, "dtle-3"), of(Change.UP, "dtle-2"), of(Change.UP, "dtle-3"));

        GroupResult back = preview.steps().get(2).group(DEST).orElseThrow();
        assertThat(back.effect()).isEqualTo(Effect.PLACED);
        assertThat(back.after()).containsExactly("dtle-2");
        assertThat(preview.steps().get(2).group(SRC).orElseThrow().effect()).isEqualTo(Effect.RESTARTS);
        assertThat(preview.last().groups()).extracting(GroupResult::effect).containsOnly(Effect.STAYS);
    }

    @Test
    void aGroupOutsideItsEndpointsLaneIsCutOff() {
        StepResult step = play(placed(free()), List.of(free()), of(Change.DOWN, "dtle-3"),
                of(Change.DOWN, "dtle-2")).last();

        assertThat(step.group(DEST).orElseThrow().after()).containsExactly("dtle-1");
        assertThat(step.group(DEST).orElseThrow().cutOff()).containsExactly("dtle-1");
    }

    @Test
    void registeringAnewMovesWhatIsMisplaced() {
        Cluster cluster = cluster(NODES, List.of(running(free(), "Src", "dtle-1"), running(free(), "Dest", "dtle-1")));
        Preview preview = Previews.preview(
                new PreviewInput(cluster, List.of(bound()), Set.of(bound().key()), List.of(), PLACES, List.of(), 1));

        GroupResult dest = preview.start().group(DEST).orElseThrow();
        assertThat(dest.effect()).isEqualTo(Effect.MOVES);
        assertThat(dest.candidates()).containsExactly("dtle-2", "dtle-3");
        assertThat(dest.cutOff()).isEmpty();
        assertThat(preview.start().group(SRC).orElseThrow().effect()).isEqualTo(Effect.RESTARTS);
    }

    @Test
    void theLastClientOfALaneDrainedIsAnOutage() {
        StepResult step = play(placed(bound()), List.of(bound()), of(Change.INELIGIBLE, "dtle-3"),
                of(Change.DRAIN, "dtle-2")).last();

        assertThat(step.group(DEST).orElseThrow().effect()).isEqualTo(Effect.WAITS);
        assertThat(step.nodes().get("dtle-2")).extracting(Node::draining, Node::eligible).containsExactly(false, false);
    }

    @Test
    void aSystemJobIsLostWithItsClientAndComesBackWithIt() {
        Job system = job("agent", JobType.SYSTEM, group("agent", 1));
        Cluster cluster = cluster(NODES, List.of(running(system, "agent", "dtle-1"),
                running(system, "agent", "dtle-2"), running(system, "agent", "dtle-3")));
        Preview preview = play(cluster, List.of(system), of(Change.DOWN, "dtle-2"), of(Change.UP, "dtle-2"));

        assertThat(preview.steps().getFirst().groups()).extracting(GroupResult::effect).containsExactly(Effect.LOST);
        assertThat(preview.last().groups()).extracting(GroupResult::effect).containsExactly(Effect.PLACED);
    }

    @Test
    void aCountThatGrowsPlacesMore() {
        Job web = job("web", JobType.SERVICE, group("web", 1));
        Cluster cluster = cluster(NODES, List.of(running(web, "web", "dtle-1")));
        StepResult step = play(cluster, List.of(web), new Step.OfCount(key("web", "web"), 3)).last();

        assertThat(step.group(key("web", "web")).orElseThrow().after()).hasSize(3);
        assertThat(step.group(key("web", "web")).orElseThrow().effect()).isEqualTo(Effect.PLACED);
    }
}
