package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.scheduling.reconcile.Followup;
import io.lanekeeper.scheduling.state.Alloc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an evaluation leaves behind for the servers to go on with. */
public final class Outcome {
    private final List<Followup> followups = new ArrayList<>();
    private final Set<JobKey> preempted = new TreeSet<>();
    private final List<Alloc> started = new ArrayList<>();
    private final List<Alloc> freed = new ArrayList<>();
    private boolean deploymentComplete;
    private boolean refused;

    /** Evaluations that are to be made later. */
    public List<Followup> followups() {
        return followups;
    }

    /** Jobs of which something was thrown out. */
    public Set<JobKey> preempted() {
        return preempted;
    }

    public List<Alloc> started() {
        return started;
    }

    /** Those that ended on nodes that are up, as they are now: there is room where there was none. */
    public List<Alloc> freed() {
        return freed;
    }

    public boolean deploymentComplete() {
        return deploymentComplete;
    }

    /** Whether something found no place: the evaluation blocks; else a blocked one of the job is forgotten. */
    public boolean refused() {
        return refused;
    }

    void complete() {
        deploymentComplete = true;
    }

    void wasRefused() {
        refused = true;
    }
}
