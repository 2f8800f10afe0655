package io.lanekeeper.nomad.pull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.Deployment;
import io.lanekeeper.model.job.DisconnectRule;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.wire.JobJson;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which allocations are asked for one by one because the list leaves out what decides about them: the deployment they
 * are part of, since when their client is cut off, how well their client scored.
 */
record CloserLook(Set<JobKey> deploying, Set<JobKey> mayDisconnect) implements Predicate<Allocation> {
    static CloserLook at(List<ObjectNode> jobs, List<Deployment> deployments) {
        Set<JobKey> deploying = new HashSet<>();
        deployments.stream()
                .filter(d -> d.status() != Deployment.Status.SUCCESSFUL)
                .forEach(d -> deploying.add(d.job()));
        Set<JobKey> mayDisconnect = new HashSet<>();
        jobs.stream().map(JobJson::read).filter(CloserLook::hasDisconnect).forEach(j -> mayDisconnect.add(j.key()));
        return new CloserLook(deploying, mayDisconnect);
    }

    private static boolean hasDisconnect(Job job) {
        return job.groups().stream().anyMatch(g -> !g.disconnect().equals(DisconnectRule.NONE));
    }

    @Override
    public boolean test(Allocation a) {
        boolean lives = !a.overOnClient();
        return a.clientStatus().equals("unknown") || (lives && mayDisconnect.contains(a.group().job()))
                || ((lives || !a.over()) && deploying.contains(a.group().job()));
    }
}
