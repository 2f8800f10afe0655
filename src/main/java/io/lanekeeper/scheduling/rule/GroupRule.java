package io.lanekeeper.scheduling.rule;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.model.job.Spread;
import io.lanekeeper.model.job.Task;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.job.TaskResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A group made ready to be asked of many nodes: everything Nomad checks of a node alone, in Nomad's order, so that the
 * first failure is the one Nomad records. What other allocations do to it (fit, distinct hosts) is not here.
 */
public final class GroupRule {
    private final Job job;
    private final TaskGroup group;
    private final GroupKey key;
    private final Resources ask;
    private final DatacenterRule datacenters;
    private final List<NodeCheck> jobChecks = new ArrayList<>();
    private final List<NodeCheck> groupChecks = new ArrayList<>();
    private final boolean jobUnique;
    private final boolean groupUnique;
    private final boolean singlesOut;
    private final List<Integer> staticPorts;

    public GroupRule(Job job, TaskGroup group, NomadVersion version) {
        this.job = job;
        this.group = group;
        this.key = job.keyOf(group);
        this.ask = ask(group, version);
        this.datacenters = new DatacenterRule(job.datacenters(), version);
        addConstraints(jobChecks, job.constraints());
        addGroupChecks();
        boolean bareUnique = version.atLeast(1, 6, 0);
        this.jobUnique = isUnique(job.constraints().stream(), bareUnique);
        this.groupUnique = isUnique(groupConstraints(), bareUnique);
        this.staticPorts = group.networks().stream().flatMap(n -> n.staticPorts().stream()).distinct().toList();
        this.singlesOut = !staticPorts.isEmpty() || jobUnique || groupUnique || isUnique(wishes(), bareUnique);
    }

    private static Resources ask(TaskGroup group, NomadVersion version) {
        boolean poststartCounts = version.atLeast(1, 9, 2) || (version.minor() == 8 && version.atLeast(1, 8, 7));
        List<TaskResources> tasks = group.tasks()
                .stream()
                .map(t -> new TaskResources(t.lifecycle(), Amounts.asked(t.resources())))
                .toList();
        Resources disk = Amounts.asked(new Resources(0, 0, group.diskMb()));
        return Amounts.asked(TaskResources.together(tasks, poststartCounts).plus(disk));
    }

    private void addGroupChecks() {
        group.tasks().stream().map(Task::driver).distinct().sorted().map(NodeCheck::driver).forEach(groupChecks::add);
        groupConstraints().map(ConstraintCheck::new).map(NodeCheck::of).forEach(groupChecks::add);
        group.volumes()
                .stream()
                .filter(v -> v.type().equals("host"))
                .map(NodeCheck::hostVolume)
                .forEach(groupChecks::add);
        group.tasks().stream().flatMap(t -> t.devices().stream()).map(NodeCheck::device).forEach(groupChecks::add);
        groupChecks.add(NodeCheck.network(group));
    }

    private Stream<Constraint> groupConstraints() {
        return Stream.concat(group.constraints().stream(),
                group.tasks().stream().flatMap(t -> t.constraints().stream()));
    }

    /** Affinities and spreads, as far as their targets go. */
    private Stream<Constraint> wishes() {
        Stream<Affinity> affinities = Stream.of(job.affinities().stream(), group.affinities().stream(),
                group.tasks().stream().flatMap(t -> t.affinities().stream())).flatMap(s -> s);
        Stream<Spread> spreads = Stream.concat(job.spreads().stream(), group.spreads().stream());
        return Stream.concat(affinities.map(Affinity::asConstraint),
                spreads.map(s -> new Constraint(s.attribute(), "", "")));
    }

    private static void addConstraints(List<NodeCheck> checks, List<Constraint> constraints) {
        constraints.stream().map(ConstraintCheck::new).map(NodeCheck::of).forEach(checks::add);
    }

    private static boolean isUnique(Stream<Constraint> constraints, boolean bareUnique) {
        return constraints
                .anyMatch(c -> Target.isUnique(c.target(), bareUnique) || Target.isUnique(c.value(), bareUnique));
    }

    public Job job() {
        return job;
    }

    public TaskGroup group() {
        return group;
    }

    public GroupKey key() {
        return key;
    }

    /** What one allocation asks for. */
    public Resources ask() {
        return ask;
    }

    /** Whether a job constraint tells nodes of one computed class apart: Nomad's cache is off for them. */
    public boolean jobUnique() {
        return jobUnique;
    }

    /** Whether a constraint of the group or its tasks tells nodes of one computed class apart. */
    public boolean groupUnique() {
        return groupUnique;
    }

    /** Ports that must be free on the node. */
    public List<Integer> staticPorts() {
        return staticPorts;
    }

    /**
     * Whether nodes that differ only in name, ID and {@code unique.} attributes may be judged or ranked differently:
     * some constraint, affinity or spread asks for one of these, or a port has to be free.
     */
    public boolean singlesOut() {
        return singlesOut;
    }

    /** Whether Nomad looks at the node at all as far as pool and datacenters go. */
    public boolean inPoolAndDatacenters(Node node) {
        return inPool(node) && datacenters.matches(node.datacenter());
    }

    /** Whether the node is in the job's pool; no pool and {@code all} mean any. */
    public boolean inPool(Node node) {
        return job.nodePool().isEmpty() || job.nodePool().equals("all") || job.nodePool().equals(node.nodePool());
    }

    /** The first job constraint the node fails. */
    public Optional<Reason> jobFailure(Node node) {
        return Optional.ofNullable(first(jobChecks, node));
    }

    /** The first of drivers, constraints of group and tasks, volumes, devices, network that the node fails. */
    public Optional<Reason> groupFailure(Node node) {
        return Optional.ofNullable(first(groupChecks, node));
    }

    /** Whether the node will do, its status and what runs there aside. */
    public boolean feasible(Node node) {
        return inPoolAndDatacenters(node) && first(jobChecks, node) == null && first(groupChecks, node) == null;
    }

    private static @Nullable Reason first(List<NodeCheck> checks, Node node) {
        for (NodeCheck check : checks) {
            Reason reason = check.failure(node);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    /** Every reason against the node, in Nomad's order: the first one is what Nomad would say. */
    public List<Reason> reasons(Node node) {
        List<Reason> all = new ArrayList<>();
        if (!inPool(node)) {
            all.add(new Reason.OutsidePool(node.nodePool(), job.nodePool()));
        }
        if (!node.takesWork()) {
            all.add(new Reason.NotReady(word(node)));
        }
        if (!datacenters.matches(node.datacenter())) {
            all.add(new Reason.OutsideDatacenters(node.datacenter()));
        }
        Stream.concat(jobChecks.stream(), groupChecks.stream()).forEach(check -> {
            Reason reason = check.failure(node);
            if (reason != null && !all.contains(reason)) {
                all.add(reason);
            }
        });
        return all;
    }

    private static String word(Node node) {
        if (node.status() != NodeStatus.READY) {
            return node.status().word();
        }
        return node.draining() ? "draining" : "ineligible";
    }
}
