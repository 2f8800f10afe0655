package io.lanekeeper.scheduling.preview;

import static io.lanekeeper.scheduling.Sample.cluster;
import static io.lanekeeper.scheduling.Sample.group;
import static io.lanekeeper.scheduling.Sample.job;
import static io.lanekeeper.scheduling.Sample.node;
import static io.lanekeeper.scheduling.Sample.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.DriverState;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.cluster.SchedulerSettings;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.DisconnectRule;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.NetworkAsk;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.model.scenario.Step.Change;
import io.lanekeeper.scheduling.failover.Upcoming;
import io.lanekeeper.scheduling.place.ClassTrap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisconnectTest {
    private static final List<Node> NODES = List.of(node("c-1", "beijing"), node("c-2", "beijing"));

    private static Preview play(Job job, Change... changes) {
        return play(job, NomadVersion.NEWEST_KNOWN, changes);
    }

    private static Preview play(Job job, NomadVersion version, Change... changes) {
        List<Step> steps = java.util.Arrays.stream(changes).<Step>map(c -> new Step.OfClient(c, "c-1")).toList();
        Cluster cluster = new Cluster("", "global", version, "", SchedulerSettings.DEFAULT, NODES,
                List.of(running(job, "web", "c-1")), List.of());
        return Previews.preview(new PreviewInput(cluster, List.of(job), Set.of(), steps, List.of(), List.of(), 1));
    }

    private static Job web(DisconnectRule rule) {
        return job("web", JobType.SERVICE, group("web", 1).withDisconnect(rule));
    }

    private static DisconnectRule anHour(boolean replace) {
        return new DisconnectRule(Optional.of(Duration.ofHours(1)), Optional.empty(), replace, false);
    }

    /**
     * On 1.11.3 the replacement of an allocation that was cut off came 30 seconds later, as that of a failed one
     * does.
     */
    @Test
    void aReplacementWaitsAsThatOfAFailedAllocationDoes() {
        Preview preview = play(web(anHour(true)), Change.DISCONNECT, Change.UP);

        StepResult cutOff = preview.steps().getFirst();
        assertThat(cutOff.groups()).extracting(GroupResult::effect).containsExactly(Effect.STAYS);
        assertThat(cutOff.groups()).extracting(GroupResult::after).containsExactly(List.of("c-1"));
        assertThat(cutOff.groups()).extracting(GroupResult::candidates).containsExactly(List.of("c-2"));
        assertThat(cutOff.nodes().get("c-1")).extracting(Node::status).isEqualTo(NodeStatus.DISCONNECTED);
        assertThat(cutOff.time().upcoming()).extracting(Upcoming::what)
                .containsExactly(Upcoming.What.RESCHEDULE, Upcoming.What.LOST_AFTER);
        assertThat(cutOff.time().upcoming().getFirst().in()).isEqualTo(Duration.ofSeconds(30));
        assertThat(preview.last().groups()).extracting(GroupResult::after).containsExactly(List.of("c-1"));
    }

    /** Before 1.11.2 it came at once, and both copies ran until the client was back. */
    @Test
    void olderServersReplaceAtOnceSoThatBothCopiesRun() {
        Preview preview = play(web(anHour(true)), NomadVersion.of("1.8.0"), Change.DISCONNECT, Change.UP);

        assertThat(preview.steps().getFirst().groups()).extracting(GroupResult::after)
                .containsExactly(List.of("c-1", "c-2"));
        assertThat(preview.last().groups()).extracting(g -> g.after().size()).containsExactly(1);
    }

    @Test
    void whatMayNotBeReplacedGoesOnAndIsTheSameWhenItsClientIsBack() {
        Preview preview = play(web(anHour(false)), Change.DISCONNECT, Change.UP);

        assertThat(preview.steps().getFirst().groups()).extracting(GroupResult::after)
                .containsExactly(List.of("c-1"));
        assertThat(preview.last().groups()).extracting(GroupResult::effect).containsExactly(Effect.STAYS);
        assertThat(preview.last().groups()).extracting(GroupResult::after).containsExactly(List.of("c-1"));
    }

    /** A client that is dead looks to the servers like one that is cut off, but nothing runs there. */
    @Test
    void onAClientThatIsDeadNothingGoesOn() {
        Preview preview = play(web(anHour(false)), Change.DOWN, Change.UP);

        assertThat(preview.steps().getFirst().groups()).extracting(GroupResult::effect).containsExactly(Effect.LOST);
        assertThat(preview.steps().getFirst().groups()).extracting(GroupResult::after).containsExactly(List.of());
        assertThat(preview.last().groups()).extracting(GroupResult::effect).containsExactly(Effect.PLACED);
    }

    @Test
    void withoutARuleDisconnectedIsDown() {
        Preview preview = play(web(DisconnectRule.NONE), Change.DISCONNECT);

        assertThat(preview.last().nodes().get("c-1")).extracting(Node::status).isEqualTo(NodeStatus.DOWN);
        assertThat(preview.last().groups()).extracting(GroupResult::after).containsExactly(List.of("c-2"));
    }

    @Test
    void aStaticPortThatIsHeldKeepsASecondOneAway() {
        TaskGroup g = group("web", 2);
        Job web = job("web", JobType.SERVICE, g.withCount(3)
                .withNetworks(List.of(new NetworkAsk("host", List.of(8080), 0, List.of("http")))));
        Preview preview = Previews.preview(new PreviewInput(cluster(NODES, List.of()), List.of(web), Set.of(),
                List.of(), List.of(), List.of(), 1));

        assertThat(preview.start().groups()).extracting(GroupResult::after).containsExactly(List.of("c-1", "c-2"));
        assertThat(preview.start().unplaced().getFirst().nomad().dimensionExhausted())
                .isEqualTo(Map.of("network: reserved port collision http=8080", 2));
    }

    @Test
    void clientsOfOneClassWithDifferentDriversAreATrap() {
        Node odd = new Node("c-3", "c-3", "beijing", "", "default", Map.of(), Map.of(), NodeStatus.READY, true, false,
                Map.of("docker", new DriverState(true, false)), NODES.getFirst().resources(),
                NODES.getFirst().reserved(), 0, NODES.getFirst().networks(), List.of(), List.of(), "", false);
        Job web = job("web", JobType.SERVICE, group("web", 1));
        Job careful = job("careful", JobType.SERVICE,
                group("web", 1, new Constraint(ClassTrap.remedy().target(), "is_set", "")));

        assertThat(ClassTrap.in(cluster(List.of(NODES.getFirst(), odd), List.of()), List.of(web, careful)))
                .containsExactly(new ClassTrap(web.keyOf(web.groups().getFirst()), List.of("c-1"), List.of("c-3")));
        assertThat(Previews.preview(new PreviewInput(cluster(List.of(NODES.getFirst(), odd), List.of()),
                List.of(web, careful), Set.of(), List.of(), List.of(), List.of(), 1)).traps()).hasSize(1);
    }
}
