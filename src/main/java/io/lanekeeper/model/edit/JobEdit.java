package io.lanekeeper.model.edit;

import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.Constraint;

/**
 * The smallest changes Lanekeeper makes to a job. Applied one after the other: an index counts the constraints (or
 * affinities) of its place, in the order of the job, as the edits before left them.
 */
public sealed interface JobEdit {
    /** Puts a constraint after the last one of its place. */
    record AddConstraint(Place place, Constraint constraint) implements JobEdit {}

    /** Gives an existing constraint another operator and value; its target stays. */
    record ReplaceConstraint(Place place, int index, Constraint constraint) implements JobEdit {}

    record RemoveConstraint(Place place, int index) implements JobEdit {}

    record AddAffinity(Place place, Affinity affinity) implements JobEdit {}

    record ReplaceAffinity(Place place, int index, Affinity affinity) implements JobEdit {}

    record RemoveAffinity(Place place, int index) implements JobEdit {}

    /** Appends one name to the job's list of datacenters. */
    record AddDatacenter(String datacenter) implements JobEdit {}

    record SetNodePool(String nodePool) implements JobEdit {}
}
