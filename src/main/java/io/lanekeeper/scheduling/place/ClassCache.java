package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.rule.Reason;
import io.lanekeeper.scheduling.state.ClusterState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one evaluation remembers of computed classes: the first node of a class speaks for all that come later, once for
 * the job and once for each group. Off where a constraint asks for something {@code unique}.
 */
public final class ClassCache {
    private static final Reason BY_CLASS = new Reason.Other("computed class ineligible");

    private final ClusterState clusterState;
    private final Map<Integer, Boolean> ofJob = new HashMap<>();
    private final Map<GroupKey, Map<Integer, Boolean>> ofGroups = new HashMap<>();

    public ClassCache(ClusterState clusterState) {
        this.clusterState = clusterState;
    }

    /** Forgets everything: from 1.11 on the system scheduler looks at each node afresh. */
    void forget() {
        ofJob.clear();
        ofGroups.clear();
    }

    /** Why Nomad would filter the node now; remembers the answer for its class. */
    public Optional<Reason> filter(GroupRule rule, int index) {
        Node node = clusterState.node(index);
        int nodeClass = clusterState.computedClass(index);
        Optional<Reason> failure = inJob(rule, node, nodeClass);
        return failure.isPresent() ? failure : inGroup(rule, node, nodeClass);
    }

    private Optional<Reason> inJob(GroupRule rule, Node node, int nodeClass) {
        if (rule.jobUnique()) {
            return rule.jobFailure(node);
        }
        if (Boolean.FALSE.equals(ofJob.get(nodeClass))) {
            return Optional.of(BY_CLASS);
        }
        Optional<Reason> failure = rule.jobFailure(node);
        ofJob.put(nodeClass, failure.isEmpty());
        return failure;
    }

    private Optional<Reason> inGroup(GroupRule rule, Node node, int nodeClass) {
        if (rule.groupUnique()) {
            return rule.groupFailure(node);
        }
        Map<Integer, Boolean> known = ofGroups.computeIfAbsent(rule.key(), key -> new HashMap<>());
        Boolean eligible = known.get(nodeClass);
        if (eligible != null) {
            return eligible ? Optional.empty() : Optional.of(BY_CLASS);
        }
        Optional<Reason> failure = rule.groupFailure(node);
        known.put(nodeClass, failure.isEmpty());
        return failure;
    }
}
