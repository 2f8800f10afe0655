package io.lanekeeper.scheduling.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.model.job.Spread;
import io.lanekeeper.model.job.Task;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.scheduling.Sample;
import io.lanekeeper.scheduling.rule.ConstraintCheck;
import io.lanekeeper.scheduling.survival.Survival;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BadInputTest {
    private static Node node(String name, Resources resources, Map<String, String> attributes) {
        Node n = Sample.node(name, "beijing");
        return new Node(n.id(), n.name(), n.datacenter(), "", "default", attributes, Map.of(), NodeStatus.READY, true,
                false, n.drivers(), resources, Resources.NONE, 0, n.networks(), List.of(), List.of(), "x,-,99999-",
                false);
    }

    private static Preview play(List<Node> nodes, List<Allocation> allocations, TaskGroup... groups) {
        Job job = Sample.job("web", JobType.SERVICE, groups);
        Cluster cluster = Sample.cluster(nodes, allocations);
        PreviewInput input = new PreviewInput(cluster, List.of(job, job), Set.of(job.key()),
                List.of(new Step.OfClient(Step.Change.DOWN, "nobody"), new Step.OfClient(Step.Change.DOWN, "a"),
                        new Step.OfCount(Sample.key("no", "group"), -1)),
                List.of(), List.of(), 1);
        assertThat(Survival.of(input, "${attr.nothing").groups()).isNotNull();
        return Previews.preview(input);
    }

    private static TaskGroup asking(Resources ask, int count) {
        TaskGroup group = Sample.group("web", count);
        return group.withTasks(List.of(new Task("t", "docker", List.of(), List.of(), ask, 0, 0, List.of(),
                Optional.empty(), List.of())));
    }

    @Test
    void absurdResourcesNeitherOverflowNorFit() {
        Resources absurd = new Resources(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
        Resources negative = new Resources(Long.MIN_VALUE, -1, 0);
        Node plain = node("a", new Resources(4000, 8192, 50_000), Map.of());

        assertThat(play(List.of(plain), List.of(), asking(absurd, 2)).last().unplaced()).hasSize(1);
        assertThat(play(List.of(node("a", negative, Map.of())), List.of(), asking(new Resources(1, 1, 0), 1)).last()
                .unplaced()).hasSize(1);
        assertThat(play(List.of(node("a", Resources.NONE, Map.of())), List.of(), asking(negative, 1)).start()
                .groups()).hasSize(1);
    }

    @Test
    void anAbsurdCountIsBoundedAndSaid() {
        Preview preview = play(List.of(node("a", new Resources(1000, 1000, 1000), Map.of())), List.of(),
                asking(new Resources(1, 1, 0), Integer.MAX_VALUE));

        assertThat(preview.notModelled()).extracting(NotModelled::what).contains(NotModelled.What.COUNT);
    }

    @Test
    void doubledNamesAndUnknownNodesAreTaken() {
        Node a = node("a", new Resources(4000, 8192, 50_000), Map.of());
        TaskGroup group = Sample.group("web", 2);
        Job job = Sample.job("web", JobType.SERVICE, group);
        Allocation lost = Sample.running(job, "web", "nowhere");

        Preview preview = play(List.of(a, a), List.of(lost, lost), group, group);

        assertThat(preview.start().nodes()).hasSize(1);
        assertThat(preview.start().groups()).hasSize(1);
    }

    @Test
    void meaninglessWishesAreAnswered() {
        TaskGroup group = Sample.group("web", 1, new Constraint("", "", ""), new Constraint("${", "regexp", "(("));
        TaskGroup wishing = new TaskGroup("other", 3, List.of(),
                List.of(new Affinity("${attr.x", "version", ",", 0), new Affinity("", "~", "", Integer.MIN_VALUE)),
                List.of(new Spread("${meta.}", 0, List.of(new Spread.Target("", 0), new Spread.Target("x", -5)))),
                List.of(), -1, List.of(), List.of(), group.disconnect(), -3);

        assertThat(play(List.of(node("a", Resources.NONE, Map.of("x", "1"))), List.of(), group, wishing).last()
                .groups()).hasSize(2);
    }

    @Test
    void catastrophicPatternsAndLongTextsAreRead() {
        String megabytes = "a".repeat(2_000_000);
        Node node = node("a", Resources.NONE, Map.of("x", megabytes, "digits", "1".repeat(2_000_000)));

        assertThat(met(node, "${attr.x}", "regexp", "(a*)*b")).isFalse();
        assertThat(met(node, "${attr.x}", "regexp", "(".repeat(100_000) + "a" + ")".repeat(100_000))).isFalse();
        assertThat(met(node, "${attr.x}", "regexp", "((a{100}){100}){100}")).isFalse();
        assertThat(met(node, "${attr.x}", "regexp", "(a{10}){100}(b{1000})?[a{9}]*")).isTrue();
        assertThat(met(node, "${attr.x}", "regexp", "(a{10}){101}")).isFalse();
        assertThat(met(node, "${attr.x}", "set_contains_any", "b," + ",".repeat(100_000))).isFalse();
        assertThat(met(node, "${attr.digits}", "<", "2")).isTrue();
        assertThat(met(node, "${attr.digits}", "version", ">= 1")).isFalse();
        assertThat(met(node, "${attr.x}", "semver", ">= 1")).isFalse();
    }

    private static boolean met(Node node, String target, String operator, String value) {
        return new ConstraintCheck(new Constraint(target, operator, value)).met(node);
    }
}
