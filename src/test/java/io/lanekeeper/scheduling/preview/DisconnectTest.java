package io.lanekeeper.scheduling.preview;

import static io.lanekeeper.scheduling.Sample.cluster;
import static io.lanekeeper.scheduling.Sample.group;
import static io.lanekeeper.scheduling.Sample.job;
import static io.lanekeeper.scheduling.Sample.node;
import static io.lanekeeper.scheduling.Sample.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.DriverState;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.DisconnectRule;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.NetworkAsk;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.model.scenario.Step.Change;
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
        List<Step> steps = java.util.Arrays.stream(changes).<Step>map(c -> new Step.OfClient(c, "c-1")).toList();
        return Previews.preview(new PreviewInput(cluster(NODES, List.of(running(job, "web", "c-1"))), List.of(job),
                Set.of(), steps, List.of(), List.of(), 1));
    }

    private static Job web(DisconnectRule rule) {
        TaskGroup g = group("web", 1);
        return job("web", JobType.SERVICE, new TaskGroup(g.name(), 1, g.constraints(), List.of(), List.of(), g.tasks(),
                g.diskMb(), List.of(), List.of(), rule, 1));
    }

    @Test
    void whatMayBeReplacedMovesAndItsClientIsDisconnected() {
        DisconnectRule rule = new DisconnectRule(Optional.of(Duration.ofHours(1)), Optional.empty(), true, false);
        Preview preview = play(web(rule), Change.DISCONNECT, Change.UP);

        assertThat(preview.steps().getFirst().groups()).extracting(GroupResult::effect).containsExactly(Effect.MOVES);
        assertThat(preview.steps().getFirst().nodes().get("c-1")).extracting(Node::status)
                .isEqualTo(NodeStatus.DISCONNECTED);
        assertThat(preview.last().groups()).extracting(GroupResult::effect).containsExactly(Effect.STAYS);
        assertThat(preview.notModelled()).isNotEmpty();
    }

    @Test
    void whatMayNotBeReplacedIsWaitedForAndComesBack() {
        DisconnectRule rule = new DisconnectRule(Optional.of(Duration.ofHours(1)), Optional.empty(), false, false);
        Preview preview = play(web(rule), Change.DISCONNECT, Change.UP);

        assertThat(preview.steps().getFirst().groups()).extracting(GroupResult::effect).containsExactly(Effect.LOST);
        assertThat(preview.last().groups()).extracting(GroupResult::effect).containsExactly(Effect.PLACED);
        assertThat(preview.last().groups()).extracting(GroupResult::after).containsExactly(List.of("c-1"));
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
        Job web = job("web", JobType.SERVICE, new TaskGroup(g.name(), 3, g.constraints(), List.of(), List.of(),
                g.tasks(), g.diskMb(), List.of(new NetworkAsk("host", List.of(8080), 0)), List.of(),
                DisconnectRule.NONE, 1));
        Preview preview = Previews.preview(new PreviewInput(cluster(NODES, List.of()), List.of(web), Set.of(),
                List.of(), List.of(), List.of(), 1));

        assertThat(preview.start().groups()).extracting(GroupResult::after).containsExactly(List.of("c-1", "c-2"));
        assertThat(preview.start().unplaced().getFirst().nomad().dimensionExhausted())
                .isEqualTo(Map.of("network: reserved port collision 8080", 2));
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
