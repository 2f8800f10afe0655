package io.lanekeeper.jobspec;

import io.lanekeeper.jobspec.edit.Assignment;
import io.lanekeeper.jobspec.edit.HclEdits;
import io.lanekeeper.jobspec.edit.WrittenOut;
import io.lanekeeper.jobspec.hcl.Fault;
import io.lanekeeper.jobspec.schema.ParsedJob;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.TaskGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for other ways to get what refused edits were to do. Whatever it finds has been read again and compared. */
final class Alternatives {
    private static final int MOST = 5;
    private static final int MOST_BLOCKS = 20;
    private static final int MOST_TRIED = 20;

    private final JobFile file;
    private final Map<String, String> variables;
    private final List<JobEdit> edits;
    private final Job wanted;

    /** What was done so far on the way of variables. */
    private record Trail(JobText text, Map<String, String> variables, List<Assignment> assignments, int done) {}

    Alternatives(JobFile file, Map<String, String> variables, List<JobEdit> edits, Job wanted) {
        this.file = file;
        this.variables = variables;
        this.edits = edits;
        this.wanted = wanted;
    }

    /** None for JSON, in which nothing is computed. */
    List<Alternative> all(JobText source) {
        if (!(source instanceof JobText.Hcl hcl)) {
            return List.of();
        }
        List<Alternative.OtherValues> byVariable = new ArrayList<>();
        byVariable(new Trail(hcl, variables, List.of(), 0), byVariable);
        byVariable.sort(Comparator.comparing(a -> !a.others().isEmpty()));
        return Stream.concat(literal(hcl.parsed()).stream(), byVariable.stream().limit(MOST)).toList();
    }

    private Optional<Alternative> literal(ParsedJob source) {
        ParsedJob current = source;
        int blocks = 0;
        try {
            for (int done = 0; done < edits.size();) {
                try {
                    current = ParsedJob.read(HclEdits.literal(current).apply(List.of(edits.get(done))), variables);
                    done++;
                } catch (Fault.Generated e) {
                    if (++blocks > MOST_BLOCKS) {
                        return Optional.empty();
                    }
                    current = ParsedJob.read(WrittenOut.around(e.offset(), current, variables), variables);
                }
            }
        } catch (Fault e) {
            return Optional.empty();
        }
        JobText text = new JobText.Hcl(current);
        JobFile done = file.with(text, variables, edits);
        if (!done.job().equals(wanted) || !file.sameHere(edits, text)) {
            return Optional.empty();
        }
        return Optional.of(blocks > 0 ? new Alternative.WrittenOut(done) : new Alternative.Literal(done));
    }

    private void byVariable(Trail trail, List<Alternative.OtherValues> found) {
        JobText.Hcl text = (JobText.Hcl) trail.text;
        if (trail.done == edits.size()) {
            assigned(trail).ifPresent(found::add);
            return;
        }
        JobEdit edit = edits.get(trail.done);
        try {
            JobText next = JobText.read(text.edited(List.of(edit)), trail.variables);
            byVariable(new Trail(next, trail.variables, trail.assignments, trail.done + 1), found);
        } catch (Fault refused) {
            Assignment.candidates(text.parsed(), trail.variables, edit)
                    .stream()
                    .limit(MOST_TRIED)
                    .forEach(a -> take(a, trail, found));
        }
    }

    private void take(Assignment assignment, Trail trail, List<Alternative.OtherValues> found) {
        List<Assignment> all = Stream.concat(trail.assignments.stream(), Stream.of(assignment)).toList();
        try {
            JobText next = JobText.read(assignment.text(), assignment.variables());
            byVariable(new Trail(next, assignment.variables(), all, trail.done + 1), found);
        } catch (Fault e) {
            return;
        }
    }

    private Optional<Alternative.OtherValues> assigned(Trail trail) {
        JobFile done = file.with(trail.text, trail.variables, edits);
        if (trail.assignments.isEmpty() || !file.incomplete().isEmpty() || !has(done.job())) {
            return Optional.empty();
        }
        String values = trail.assignments.stream().map(Assignment::shown).collect(Collectors.joining(", "));
        return Optional.of(new Alternative.OtherValues(values, others(done.job()), done));
    }

    /** Whether each place that was edited has the rules that it should have. */
    private boolean has(Job done) {
        return edits.stream().allMatch(e -> Alike.rulesAt(e, done).equals(Alike.rulesAt(e, wanted)));
    }

    /** What became different beside what was asked. */
    private List<String> others(Job done) {
        List<String> others = new ArrayList<>();
        if (!done.withGroups(List.of()).equals(wanted.withGroups(List.of()))) {
            others.add(done.name());
        }
        done.groups()
                .stream()
                .filter(g -> !wanted.group(g.name()).equals(Optional.of(g)))
                .map(TaskGroup::name)
                .forEach(others::add);
        return others;
    }
}
