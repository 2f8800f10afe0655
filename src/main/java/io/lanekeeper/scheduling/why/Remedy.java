package io.lanekeeper.scheduling.why;

import io.lanekeeper.model.job.Constraint;
import java.util.List;

/** A single change after which Nomad may place the group on these clients; {@code nodes} are IDs by name. */
public sealed interface Remedy {
    List<String> nodes();

    /** A client comes back, becomes eligible, is not drained any more. */
    record TakeWork(List<String> nodes) implements Remedy {}

    /** The job lists one more datacenter. */
    record AddDatacenter(String datacenter, List<String> nodes) implements Remedy {}

    /** The job moves to another pool, or the clients do. */
    record ChangePool(String pool, List<String> nodes) implements Remedy {}

    /** Clients get a driver, or theirs becomes healthy. */
    record GetDriver(String driver, List<String> nodes) implements Remedy {}

    /** The job does without the constraint. */
    record DropConstraint(Constraint constraint, List<String> nodes) implements Remedy {}

    /**
     * Something makes room.
     *
     * @param least how much the client that lacks least lacks, in the dimension's unit
     */
    record MakeRoom(String dimension, long least, List<String> nodes) implements Remedy {}

    /** What Nomad says in words of its own does not hold any more. */
    record Solve(String nomadText, List<String> nodes) implements Remedy {}
}
