package io.lanekeeper.jobspec;

import io.lanekeeper.jobspec.hcl.Fault;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.edit.JobEdit.AddAffinity;
import io.lanekeeper.model.edit.JobEdit.AddConstraint;
import io.lanekeeper.model.edit.JobEdit.AddDatacenter;
import io.lanekeeper.model.edit.JobEdits;
import io.lanekeeper.model.edit.Place;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.TaskGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Edits as a file can say them. A task that stands directly in the job is a group of its own which has no block: what
 * is meant for the group goes into the task, where it binds the same. Datacenters that are computed stay as they are.
 *
 * @param leftOut what the file does not say, with its place
 */
record AsWritten(List<JobEdit> edits, List<Fault> leftOut) {
    AsWritten {
        edits = List.copyOf(edits);
        leftOut = List.copyOf(leftOut);
    }

    static AsWritten of(List<JobEdit> edits, Job job, JobText text) {
        List<JobEdit> written = new ArrayList<>();
        List<Fault> leftOut = new ArrayList<>();
        Job wanted = JobEdits.apply(job, edits);
        for (JobEdit edit : edits) {
            if (edit instanceof AddDatacenter(String name) && text.computedDatacenters().isPresent()) {
                computed(text, name).ifPresent(leftOut::add);
            } else if (!(edit.place() instanceof Place.InGroup(String group)) || !text.isLone(group)) {
                written.add(edit);
            }
        }
        if (job.datacenters().isEmpty()) {
            edits.forEach(e -> datacenter(e).ifPresent(name -> computed(text, name).ifPresent(leftOut::add)));
        }
        wanted.groups().stream().filter(g -> text.isLone(g.name())).forEach(g -> inTask(g, written));
        return new AsWritten(written, leftOut);
    }

    /**
     * The edits, in order, in runs of which each can be made in one go: within one, none has to do with another's
     * place.
     */
    List<List<JobEdit>> runs() {
        List<List<JobEdit>> runs = new ArrayList<>();
        Set<Place> places = new HashSet<>();
        for (JobEdit edit : edits) {
            if (runs.isEmpty() || !places.add(edit.place())) {
                runs.add(new ArrayList<>());
                places.clear();
                places.add(edit.place());
            }
            runs.getLast().add(edit);
        }
        return runs;
    }

    private static Optional<Fault> computed(JobText text, String datacenter) {
        return text.computedDatacenters()
                .map(at -> new Fault(at.start(), "jobspec.remark.datacenters-computed", datacenter));
    }

    /** The datacenter that a constraint asks for. */
    private static Optional<String> datacenter(JobEdit edit) {
        Optional<Constraint> asked = switch (edit) {
            case AddConstraint(var _, Constraint c) -> Optional.of(c);
            case JobEdit.ReplaceConstraint(var _, var _, Constraint c) -> Optional.of(c);
            case JobEdit.RemoveConstraint _, JobEdit.OfAffinity _, JobEdit.OfJob _ -> Optional.empty();
        };
        return asked.filter(c -> c.isEquality() && c.target().equals("${node.datacenter}")).map(Constraint::value);
    }

    /** Such a group has no rules in the file, so all that it is to have are new. */
    private static void inTask(TaskGroup group, List<JobEdit> into) {
        Place task = new Place.InTask(group.name(), group.name());
        group.constraints().forEach(c -> into.add(new AddConstraint(task, c)));
        group.affinities().forEach(a -> into.add(new AddAffinity(task, a)));
    }
}
