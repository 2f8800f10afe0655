package io.lanekeeper.scheduling.reconcile;

import io.lanekeeper.model.cluster.Deployment;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.scheduling.state.JobHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The deployment that an evaluation of a service goes by, and the one before. Nomad: {@code
 * cancelUnneededServiceDeployments} in {@code scheduler/reconciler/reconcile_cluster.go}.
 */
public final class Rollout {
    private final Job job;
    private final Optional<Deployment> old;
    private Optional<Deployment> current;
    private boolean created;

    /** As it is when the evaluation begins; batch jobs have none. */
    public Rollout(Job job, Optional<Deployment> latest) {
        this.job = job;
        boolean over = latest.filter(d -> d.jobVersion() != job.version() || d.status() == Deployment.Status.SUCCESSFUL)
                .isPresent();
        this.old = over ? latest : Optional.empty();
        this.current = over ? Optional.empty() : latest;
    }

    Optional<Deployment> old() {
        return old;
    }

    public Optional<Deployment> current() {
        return current;
    }

    /** Whether this evaluation has begun it. */
    public boolean created() {
        return created;
    }

    Optional<Deployment.Group> group(String name) {
        return current.flatMap(d -> Optional.ofNullable(d.groups().get(name)));
    }

    boolean paused() {
        return current.map(d -> switch (d.status()) {
            case PAUSED, PENDING, INITIALIZING -> true;
            case RUNNING, FAILED, SUCCESSFUL, CANCELLED, BLOCKED, UNBLOCKING -> false;
        }).orElse(false);
    }

    boolean failed() {
        return current.map(d -> d.status() == Deployment.Status.FAILED).orElse(false);
    }

    /** A group takes part in it from now on, or differently. */
    void set(String name, Deployment.Group group) {
        Deployment deployment = current.orElseGet(() -> {
            created = true;
            return new Deployment("", job.key(), job.version(), Long.MAX_VALUE, Deployment.Status.RUNNING, false,
                    Map.of());
        });
        Map<String, Deployment.Group> groups = new HashMap<>(deployment.groups());
        groups.put(name, group);
        current = Optional.of(deployment.withGroups(groups));
    }

    /** What allocations placed now belong to; empty for none. */
    public String activeId() {
        return current.filter(d -> d.status().active()).map(Deployment::id).orElse("");
    }

    /** A deployment that was begun gets its ID. */
    public void begin(String id) {
        current = current.map(d -> new Deployment(id, d.job(), d.jobVersion(), d.createIndex(), d.status(),
                d.multiregion(), d.groups()));
    }

    /** A canary was placed. */
    public void canary(String name, String id) {
        group(name).ifPresent(g -> {
            List<String> placed = new ArrayList<>(g.placedCanaries());
            placed.add(id);
            set(name, new Deployment.Group(g.autoRevert(), g.autoPromote(), g.promoted(), g.desiredCanaries(),
                    g.desiredTotal(), g.healthy(), placed, g.progressDeadline(), g.progressBy()));
        });
    }

    /** Tells what has become of it. */
    public void save(JobHistory jobs) {
        current.ifPresent(jobs::set);
    }
}
