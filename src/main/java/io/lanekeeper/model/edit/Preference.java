package io.lanekeeper.model.edit;

import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.Task;
import io.lanekeeper.model.job.TaskGroup;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which edits make a group prefer a lane. An affinity to another value of that target, inside the group, gets the new
 * value and keeps its weight; else one of Nomad's usual weight is added to the group. What the group avoids (a negative
 * weight) and what the whole job prefers stays.
 */
final class Preference {
    private static final int USUAL_WEIGHT = 50;

    private final TaskGroup group;
    private final String target;

    Preference(TaskGroup group, String target) {
        this.group = group;
        this.target = target;
    }

    List<JobEdit> set(Home home) {
        Constraint wanted = home.constraint(target);
        if (isPreferred(wanted)) {
            return List.of();
        }
        for (Task task : group.tasks()) {
            int index = equality(task.affinities());
            if (index >= 0) {
                return replaced(new Place.InTask(group.name(), task.name()), index, task.affinities(), wanted);
            }
        }
        Place inGroup = new Place.InGroup(group.name());
        int index = equality(group.affinities());
        return index >= 0 ? replaced(inGroup, index, group.affinities(), wanted)
                : List.of(new JobEdit.AddAffinity(inGroup, affinity(wanted, USUAL_WEIGHT)));
    }

    private boolean isPreferred(Constraint wanted) {
        return !wanted.isEquality() && Stream.concat(group.affinities().stream(),
                group.tasks().stream().flatMap(t -> t.affinities().stream()))
                .anyMatch(a -> a.weight() > 0 && a.asConstraint().equals(wanted));
    }

    private int equality(List<Affinity> affinities) {
        for (int i = 0; i < affinities.size(); i++) {
            Affinity a = affinities.get(i);
            if (a.weight() > 0 && a.target().equals(target) && a.asConstraint().isEquality()) {
                return i;
            }
        }
        return -1;
    }

    private static List<JobEdit> replaced(Place place, int index, List<Affinity> all, Constraint wanted) {
        Affinity before = all.get(index);
        if (wanted.isEquality() && before.value().equals(wanted.value())) {
            return List.of();
        }
        Affinity after = wanted.isEquality()
                ? new Affinity(before.target(), before.operator(), wanted.value(), before.weight())
                : affinity(wanted, before.weight());
        return List.of(new JobEdit.ReplaceAffinity(place, index, after));
    }

    private static Affinity affinity(Constraint c, int weight) {
        return new Affinity(c.target(), c.operator(), c.value(), weight);
    }
}
