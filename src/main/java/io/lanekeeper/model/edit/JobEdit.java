package io.lanekeeper.model.edit;

import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.Constraint;

/**
 * The smallest changes Lanekeeper makes to a job. Applied one after the other: an index counts the constraints (or
 * affinities) of its place, in the order of the job, as the edits before left them.
 */
public sealed interface JobEdit {
    /** Where in the job something changes. */
    Place place();

    /** An edit of one of the rules of a place. */
    sealed interface OfRule extends JobEdit {}

    sealed interface OfConstraint extends OfRule {}

    sealed interface OfAffinity extends OfRule {}

    /** An edit of what only the job itself has. */
    sealed interface OfJob extends JobEdit {
        @Override
        default Place place() {
            return new Place.InJob();
        }
    }

    /** Puts a constraint after the last one of its place. */
    record AddConstraint(Place place, Constraint constraint) implements OfConstraint {}

    /** Gives an existing constraint another operator and value; its target stays. */
    record ReplaceConstraint(Place place, int index, Constraint constraint) implements OfConstraint {}

    record RemoveConstraint(Place place, int index) implements OfConstraint {}

    record AddAffinity(Place place, Affinity affinity) implements OfAffinity {}

    record ReplaceAffinity(Place place, int index, Affinity affinity) implements OfAffinity {}

    record RemoveAffinity(Place place, int index) implements OfAffinity {}

    /** Appends one name to the job's list of datacenters. */
    record AddDatacenter(String datacenter) implements OfJob {}

    record SetNodePool(String nodePool) implements OfJob {}
}
