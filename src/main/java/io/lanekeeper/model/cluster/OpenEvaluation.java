package io.lanekeeper.model.cluster;

import io.lanekeeper.model.job.JobKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An evaluation that is not over.
 *
 * @param blocked it waits for room
 * @param waitUntil it is delayed until then
 * @param trigger Nomad's word, e.g. {@code alloc-failure}, {@code max-disconnect-timeout}
 * @param groups of which it could not place an allocation
 * @param nodeId the node it waits for (system jobs); empty for any
 */
public record OpenEvaluation(
        String id, JobKey job, boolean blocked, Optional<Instant> waitUntil, String trigger, List<String> groups,
        String nodeId) {
    public OpenEvaluation {
        groups = List.copyOf(groups);
    }
}
