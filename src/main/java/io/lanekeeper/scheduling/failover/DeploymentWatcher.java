package io.lanekeeper.scheduling.failover;

import io.lanekeeper.model.cluster.Deployment;
import io.lanekeeper.model.cluster.DeploymentMark;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.GroupState;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Follows deployments: allocations become healthy, a group that makes no progress fails all of it. Nomad: {@code
 * nomad/deploymentwatcher/deployment_watcher.go}, {@code updateDeploymentWithAlloc} in {@code nomad/state/state_store.go}.
 */
final class DeploymentWatcher {
    private final ClusterState clusterState;

    DeploymentWatcher(ClusterState clusterState) {
        this.clusterState = clusterState;
    }

    /** When it fails unless something becomes healthy before; empty where nothing is pressing. */
    Optional<Instant> deadline(Deployment deployment) {
        return deployment.groups()
                .entrySet()
                .stream()
                .filter(e -> !isDone(deployment, e.getKey(), e.getValue()))
                .flatMap(e -> e.getValue().progressBy().stream())
                .min(Comparator.naturalOrder());
    }

    /** The first to fail up to that moment. */
    Optional<Deployment> failing(Instant until) {
        return clusterState.jobs()
                .deploying()
                .stream()
                .filter(d -> d.status() == Deployment.Status.RUNNING && shouldFail(d))
                .filter(d -> deadline(d).filter(at -> !at.isAfter(until)).isPresent())
                .min(Comparator.comparing(d -> deadline(d).orElse(until)));
    }

    /** When this one will fail as things are; empty where it will not. */
    Optional<Instant> failing(Deployment d) {
        return d.status() == Deployment.Status.RUNNING && shouldFail(d) ? deadline(d) : Optional.empty();
    }

    private boolean isDone(Deployment deployment, String name, Deployment.Group group) {
        long healthy = running(deployment, name).stream().filter(a -> a.deployment().isHealthy()).count();
        return !group.canarying() && healthy >= group.desiredTotal();
    }

    private List<Alloc> running(Deployment deployment, String name) {
        GroupState state = clusterState.group(new GroupKey(deployment.job(), name));
        return state == null ? List.of()
                : state.running().stream().filter(a -> a.deployment().deploymentId().equals(deployment.id())).toList();
    }

    private static boolean shouldFail(Deployment deployment) {
        return deployment.groups()
                .values()
                .stream()
                .anyMatch(g -> g.healthy() < (g.canarying() ? g.desiredCanaries() : g.desiredTotal()));
    }

    /** Allocations were placed: the first one of a group starts its time. */
    void placed(JobKey job, List<Alloc> started, Instant now) {
        clusterState.jobs().deployment(job).filter(d -> d.status().active()).ifPresent(d -> {
            Deployment changed = d;
            for (Alloc alloc : started) {
                if (alloc.deployment().deploymentId().equals(d.id())) {
                    changed = with(changed, alloc.group().group(),
                            g -> g.progressBy().isPresent() || g.progressDeadline().isZero()
                                    ? g
                                    : progress(g, g.healthy(), now));
                }
            }
            clusterState.jobs().set(changed);
        });
    }

    /** An allocation counts as healthy from now on; whether that is news. */
    boolean healthy(JobKey job, String allocation, Instant now) {
        Optional<Deployment> current = clusterState.jobs().deployment(job).filter(d -> d.status().active());
        Optional<Alloc> found = clusterState.groups()
                .values()
                .stream()
                .filter(g -> g.rule().key().job().equals(job))
                .flatMap(g -> g.running().stream())
                .filter(a -> a.id().equals(allocation) && a.deployment().healthy().isEmpty())
                .findFirst();
        if (found.isEmpty()) {
            return false;
        }
        Alloc alloc = found.get();
        DeploymentMark mark = alloc.deployment();
        clusterState.replace(alloc, alloc.with(alloc.details()
                .withDeployment(
                        new DeploymentMark(mark.deploymentId(), Optional.of(true), mark.canary()))));
        current.filter(d -> d.id().equals(mark.deploymentId()))
                .ifPresent(d -> clusterState.jobs()
                        .set(promoted(with(d, alloc.group().group(), g -> progress(g, g.healthy() + 1, now)))));
        return true;
    }

    /** Where canaries need nobody to look at them, they are let through when all are healthy. */
    private static Deployment promoted(Deployment d) {
        boolean ready = d.groups().values().stream().anyMatch(Deployment.Group::canarying) && d.groups()
                .values()
                .stream()
                .filter(Deployment.Group::canarying)
                .allMatch(g -> g.autoPromote() && g.healthy() >= g.desiredCanaries());
        if (!ready) {
            return d;
        }
        Deployment promoted = d;
        for (String name : d.groups().keySet()) {
            promoted = with(promoted, name, g -> new Deployment.Group(g.autoRevert(), g.autoPromote(), true,
                    g.desiredCanaries(), g.desiredTotal(), g.healthy(), g.placedCanaries(), g.progressDeadline(),
                    g.progressBy()));
        }
        return promoted;
    }

    private static Deployment.Group progress(Deployment.Group g, int healthy, Instant now) {
        return new Deployment.Group(g.autoRevert(), g.autoPromote(), g.promoted(), g.desiredCanaries(),
                g.desiredTotal(), healthy, g.placedCanaries(), g.progressDeadline(),
                Optional.of(now.plus(g.progressDeadline())));
    }

    private static Deployment with(Deployment d, String name, UnaryOperator<Deployment.Group> change) {
        Map<String, Deployment.Group> groups = new HashMap<>(d.groups());
        groups.computeIfPresent(name, (n, g) -> change.apply(g));
        return d.withGroups(groups);
    }
}
