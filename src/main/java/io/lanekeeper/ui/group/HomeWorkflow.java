package io.lanekeeper.ui.group;

import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.edit.HomeChange.Note;
import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.common.Notice;
import io.lanekeeper.ui.common.Notices;
import io.lanekeeper.ui.common.Sheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;

/** Gives a group its home or takes it away, asking where other groups would be changed too. FX thread only. */
public final class HomeWorkflow {
    private static final String POOL = "${node.pool}";

    private final DocumentModel model;
    private final Notices notices;
    private final Sheets sheets;
    private final Texts texts;

    public HomeWorkflow(DocumentModel model, Notices notices, Sheets sheets, Texts texts) {
        this.model = model;
        this.notices = notices;
        this.sheets = sheets;
        this.texts = texts;
    }

    /** The group was dropped on the lane of the plan's lane attribute with this value. */
    public void setHome(GroupKey group, String value) {
        if (target().equals(POOL)) {
            setPool(group, value);
        } else {
            set(group, Home.in(value), JobLevel.ASK);
        }
    }

    /** The group was dragged out of its lane. */
    public void removeHome(GroupKey group) {
        remove(group, JobLevel.ASK);
    }

    /** The constraint that dropping on this lane would write. */
    public static String code(Constraint c) {
        return "constraint { attribute = \"" + c.target() + "\"  operator = \"" + c.operator() + "\"  value = \""
                + c.value() + "\" }";
    }

    private String target() {
        return model.plan().laneAttribute();
    }

    private void set(GroupKey group, Home home, JobLevel asked) {
        Plan without = withoutWish(group);
        JobLevel level = asked == JobLevel.ASK ? levelOfWish(group) : asked;
        rule(without, group, level).ifPresent(rule -> {
            switch (rule.set(home)) {
                case HomeChange.BindsOthers b -> ask(b, chosen -> set(group, home, chosen));
                case HomeChange.Edits e -> {
                    String lane = String.join(", ", home.values());
                    Plan after = e.edits().isEmpty() ? without
                            : without.withIntent(new Intent.SetHome(group, target(), home, level));
                    if (after.equals(model.plan())) {
                        notices.say(texts.get("home.already", group.group(), lane));
                        return;
                    }
                    model.change("undo.setHome", List.of(group.group(), lane), p -> after);
                    notices.show(new Notice(code(home.constraint(target())), told(group, e.notes()), true));
                }
            }
        });
    }

    private void remove(GroupKey group, JobLevel asked) {
        Plan without = withoutWish(group);
        JobLevel level = asked == JobLevel.ASK ? levelOfWish(group) : asked;
        rule(without, group, level).ifPresent(rule -> {
            switch (rule.remove()) {
                case HomeChange.BindsOthers b -> ask(b, chosen -> remove(group, chosen));
                case HomeChange.Edits e -> {
                    Plan after = e.edits().isEmpty() ? without
                            : without.withIntent(new Intent.RemoveHome(group, target(), level));
                    if (after.equals(model.plan())) {
                        notices.say(texts.get("home.none", group.group()));
                        return;
                    }
                    model.change("undo.removeHome", List.of(group.group()), p -> after);
                    notices.show(new Notice("", texts.get("home.removed", group.group()), true));
                }
            }
        });
    }

    private void setPool(GroupKey group, String pool) {
        model.change("undo.setPool", List.of(group.job().id(), pool),
                p -> p.withIntent(new Intent.SetPool(group.job(), pool)));
        notices.show(new Notice("node_pool = \"" + pool + "\"", texts.get("home.pool", group.job().id()), true));
    }

    /** The plan as it was before an earlier wish for the same group and target: a new wish replaces it. */
    private Plan withoutWish(GroupKey group) {
        Intent probe = new Intent.RemoveHome(group, target(), JobLevel.ASK);
        Plan plan = model.plan();
        return plan.withIntents(plan.intents().stream().filter(i -> !probe.replaces(i)).toList());
    }

    /** What was answered last time for this group, so that nobody is asked twice. */
    private JobLevel levelOfWish(GroupKey group) {
        Intent probe = new Intent.RemoveHome(group, target(), JobLevel.ASK);
        return model.plan().intents().stream().filter(probe::replaces).findFirst().map(i -> switch (i) {
            case Intent.SetHome h -> h.jobLevel();
            case Intent.RemoveHome r -> r.jobLevel();
            case Intent.SetPool p -> JobLevel.ASK;
        }).orElse(JobLevel.ASK);
    }

    private Optional<HomeRule> rule(Plan plan, GroupKey group, JobLevel level) {
        Optional<Job> job = plan.planned().job(group.job());
        return job.filter(j -> j.group(group.group()).isPresent())
                .map(j -> new HomeRule(j, group.group(), target(), level));
    }

    private String told(GroupKey group, List<Note> notes) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("home.set", group.group(), group.job().id()));
        for (Note note : notes) {
            parts.add(switch (note) {
                case Note.DatacenterAdded n -> texts.get("home.datacenterAdded", n.datacenter());
                case Note.StaysBeside n -> texts.get("home.staysBeside", n.constraint());
                case Note.DatacentersAbsent n -> texts.get("home.datacentersAbsent");
            });
        }
        return String.join(" \u00b7 ", parts);
    }

    private void ask(HomeChange.BindsOthers binds, Consumer<JobLevel> chosen) {
        Button move = sheets.choice(texts.get("home.ask.move"), "home-move",
                () -> chosen.accept(JobLevel.MOVE_TO_GROUPS));
        Button all = sheets.choice(texts.get("home.ask.all"), "home-all",
                () -> chosen.accept(JobLevel.CHANGE_FOR_ALL));
        Button cancel = sheets.choice(texts.get("sheet.cancel"), "home-cancel", () -> {});
        move.setDefaultButton(true);
        cancel.setCancelButton(true);
        sheets.show(texts.get("home.ask.title"),
                Sheets.body(texts.get("home.ask.text", binds.constraint(), texts.list(binds.otherGroups()))),
                List.of(cancel, all, move));
    }
}
