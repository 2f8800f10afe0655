package io.lanekeeper.model.cluster;

import io.lanekeeper.model.job.Job;
import java.util.Set;

/**
 * A job as it was registered earlier.
 *
 * @param stable a deployment of it succeeded: what an automatic revert goes back to
 * @param rewritten groups whose tasks differ from the job as it is now: their allocations are replaced, not updated
 */
public record JobVersion(Job job, boolean stable, Set<String> rewritten) {
    public JobVersion {
        rewritten = Set.copyOf(rewritten);
    }
}
