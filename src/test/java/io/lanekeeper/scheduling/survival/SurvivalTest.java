package io.lanekeeper.scheduling.survival;

import static io.lanekeeper.scheduling.Sample.cluster;
import static io.lanekeeper.scheduling.Sample.group;
import static io.lanekeeper.scheduling.Sample.in;
import static io.lanekeeper.scheduling.Sample.job;
import static io.lanekeeper.scheduling.Sample.key;
import static io.lanekeeper.scheduling.Sample.node;
import static io.lanekeeper.scheduling.Sample.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.scheduling.RandomScene;
import io.lanekeeper.scheduling.failover.Servers;
import io.lanekeeper.scheduling.preview.Playback;
import io.lanekeeper.scheduling.preview.PreviewInput;
import io.lanekeeper.scheduling.state.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SurvivalTest {
    private static final String DATACENTER = "${node.datacenter}";
    private static final List<Node> NODES = List.of(node("b-1", "beijing"), node("b-2", "beijing"),
            node("s-1", "shanghai"));

    private static PreviewInput input(Job job, String on) {
        return new PreviewInput(cluster(NODES, List.of(running(job, "web", on))), List.of(job), Set.of(), List.of(),
                List.of(), List.of(), 1);
    }

    @Test
    void aGroupBoundToALaneOfTwoSurvivesOneLossAndNotBoth() {
        Job web = job("web", JobType.SERVICE, group("web", 1, in("beijing")));
        SurvivalReport report = Survival.of(input(web, "b-1"), DATACENTER);

        assertThat(report.clients()).isEmpty();
        assertThat(report.pairs()).containsExactly(
                new SurvivalReport.Pair("b-1", "b-2", List.of(key("web", "web"))));
        assertThat(report.lanes().get("beijing")).containsExactly(key("web", "web"));
        assertThat(report.lanes().get("shanghai")).isEmpty();
        assertThat(report.groups().get(key("web", "web")))
                .isEqualTo(new SurvivalReport.Endurance(1, new TreeSet<>(Set.of("b-1", "b-2")), true));
        assertThat(report.offTogether().clients()).hasSize(2).contains("s-1");
        assertThat(report.offTogether().exact()).isTrue();
    }

    /** Brute force: every pair is played, and what is new in it must be told. */
    @Property(tries = 150)
    void itAgreesWithBruteForce(@ForAll @LongRange(min = 0) long seed) {
        PreviewInput scene = RandomScene.of(seed);
        PreviewInput input = new PreviewInput(scene.cluster(), scene.jobs(), Set.of(), List.of(), List.of(), List.of(),
                1);
        SurvivalReport report = Survival.of(input, DATACENTER);
        Playback playback = new Playback(input);
        playback.start();
        Servers state = playback.servers();
        World world = state.world();
        List<SurvivalReport.Pair> pairs = new ArrayList<>();
        for (int a = 0; a < world.size(); a++) {
            List<GroupKey> alone = new Losses(state).of(List.of(a));
            assertThat(report.clients().getOrDefault(world.node(a).id(), List.of())).isEqualTo(alone);
            for (int b = a + 1; b < world.size(); b++) {
                Set<GroupKey> lost = new TreeSet<>(new Losses(state).of(List.of(a, b)));
                alone.forEach(lost::remove);
                new Losses(state).of(List.of(b)).forEach(lost::remove);
                if (!lost.isEmpty()) {
                    pairs.add(new SurvivalReport.Pair(world.node(a).id(), world.node(b).id(), List.copyOf(lost)));
                }
            }
        }
        assertThat(report.pairs()).isEqualTo(pairs);
        report.groups().forEach((group, endurance) -> breaks(state, group, endurance));
    }

    /** The set that is said to break a group does. */
    private static void breaks(Servers state, GroupKey group, SurvivalReport.Endurance endurance) {
        if (!endurance.breaking().isEmpty()) {
            List<Integer> nodes = endurance.breaking()
                    .stream()
                    .map(id -> state.world().indexOf(id).orElseThrow())
                    .toList();
            assertThat(new Losses(state).of(nodes)).contains(group);
        }
    }
}
