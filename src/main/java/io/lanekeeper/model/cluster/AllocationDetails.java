package io.lanekeeper.model.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What of an allocation decides how Nomad goes on with it.
 *
 * @param jobVersion of the job it was placed for; -1 where that is not known: the job as it is now
 * @param ports host ports it holds
 * @param migrate a drain has told it to move ({@code DesiredTransition})
 * @param reschedule it may be placed anew although a deployment is going on
 * @param reschedules earlier tries, the oldest first
 * @param lastRescheduleFailed the last attempt to place it anew found no room
 * @param followup ID of the evaluation that waits for it; empty when none does
 * @param next ID of the allocation that took its place; empty when none did
 * @param unknownSince when its client was cut off, as long as that is so for the servers
 * @param changedAt when it last changed
 * @param score the best normalised score of its placement
 */
public record AllocationDetails(
        long jobVersion,
        List<HeldPort> ports,
        DeploymentMark deployment,
        boolean migrate,
        boolean reschedule,
        List<RescheduleEvent> reschedules,
        boolean lastRescheduleFailed,
        String followup,
        String next,
        Optional<Instant> unknownSince,
        Optional<Instant> changedAt,
        OptionalDouble score) {
    /** Nothing special: an allocation of the job as it is now. */
    public static final AllocationDetails PLAIN = new AllocationDetails(-1, List.of(), DeploymentMark.NONE, false,
            false, List.of(), false, "", "", Optional.empty(), Optional.empty(), OptionalDouble.empty());

    public AllocationDetails {
        ports = List.copyOf(ports);
        reschedules = List.copyOf(reschedules);
    }

    public AllocationDetails withDeployment(DeploymentMark mark) {
        return new AllocationDetails(jobVersion, ports, mark, migrate, reschedule, reschedules, lastRescheduleFailed,
                followup, next, unknownSince, changedAt, score);
    }
}
