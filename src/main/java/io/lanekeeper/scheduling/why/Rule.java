package io.lanekeeper.scheduling.why;

import io.lanekeeper.model.job.Constraint;

/** One thing a group asks of a client: a column of the table. */
public sealed interface Rule {
    /** Ready, eligible, not draining. */
    record TakesWork() implements Rule {}

    /** Its datacenter is one of the job's. */
    record InDatacenters() implements Rule {}

    /** In the job's node pool. */
    record InPool(String pool) implements Rule {}

    /** Has a healthy driver. */
    record HasDriver(String driver) implements Rule {}

    /** Meets a constraint of the job, the group or a task. */
    record Meets(Constraint constraint) implements Rule {}

    /** Something else that Nomad has words for, e.g. {@code missing network}, {@code distinct_hosts}. */
    record Other(String nomadText) implements Rule {}

    /** Has room for one more allocation; the dimension is Nomad's word, {@code cpu}, {@code memory}, ... */
    record HasRoom(String dimension) implements Rule {}
}
