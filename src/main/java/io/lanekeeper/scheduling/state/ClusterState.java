package io.lanekeeper.scheduling.state;

import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.cluster.SchedulerSettings;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.scheduling.rule.Amounts;
import io.lanekeeper.scheduling.rule.GroupRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The state a scenario is played on. Nodes have an index in the order of name, then ID, so that the order in which a
 * cluster lists them never matters. A node whose ID was met before is passed over; an allocation on a node nobody knows
 * belongs to its group and holds no room.
 */
public final class ClusterState {
    private final NomadVersion version;
    private final SchedulerSettings settings;
    private final Node[] nodes;
    private final Map<String, Integer> indexById;
    private final List<List<Alloc>> onNode;
    private final long[] cpu;
    private final long[] memory;
    private final long[] disk;
    private final TreeMap<GroupKey, GroupState> groups;
    private final int[] computedClass;
    private final ProposedAllocs planned = new ProposedAllocs();
    private final JobHistory jobs;
    private final BitSet cutOff;
    private long placed;
    private @Nullable NodeKinds kinds;
    private @Nullable NodeBuckets buckets;

    public ClusterState(Cluster cluster, List<Job> jobs) {
        this.version = cluster.version();
        this.settings = cluster.scheduler();
        this.nodes = sorted(cluster.nodes());
        this.indexById = new HashMap<>();
        this.onNode = new ArrayList<>();
        for (int i = 0; i < nodes.length; i++) {
            indexById.put(nodes[i].id(), i);
            onNode.add(List.of());
        }
        this.cpu = new long[nodes.length];
        this.memory = new long[nodes.length];
        this.disk = new long[nodes.length];
        this.computedClass = computedClasses(nodes);
        this.groups = new TreeMap<>();
        this.jobs = new JobHistory(cluster, jobs);
        this.cutOff = new BitSet();
        addGroups(jobs);
        cluster.allocations()
                .stream()
                .sorted(Comparator.comparingLong(Allocation::createIndex)
                        .thenComparing(Allocation::name)
                        .thenComparing(Allocation::id))
                .forEach(this::add);
    }

    private ClusterState(ClusterState other) {
        this.version = other.version;
        this.settings = other.settings;
        this.nodes = other.nodes.clone();
        this.indexById = other.indexById;
        this.onNode = new ArrayList<>(other.onNode);
        this.cpu = other.cpu.clone();
        this.memory = other.memory.clone();
        this.disk = other.disk.clone();
        this.computedClass = other.computedClass;
        this.kinds = other.kinds;
        this.jobs = other.jobs.copy();
        this.cutOff = (BitSet) other.cutOff.clone();
        this.placed = other.placed;
        this.groups = new TreeMap<>();
        other.groups.forEach((key, state) -> groups.put(key, state.copy()));
    }

    /** A state of its own that can be changed without this one noticing. */
    public ClusterState copy() {
        return new ClusterState(this);
    }

    private static Node[] sorted(List<Node> nodes) {
        Set<String> seen = new HashSet<>();
        return nodes.stream()
                .sorted(Comparator.comparing(Node::name).thenComparing(Node::id))
                .filter(n -> seen.add(n.id()))
                .toArray(Node[]::new);
    }

    private static int[] computedClasses(Node[] nodes) {
        Map<ComputedClass, Integer> numbers = new HashMap<>();
        int[] result = new int[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            result[i] = numbers.computeIfAbsent(ComputedClass.of(nodes[i]), c -> numbers.size());
        }
        return result;
    }

    private void addGroups(List<Job> all) {
        for (Job job : all) {
            for (TaskGroup group : jobs.takesPart(job) ? job.groups() : List.<TaskGroup>of()) {
                GroupRule rule = new GroupRule(job, group, version);
                groups.putIfAbsent(rule.key(), new GroupState(rule));
            }
        }
    }

    /** What ended and decides nothing any more is passed over. */
    private void add(Allocation a) {
        Alloc alloc = Alloc.of(a, indexById.getOrDefault(a.nodeId(), -1));
        if (alloc.node() >= 0) {
            jobs.ran(alloc.group().job(), alloc.node());
        }
        if (alloc.holdsRoom() || jobs.remembers(alloc)) {
            start(alloc);
        }
    }

    public NomadVersion version() {
        return version;
    }

    public SchedulerSettings settings() {
        return settings;
    }

    /** How many nodes there are; their indexes begin with 0. */
    public int size() {
        return nodes.length;
    }

    public Node node(int index) {
        return nodes[index];
    }

    public OptionalInt indexOf(String nodeId) {
        Integer index = indexById.get(nodeId);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** The number of its computed class: equal for nodes that Nomad takes to be equal. */
    public int computedClass(int index) {
        return computedClass[index];
    }

    /** The node's tasks go on although the servers have lost it, or not any more. */
    public void cutOff(int index, boolean now) {
        cutOff.set(index, now);
    }

    /** Whether the node's tasks go on although the servers have lost it. */
    public boolean isCutOff(int index) {
        return cutOff.get(index);
    }

    /** Replaces a node by itself in another status. */
    public void set(int index, Node node) {
        nodes[index] = node;
        if (buckets != null) {
            buckets.place(this, index);
        }
    }

    /** What sorts of nodes there are. */
    public NodeKinds kinds() {
        NodeKinds known = kinds;
        if (known == null) {
            known = new NodeKinds(Arrays.asList(nodes));
            kinds = known;
        }
        return known;
    }

    /** The nodes that take work in buckets of equal ones; made when first asked for, kept up to date from then on. */
    public NodeBuckets buckets() {
        NodeBuckets known = buckets;
        if (known == null) {
            known = new NodeBuckets(this);
            buckets = known;
        }
        return known;
    }

    /** What the evaluation going on did so far. */
    public ProposedAllocs planned() {
        return planned;
    }

    /** Every node as it is now, by index; a list that never changes. */
    public List<Node> nodes() {
        return Collections.unmodifiableList(Arrays.asList(nodes.clone()));
    }

    /** Every group that wants to run, by key. */
    public SortedMap<GroupKey, GroupState> groups() {
        return groups;
    }

    public @Nullable GroupState group(GroupKey key) {
        return groups.get(key);
    }

    /** The rule of a group that wants to run. */
    public Optional<GroupRule> rule(GroupKey key) {
        return Optional.ofNullable(groups.get(key)).map(GroupState::rule);
    }

    /** What holds room on the node; a list that never changes. */
    public List<Alloc> on(int node) {
        return onNode.get(node);
    }

    /** What is known of jobs beside their groups: versions, deployments, where they ran. */
    public JobHistory jobs() {
        return jobs;
    }

    /** An ID for one more allocation. */
    public String nextId() {
        return "+" + ++placed;
    }

    /** Puts an allocation on its node and into its group. */
    public void start(Alloc alloc) {
        GroupState group = groups.get(alloc.group());
        if (group != null) {
            group.add(alloc);
        }
        if (alloc.node() >= 0 && alloc.holdsRoom()) {
            onNode.set(alloc.node(), GroupState.plus(onNode.get(alloc.node()), alloc));
            use(alloc, 1);
            jobs.ran(alloc.group().job(), alloc.node());
        }
    }

    /** Takes it away from both. */
    public void stop(Alloc alloc) {
        GroupState group = groups.get(alloc.group());
        if (group != null) {
            group.remove(alloc);
        }
        if (alloc.node() >= 0 && alloc.holdsRoom() && onNode.get(alloc.node()).contains(alloc)) {
            onNode.set(alloc.node(), GroupState.minus(onNode.get(alloc.node()), alloc));
            use(alloc, -1);
        }
    }

    /** Puts one in the place of another. */
    public void replace(Alloc before, Alloc after) {
        stop(before);
        start(after);
    }

    /** One that ended: it stays where that still decides something. */
    public void end(Alloc before, Alloc after) {
        stop(before);
        if (after.holdsRoom() || jobs.remembers(after)) {
            start(after);
        }
    }

    private void use(Alloc alloc, int sign) {
        Resources r = alloc.resources();
        cpu[alloc.node()] += sign * r.cpu();
        memory[alloc.node()] += sign * r.memoryMb();
        disk[alloc.node()] += sign * r.diskMb();
        if (buckets != null) {
            buckets.place(this, alloc.node());
        }
    }

    long usedCpu(int index) {
        return cpu[index];
    }

    long usedMemory(int index) {
        return memory[index];
    }

    long usedDisk(int index) {
        return disk[index];
    }

    /** What is left on a node: all it has, minus what is reserved, minus what holds room. May be negative. */
    public Resources free(int index) {
        return usable(index).minus(new Resources(cpu[index], memory[index], disk[index]));
    }

    /** All a node has, minus what is reserved. */
    public Resources usable(int index) {
        return Amounts.usable(nodes[index].resources(), nodes[index].reserved());
    }
}
