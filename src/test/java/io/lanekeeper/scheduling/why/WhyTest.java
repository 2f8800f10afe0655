package io.lanekeeper.scheduling.why;

import static io.lanekeeper.scheduling.Sample.cluster;
import static io.lanekeeper.scheduling.Sample.group;
import static io.lanekeeper.scheduling.Sample.in;
import static io.lanekeeper.scheduling.Sample.job;
import static io.lanekeeper.scheduling.Sample.key;
import static io.lanekeeper.scheduling.Sample.node;
import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.scheduling.RandomScene;
import io.lanekeeper.scheduling.preview.PreviewInput;
import io.lanekeeper.scheduling.why.WhyTable.Cell;
import io.lanekeeper.scheduling.why.WhyTable.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WhyTest {
    private static final Constraint BEIJING = in("beijing");

    @Test
    void everyClientIsHeldAgainstEveryRule() {
        List<Node> nodes = List.of(node("b-1", "beijing"), node("b-2", "beijing").withStatus(NodeStatus.DOWN),
                node("s-1", "shanghai"));
        Job web = job("web", JobType.SERVICE, group("web", 1, BEIJING));

        WhyTable table = Why.of(input(nodes, web), key("web", "web")).orElseThrow();

        assertThat(table.rules()).contains(new Rule.TakesWork(), new Rule.Meets(BEIJING), new Rule.HasRoom("memory"));
        assertThat(table.rows()).extracting(WhyTable.Row::nodeName).containsExactly("b-1", "b-2", "s-1");
        assertThat(table.rows()).extracting(WhyTable.Row::takes).containsExactly(true, false, false);
        assertThat(cell(table, "s-1", new Rule.Meets(BEIJING))).isEqualTo(new Cell(Verdict.NOT_MET, "shanghai"));
        assertThat(cell(table, "b-1", new Rule.Meets(BEIJING))).isEqualTo(new Cell(Verdict.MET, "beijing"));
        assertThat(cell(table, "b-2", new Rule.TakesWork())).isEqualTo(new Cell(Verdict.NOT_MET, "down"));
        assertThat(cell(table, "b-2", new Rule.HasRoom("memory")).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(table.remedies()).containsExactlyInAnyOrder(new Remedy.TakeWork(List.of("b-2")),
                new Remedy.DropConstraint(BEIJING, List.of("s-1")));
    }

    /**
     * What is offered helps: after the change nothing speaks against the client, but for the room on one that was off.
     */
    @Property(tries = 300)
    void aRemedyOpensTheClientsItNames(@ForAll @LongRange(min = 0) long seed) {
        PreviewInput input = RandomScene.of(seed);
        for (Job job : input.jobs()) {
            for (TaskGroup group : job.groups()) {
                GroupKey key = job.keyOf(group);
                for (Remedy remedy : Why.of(input, key).orElseThrow().remedies()) {
                    if (remedy instanceof Remedy.DropConstraint drop) {
                        PreviewInput without = withJob(input, without(job, group, drop.constraint()));
                        WhyTable table = Why.of(without, key).orElseThrow();
                        assertThat(table.rows()).filteredOn(r -> drop.nodes().contains(r.nodeId()))
                                .noneMatch(r -> r.cells()
                                        .get(table.rules().indexOf(new Rule.TakesWork()))
                                        .verdict() == Verdict.NOT_MET)
                                .allMatch(r -> table.rules().indexOf(new Rule.Meets(drop.constraint())) < 0);
                    }
                }
            }
        }
    }

    /** A client takes one more allocation exactly when no cell speaks against it. */
    @Property(tries = 200)
    void theTableSaysWhatTheSchedulerSays(@ForAll @LongRange(min = 0) long seed) {
        PreviewInput input = RandomScene.of(seed);
        for (Job job : input.jobs()) {
            for (TaskGroup group : job.groups()) {
                WhyTable table = Why.of(input, job.keyOf(group)).orElseThrow();
                assertThat(table.rows()).allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(table.rules()));
                List<String> opened = table.remedies().stream().flatMap(r -> r.nodes().stream()).toList();
                assertThat(opened).doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(
                                table.rows().stream().filter(r -> r.against() == 1).map(WhyTable.Row::nodeId).toList());
            }
        }
    }

    private static Cell cell(WhyTable table, String node, Rule rule) {
        return table.rows()
                .stream()
                .filter(r -> r.nodeName().equals(node))
                .map(r -> r.cells().get(table.rules().indexOf(rule)))
                .findFirst()
                .orElseThrow();
    }

    private static Job without(Job job, TaskGroup group, Constraint constraint) {
        List<TaskGroup> groups = new ArrayList<>(job.groups());
        groups.replaceAll(g -> g.equals(group)
                ? g.withConstraints(g.constraints().stream().filter(c -> !c.equals(constraint)).toList())
                : g);
        return job.withGroups(groups);
    }

    private static PreviewInput withJob(PreviewInput in, Job job) {
        List<Job> jobs = new ArrayList<>(in.jobs());
        jobs.replaceAll(j -> j.key().equals(job.key()) ? job : j);
        return new PreviewInput(in.cluster(), jobs, in.changed(), in.steps(), in.endpoints(), in.choices(), in.seed());
    }

    private static PreviewInput input(List<Node> nodes, Job job) {
        return new PreviewInput(cluster(nodes, List.of()), List.of(job), Set.of(), List.of(), List.of(), List.of(), 1);
    }
}
