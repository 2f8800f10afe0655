package io.lanekeeper.scheduling.state;

import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.AllocationDetails;
import io.lanekeeper.model.cluster.DeploymentMark;
import io.lanekeeper.model.cluster.HeldPort;
import io.lanekeeper.model.cluster.RescheduleEvent;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.scheduling.rule.Amounts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * An allocation while a scenario is played. Two of them are the same only when they are the same object: one that
 * changes is replaced by another.
 *
 * @param id Nomad's; of those placed in the scenario one that Nomad would never give
 * @param node index of its node, -1 for a node nobody knows
 * @param index the number in its name
 */
public record Alloc(
        String id, GroupKey group, int node, Resources resources, int index, Desired desired, Client client,
        AllocationDetails details) {
    /** What the servers want. */
    public enum Desired {
        RUN,
        STOP,
        EVICT
    }

    /** What the client says. */
    public enum Client {
        RUNNING,
        COMPLETE,
        FAILED,
        LOST,
        UNKNOWN;

        /** Whether it has ended there. */
        public boolean over() {
            return switch (this) {
                case COMPLETE, FAILED, LOST -> true;
                case RUNNING, UNKNOWN -> false;
            };
        }
    }

    static Alloc of(Allocation a, int node) {
        Desired desired = switch (a.desiredStatus()) {
            case "run" -> Desired.RUN;
            case "evict" -> Desired.EVICT;
            default -> Desired.STOP;
        };
        Client client = switch (a.clientStatus()) {
            case "complete" -> Client.COMPLETE;
            case "failed" -> Client.FAILED;
            case "lost" -> Client.LOST;
            case "unknown" -> Client.UNKNOWN;
            default -> Client.RUNNING;
        };
        return new Alloc(a.id(), a.group(), node, Amounts.asked(a.resources()), a.index(), desired, client, details(a));
    }

    /** Where only the nodes of earlier tries are told, and not when. */
    private static AllocationDetails details(Allocation a) {
        AllocationDetails d = a.details();
        if (!d.reschedules().isEmpty() || a.previousNodes().isEmpty()) {
            return d;
        }
        List<RescheduleEvent> events = new ArrayList<>();
        a.previousNodes().forEach(id -> events.add(new RescheduleEvent(id, Instant.EPOCH, Duration.ZERO)));
        return new AllocationDetails(d.jobVersion(), d.ports(), d.deployment(), d.migrate(), d.reschedule(), events,
                d.lastRescheduleFailed(), d.followup(), d.next(), d.unknownSince(), d.changedAt(), d.score());
    }

    /** Either side says it has ended. */
    public boolean over() {
        return client.over() || desired != Desired.RUN;
    }

    /** Nomad wants it to run, and it may: it counts as one of its group's. */
    public boolean wanted() {
        return desired == Desired.RUN && !client.over();
    }

    /** It takes room on its node. */
    public boolean holdsRoom() {
        return !client.over();
    }

    /** Its client is cut off, or was and Nomad has not yet looked at it again ({@code NeedsToReconnect}). */
    public boolean reconnects() {
        return details.unknownSince().isPresent();
    }

    /** IDs of nodes where it or an earlier try failed: its replacement had better go elsewhere. */
    public Set<String> penalised(ClusterState clusterState) {
        if (details.reschedules().isEmpty() && client != Client.FAILED) {
            return Set.of();
        }
        Set<String> ids = new TreeSet<>();
        details.reschedules().forEach(e -> ids.add(e.nodeId()));
        if (client == Client.FAILED && node >= 0) {
            ids.add(clusterState.node(node).id());
        }
        return ids;
    }

    public List<HeldPort> ports() {
        return details.ports();
    }

    public DeploymentMark deployment() {
        return details.deployment();
    }

    public Alloc with(Desired newDesired, Client newClient) {
        return new Alloc(id, group, node, resources, index, newDesired, newClient, details);
    }

    public Alloc with(AllocationDetails newDetails) {
        return new Alloc(id, group, node, resources, index, desired, client, newDetails);
    }

    /** A drain has told it to move, or not any more. */
    public Alloc migrating(boolean migrate) {
        AllocationDetails d = details;
        return with(new AllocationDetails(d.jobVersion(), d.ports(), d.deployment(), migrate, d.reschedule(),
                d.reschedules(), d.lastRescheduleFailed(), d.followup(), d.next(), d.unknownSince(), d.changedAt(),
                d.score()));
    }

    /** It may be placed anew although a deployment goes on. */
    public Alloc replaceable() {
        AllocationDetails d = details;
        return with(new AllocationDetails(d.jobVersion(), d.ports(), d.deployment(), d.migrate(), true, d.reschedules(),
                d.lastRescheduleFailed(), d.followup(), d.next(), d.unknownSince(), d.changedAt(), d.score()));
    }

    /** An evaluation waits for it. */
    public Alloc waitingFor(String followup) {
        AllocationDetails d = details;
        return with(new AllocationDetails(d.jobVersion(), d.ports(), d.deployment(), d.migrate(), d.reschedule(),
                d.reschedules(), d.lastRescheduleFailed(), followup, d.next(), d.unknownSince(), d.changedAt(),
                d.score()));
    }

    /** Another took its place, or could not. */
    public Alloc replacedBy(String next, boolean failed) {
        AllocationDetails d = details;
        return with(new AllocationDetails(d.jobVersion(), d.ports(), d.deployment(), d.migrate(), d.reschedule(),
                d.reschedules(), failed, d.followup(), next, d.unknownSince(), d.changedAt(), d.score()));
    }

    /** Its client is cut off since then; empty: it is not any more. */
    public Alloc unknown(Optional<Instant> since) {
        AllocationDetails d = details;
        return with(new AllocationDetails(d.jobVersion(), d.ports(), d.deployment(), d.migrate(), d.reschedule(),
                d.reschedules(), d.lastRescheduleFailed(), since.isPresent() ? d.followup() : "", d.next(), since,
                d.changedAt(), d.score()));
    }

    /** The same at another moment, of that worth. */
    public Alloc placed(Instant at, OptionalDouble score) {
        AllocationDetails d = details;
        return with(new AllocationDetails(d.jobVersion(), d.ports(), d.deployment(), d.migrate(), d.reschedule(),
                d.reschedules(), d.lastRescheduleFailed(), d.followup(), d.next(), d.unknownSince(), Optional.of(at),
                score));
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
