package io.lanekeeper.plan;

import io.lanekeeper.Sample;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.ClusterChange;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.SchedulerSettings;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.job.Endpoint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.model.scenario.Expectation;
import io.lanekeeper.model.scenario.Outcome;
import io.lanekeeper.model.scenario.Scenario;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.testing.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans for tests. */
public final class Plans {
    public static final GroupKey DEST = GroupKey.of("default", "test_constraint", "Dest");
    public static final GroupKey SRC = GroupKey.of("default", "test_constraint", "Src");

    private Plans() {}

    /** The sample with these clients switched off one after the other, by name. */
    public static Plan off(String... names) {
        return off(Sample.plan(), names);
    }

    /** The plan with these clients switched off one after the other, by name. */
    public static Plan off(Plan plan, String... names) {
        List<Step> steps = new ArrayList<>(plan.currentScenario().steps());
        for (String name : names) {
            steps.add(new Step.OfClient(Step.Change.DOWN, id(plan, name)));
        }
        return plan.withSteps(steps);
    }

    /** The ID of the client with this name. */
    public static String id(Plan plan, String name) {
        return plan.cluster().nodes().stream().filter(n -> n.name().equals(name)).findFirst().orElseThrow().id();
    }

    /** The sample in which Dest may run anywhere. */
    public static Plan free() {
        return Sample.plan().withIntent(new Intent.RemoveHome(DEST, Plan.DATACENTER, JobLevel.ASK));
    }

    /**
     * The sample on a server that spreads, in which Dest may run anywhere: without dtle-2 it lands on the empty dtle-3
     * in beijing or on the empty dtle-4 in shanghai, which only the plan has.
     */
    public static Plan twoAlike() {
        Plan plan = free();
        Cluster c = plan.clients().snapshot();
        Cluster spreading = new Cluster(c.address(), c.region(), c.version(), c.takenAt(),
                new SchedulerSettings("spread", false, false, true, false, false, 0), c.nodes(), c.allocations(),
                c.unseen());
        Node dtle3 = c.node(id(plan, "dtle-3")).orElseThrow();
        Node dtle4 = dtle3.plannedCopy("dtle-4", "dtle-4").withLabels("shanghai", "", dtle3.nodePool(), Map.of());
        return plan.withClients(PlannedCluster.of(spreading, List.of(new ClusterChange.AddClient(dtle4))));
    }

    /** A job as Nomad's API writes it, in single quotes. */
    public static PlanJob job(String json) {
        return PlanJob.of(JobSource.pulled(Json.object(json)));
    }

    /** The sample, with one of everything a plan can hold. */
    public static Plan full() {
        String first = Sample.plan().cluster().nodes().getFirst().id();
        Plan plan = Sample.plan();
        return plan.withClients(clients(plan))
                .withLaneAttribute("${meta.site}")
                .withIntent(new Intent.SetHome(DEST, "${node.datacenter}", Home.in("shanghai"), JobLevel.ASK))
                .withIntent(new Intent.RemoveHome(SRC, "${node.datacenter}", JobLevel.MOVE_TO_GROUPS))
                .withIntent(new Intent.SetPool(new JobKey("default", "test_constraint"), "db"))
                .withEndpoint(new EndpointPlace("10.9.9.9:1", "${node.class}", "\u6570\u636e\u5e93"))
                .withNamed(new NamedEndpoint(SRC, new Endpoint("", "2001:db8::5", 3306)))
                .withSteps(List.of(new Step.OfClient(Step.Change.DOWN, first),
                        new Step.OfClient(Step.Change.DRAIN, first), new Step.OfLane(true, "${meta.site}", "bj"),
                        new Step.OfLane(false, "${meta.site}", "bj"), new Step.OfCount(DEST, 3)))
                .withCurrent(new Scenario("\u5317\u4eac", List.of(new Step.OfClient(Step.Change.UP, first)),
                        List.of(new Outcome(-1, DEST, first), new Outcome(0, SRC, first)),
                        List.of(Expectation.runs(SRC), new Expectation(DEST, "${node.datacenter}", "beijing"))));
    }

    private static PlannedCluster clients(Plan plan) {
        Node first = plan.cluster().nodes().getFirst();
        return plan.clients()
                .with(new ClusterChange.AddClient(first.plannedCopy("planned-1", "dtle-9")))
                .with(new ClusterChange.Relabel(first.id(), Optional.of("hangzhou"), Optional.empty(),
                        Optional.of("db"),
                        Map.of("rack", "r7", "site", "")))
                .with(new ClusterChange.AddLane("${node.datacenter}", "wuhan"));
    }
}
