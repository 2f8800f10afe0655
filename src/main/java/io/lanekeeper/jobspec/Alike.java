package io.lanekeeper.jobspec;

import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.edit.Place;
import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.Task;
import io.lanekeeper.model.job.TaskGroup;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether an edit means the same in two readings of one file, one of which is incomplete. */
final class Alike {
    private Alike() {}

    /** An index means the same if it counts lists of one length. */
    static boolean at(JobEdit edit, Job one, Job other) {
        return switch (edit) {
            case JobEdit.AddConstraint _, JobEdit.AddAffinity _, JobEdit.OfJob _ -> true;
            case JobEdit.OfConstraint e -> constraints(e.place(), one).size() == constraints(e.place(), other).size();
            case JobEdit.OfAffinity e -> affinities(e.place(), one).size() == affinities(e.place(), other).size();
        };
    }

    /** What an edit is about: the rules of its place, the node pool, the datacenters. */
    static Object rulesAt(JobEdit edit, Job job) {
        return switch (edit) {
            case JobEdit.OfConstraint e -> constraints(e.place(), job);
            case JobEdit.OfAffinity e -> affinities(e.place(), job);
            case JobEdit.AddDatacenter _ -> job.datacenters();
            case JobEdit.SetNodePool _ -> job.nodePool();
        };
    }

    private static List<Constraint> constraints(Place place, Job job) {
        return list(place, job, Job::constraints, TaskGroup::constraints, Task::constraints);
    }

    private static List<Affinity> affinities(Place place, Job job) {
        return list(place, job, Job::affinities, TaskGroup::affinities, Task::affinities);
    }

    private static <T> List<T> list(Place place, Job job, Function<Job, List<T>> ofJob,
            Function<TaskGroup, List<T>> ofGroup, Function<Task, List<T>> ofTask) {
        Optional<List<T>> found = switch (place) {
            case Place.InJob() -> Optional.of(ofJob.apply(job));
            case Place.InGroup(String group) -> job.group(group).map(ofGroup);
            case Place.InTask(String group, String task) -> job.group(group)
                    .flatMap(g -> g.tasks().stream().filter(t -> t.name().equals(task)).findFirst())
                    .map(ofTask);
        };
        return found.orElse(List.of());
    }
}
