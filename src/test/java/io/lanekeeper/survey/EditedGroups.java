package io.lanekeeper.survey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.EditResult;
import io.lanekeeper.jobspec.JobFile;
import io.lanekeeper.jobspec.JobFileResult;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange;
import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.edit.JobEdits;
import io.lanekeeper.model.edit.Place;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.wire.JobTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives every group of a file a home, on an attribute that the file does not know and on the datacenter. */
final class EditedGroups {
    private static final List<String> TARGETS = List.of("${meta.lk_home}", "${node.datacenter}");
    private static final Home HOME = Home.in("lk-home");

    private final JobFile file;
    private final List<RealNomad> servers;
    private final Tally tally;

    EditedGroups(JobFile file, List<RealNomad> servers, Tally tally) {
        this.file = file;
        this.servers = servers;
        this.tally = tally;
    }

    void all() {
        for (TaskGroup group : file.job().groups()) {
            TARGETS.forEach(target -> edit(group.name(), target));
        }
    }

    private void edit(String group, String target) {
        String what = file.name() + " " + group + " " + target;
        switch (rule(file, group, target).set(HOME)) {
            case HomeChange.BindsOthers _ -> tally.asks(what);
            case HomeChange.Edits(List<JobEdit> edits, var _) -> {
                switch (file.apply(edits)) {
                    case EditResult.Refused r -> tally.refusedEdit(what,
                            r.failure().where() + " " + r.failure().textKey() + r.failure().arguments());
                    case EditResult.Edited e -> {
                        tally.edited(what);
                        check(what, group, target, written(edits, e), e.file());
                    }
                }
            }
        }
    }

    private void check(String what, String group, String target, List<JobEdit> edits, JobFile edited) {
        Job wanted = JobEdits.apply(file.job(), edits);
        if (!(JobFile.read(file.name(), edited.bytes(), Map.of()) instanceof JobFileResult.Read(JobFile again))) {
            tally.wrong(what, "cannot be read any more");
            return;
        }
        if (!again.job().equals(wanted)) {
            tally.wrong(what, "means something else");
        }
        if (!(rule(again, group, target).set(HOME) instanceof HomeChange.Edits(List<JobEdit> more, var _))
                || !more.stream().allMatch(JobEdit.AddDatacenter.class::isInstance)
                || !(again.apply(more) instanceof EditResult.Edited(JobFile same, var _))
                || !same.text().equals(again.text())) {
            tally.wrong(what, "is not at rest");
        }
        if (edits.stream().allMatch(JobEdit.AddConstraint.class::isInstance)) {
            takeAway(what, group, target, again);
        }
        servers.forEach(server -> ask(server, what, edits, edited));
    }

    /** What is meant for a task's own group stands in the task, and computed datacenters stay. */
    private List<JobEdit> written(List<JobEdit> edits, EditResult.Edited result) {
        return edits.stream()
                .filter(e -> result.remarks().isEmpty() || !(e instanceof JobEdit.AddDatacenter))
                .map(e -> e instanceof JobEdit.AddConstraint(Place.InGroup(String group), Constraint c)
                        && !result.file().job().group(group).orElseThrow().constraints().contains(c)
                                ? new JobEdit.AddConstraint(new Place.InTask(group, group), c)
                                : e)
                .toList();
    }

    private void takeAway(String what, String group, String target, JobFile edited) {
        if (rule(edited, group, target).remove() instanceof HomeChange.Edits(List<JobEdit> back, var _)
                && edited.apply(back) instanceof EditResult.Edited e) {
            if (!e.file().text().equals(file.text())) {
                tally.wrong(what, "does not come back to the same bytes");
            }
        } else {
            tally.wrong(what, "cannot be taken away");
        }
    }

    private void ask(RealNomad server, String what, List<JobEdit> edits, JobFile edited) {
        Optional<ObjectNode> before = server.parsed(sent(file));
        if (before.isEmpty()) {
            return;
        }
        Optional<ObjectNode> after = server.parsed(sent(edited));
        List<String> differences = after.map(a -> JsonFields.differences(JobTree.apply(before.get(), edits), a))
                .orElse(List.of(server.refusal(sent(edited))));
        tally.asked(server);
        if (!differences.isEmpty()) {
            tally.wrong(what, server + ": " + differences);
        }
    }

    private static String sent(JobFile file) {
        return file.format() == JobFile.Format.JSON ? file.text()
                : JobFile.read(file.name(), file.bytes(), SampleValues.of(file.text())) instanceof JobFileResult.Read r
                        ? r.file().textWithVariables()
                        : file.text();
    }

    private static HomeRule rule(JobFile file, String group, String target) {
        return new HomeRule(file.job(), group, target, HomeChange.JobLevel.ASK);
    }
}
