package io.lanekeeper.model.edit;

import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.Task;
import io.lanekeeper.model.job.TaskGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Applies {@link JobEdit}s to the model of a job. */
public final class JobEdits {
    private JobEdits() {}

    /**
     * The job after all edits.
     *
     * @throws IllegalArgumentException when an edit names a group, task or index the job does not have
     */
    public static Job apply(Job job, List<JobEdit> edits) {
        Job result = job;
        for (JobEdit edit : edits) {
            result = apply(result, edit);
        }
        return result;
    }

    private static Job apply(Job job, JobEdit edit) {
        return switch (edit) {
            case JobEdit.AddConstraint e -> constraints(job, e.place(), list -> list.add(e.constraint()));
            case JobEdit.ReplaceConstraint e ->
                constraints(job, e.place(), list -> list.set(checked(e.index(), list), e.constraint()));
            case JobEdit.RemoveConstraint e ->
                constraints(job, e.place(), list -> list.remove(checked(e.index(), list)));
            case JobEdit.AddAffinity e -> affinities(job, e.place(), list -> list.add(e.affinity()));
            case JobEdit.ReplaceAffinity e ->
                affinities(job, e.place(), list -> list.set(checked(e.index(), list), e.affinity()));
            case JobEdit.RemoveAffinity e ->
                affinities(job, e.place(), list -> list.remove(checked(e.index(), list)));
            case JobEdit.AddDatacenter e -> job.withDatacenters(changed(job.datacenters(), l -> l.add(e.datacenter())));
            case JobEdit.SetNodePool e -> job.withNodePool(e.nodePool());
        };
    }

    private static int checked(int index, List<?> list) {
        if (index < 0 || index >= list.size()) {
            throw new IllegalArgumentException("index " + index + ": there are only " + list.size() + " here");
        }
        return index;
    }

    private static Job constraints(Job job, Place place, Change<Constraint> change) {
        return switch (place) {
            case Place.InJob() -> job.withConstraints(changed(job.constraints(), change));
            case Place.InGroup(String name) ->
                inGroup(job, name, g -> g.withConstraints(changed(g.constraints(), change)));
            case Place.InTask(String name, String task) ->
                inTask(job, name, task, t -> t.withConstraints(changed(t.constraints(), change)));
        };
    }

    private static Job affinities(Job job, Place place, Change<Affinity> change) {
        return switch (place) {
            case Place.InJob() -> job.withAffinities(changed(job.affinities(), change));
            case Place.InGroup(String name) ->
                inGroup(job, name, g -> g.withAffinities(changed(g.affinities(), change)));
            case Place.InTask(String name, String task) ->
                inTask(job, name, task, t -> t.withAffinities(changed(t.affinities(), change)));
        };
    }

    private static Job inTask(Job job, String group, String task, UnaryOperator<Task> change) {
        return inGroup(job, group, g -> g.withTasks(replaced(g.tasks(), t -> t.name().equals(task), change, task)));
    }

    private static Job inGroup(Job job, String group, UnaryOperator<TaskGroup> change) {
        return job.withGroups(replaced(job.groups(), g -> g.name().equals(group), change, group));
    }

    private static <T> List<T> replaced(
            List<T> list, java.util.function.Predicate<T> which, UnaryOperator<T> change, String name) {
        List<T> result = new ArrayList<>(list);
        for (int i = 0; i < result.size(); i++) {
            if (which.test(result.get(i))) {
                result.set(i, change.apply(result.get(i)));
                return result;
            }
        }
        throw new IllegalArgumentException("the job has no \"" + name + "\"");
    }

    private static <T> List<T> changed(List<T> list, Change<T> change) {
        List<T> result = new ArrayList<>(list);
        change.on(result);
        return result;
    }

    @FunctionalInterface
    private interface Change<T> {
        void on(List<T> list);
    }
}
