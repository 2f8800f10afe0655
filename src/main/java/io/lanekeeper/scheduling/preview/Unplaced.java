package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.rule.AllocMetric;
import io.lanekeeper.scheduling.rule.Reason;
import java.util.List;

/**
 * A group of which allocations are missing after a step.
 *
 * @param missing how many
 * @param nomad what Nomad itself would say
 * @param why every client with every reason against it, sorted by client name
 */
public record Unplaced(GroupKey group, int missing, AllocMetric nomad, List<NodeReasons> why) {
    public Unplaced {
        why = List.copyOf(why);
    }

    public record NodeReasons(String nodeId, String nodeName, List<Reason> reasons) {
        public NodeReasons {
            reasons = List.copyOf(reasons);
        }
    }
}
