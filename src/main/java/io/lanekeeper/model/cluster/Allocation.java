package io.lanekeeper.model.cluster;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Resources;
import java.util.List;
import java.util.Set;

/**
 * One allocation as the API tells it.
 *
 * @param name e.g. {@code test_constraint.Dest[0]}
 * @param nodeId the node it is on; that node need not be known
 * @param desiredStatus Nomad's word: {@code run}, {@code stop} or {@code evict}
 * @param clientStatus Nomad's word: {@code pending}, {@code running}, {@code complete}, {@code failed}, {@code lost}
 *     or {@code unknown}
 * @param resources the whole allocation: all tasks, and the group's disk
 * @param previousNodes nodes where an earlier try of this allocation failed ({@code RescheduleTracker})
 * @param details what decides how Nomad goes on with it
 */
public record Allocation(
        String id,
        GroupKey group,
        String name,
        String nodeId,
        String desiredStatus,
        String clientStatus,
        Resources resources,
        List<String> previousNodes,
        long createIndex,
        AllocationDetails details) {
    private static final Set<String> OVER_ON_CLIENT = Set.of("complete", "failed", "lost");

    public Allocation {
        previousNodes = List.copyOf(previousNodes);
    }

    /** One about which nothing special is known. */
    public Allocation(
            String id, GroupKey group, String name, String nodeId, String desiredStatus, String clientStatus,
            Resources resources, List<String> previousNodes, long createIndex) {
        this(id, group, name, nodeId, desiredStatus, clientStatus, resources, previousNodes, createIndex,
                AllocationDetails.PLAIN);
    }

    /** The number in its name, e.g. 2 in {@code web.group[2]}; 0 where there is none. */
    public int index() {
        int open = name.lastIndexOf('[');
        String digits = open < 0 || !name.endsWith("]") ? "" : name.substring(open + 1, name.length() - 1);
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }

    public Allocation withDetails(AllocationDetails newDetails) {
        return new Allocation(id, group, name, nodeId, desiredStatus, clientStatus, resources, previousNodes,
                createIndex, newDetails);
    }

    /** The client says it has ended: it holds no resources any more. */
    public boolean overOnClient() {
        return OVER_ON_CLIENT.contains(clientStatus);
    }

    /** Either side says it has ended: it does not count as one of the group's any more. */
    public boolean over() {
        return overOnClient() || !desiredStatus.equals("run");
    }
}
