package io.lanekeeper.nomad.pull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.nomad.NomadFailure;
import java.util.List;

/** How a pull ended. */
public sealed interface PullResult {
    /**
     * The cluster as it was while it was pulled; parts may be seconds apart.
     *
     * @param cluster nodes sorted by name, allocations by age
     * @param rawJobs each job as the server gave it, with fields unknown to us and with secrets, sorted by namespace
     *     and ID
     * @param notes what else is worth telling: nodes and jobs that vanished meanwhile
     */
    record Pulled(Cluster cluster, List<ObjectNode> rawJobs, List<PullNote> notes) implements PullResult {
        public Pulled {
            rawJobs = List.copyOf(rawJobs);
            notes = List.copyOf(notes);
        }

        /** Without the jobs, which may hold secrets. */
        @Override
        public String toString() {
            return "Pulled[" + cluster.nodes().size() + " nodes, " + rawJobs.size() + " jobs, "
                    + cluster.allocations().size() + " allocations]";
        }
    }

    /** There is no snapshot. */
    record Failed(NomadFailure failure) implements PullResult {}

    /** The user stopped it. */
    record Cancelled() implements PullResult {}
}
