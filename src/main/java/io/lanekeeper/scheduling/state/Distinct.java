package io.lanekeeper.scheduling.state;

import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.rule.Reason;
import io.lanekeeper.scheduling.rule.Target;
import io.lanekeeper.scheduling.rule.text.GoNumber;
import io.lanekeeper.scheduling.rule.text.GoText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * {@code distinct_hosts} and {@code distinct_property}, which depend on where else the job runs. Both count in the job
 * and in the group, not in tasks.
 */
public final class Distinct {
    private final ClusterState clusterState;

    public Distinct(ClusterState clusterState) {
        this.clusterState = clusterState;
    }

    /** Every reason against the node, hosts first, the job's before the group's. */
    public List<Reason> failures(GroupRule rule, int node) {
        List<Reason> all = new ArrayList<>();
        Job job = rule.job();
        List<Constraint> ofGroup = rule.group().constraints();
        if (sharesHost(rule, node)) {
            all.add(new Reason.Other("distinct_hosts"));
        }
        job.constraints().forEach(c -> property(c, job, Optional.empty(), node).ifPresent(all::add));
        ofGroup.forEach(c -> property(c, job, Optional.of(rule.key()), node).ifPresent(all::add));
        return all;
    }

    /** Whether {@code distinct_hosts} speaks against the node. */
    public boolean sharesHost(GroupRule rule, int node) {
        Job job = rule.job();
        boolean anyNamespace = !clusterState.version().atLeast(1, 6, 0);
        return (hosts(job.constraints()) && on(node,
                key -> anyNamespace ? key.job().id().equals(job.key().id()) : key.job().equals(job.key())))
                || (hosts(rule.group().constraints()) && on(node, rule.key()::equals));
    }

    /** The first of them decides; a value that is no boolean means on. */
    private static boolean hosts(List<Constraint> constraints) {
        return constraints.stream()
                .filter(c -> c.operator().equals("distinct_hosts"))
                .findFirst()
                .map(c -> GoText.bool(c.value()).orElse(true))
                .orElse(false);
    }

    private boolean on(int node, Predicate<GroupKey> which) {
        return clusterState.on(node).stream().anyMatch(a -> which.test(a.group()));
    }

    private Optional<Reason> property(Constraint c, Job job, Optional<GroupKey> group, int node) {
        if (!c.operator().equals("distinct_property")) {
            return Optional.empty();
        }
        OptionalLong allowed = c.value().isEmpty() ? OptionalLong.of(1) : GoNumber.integer(c.value());
        if (allowed.isEmpty() || c.value().startsWith("+") || c.value().startsWith("-")) {
            return Optional.of(new Reason.Other("failed to convert RTarget \"" + c.value()
                    + "\" to uint64: strconv.ParseUint: parsing \"" + c.value() + "\": invalid syntax"));
        }
        Optional<String> value = Target.resolve(clusterState.node(node), c.target());
        if (value.isEmpty()) {
            return Optional.of(new Reason.Other("missing property \"" + c.target() + "\""));
        }
        long used = used(c, job, group, value.get());
        return used < allowed.getAsLong() ? Optional.empty()
                : Optional.of(new Reason.Other(
                        "distinct_property: " + c.target() + "=" + value.get() + " used by " + used + " allocs"));
    }

    private long used(Constraint c, Job job, Optional<GroupKey> group, String value) {
        Predicate<Alloc> counts = a -> (group.isEmpty() || group.get().equals(a.group())) && a.node() >= 0
                && Target.resolve(clusterState.node(a.node()), c.target()).equals(Optional.of(value));
        long running = job.groups()
                .stream()
                .map(job::keyOf)
                .flatMap(key -> Optional.ofNullable(clusterState.group(key)).stream())
                .flatMap(state -> Stream.concat(state.running().stream(), state.away().stream()))
                .filter(counts)
                .count();
        return running + forgotten(counts);
    }

    /**
     * Where an evaluation ended several allocations that had the value and has started one that has it, Nomad takes one
     * of those that ended to be still there.
     */
    private long forgotten(Predicate<Alloc> counts) {
        boolean several = clusterState.planned().ended().stream().filter(counts).limit(2).count() == 2;
        return several && clusterState.planned().started().stream().anyMatch(counts) ? 1 : 0;
    }
}
