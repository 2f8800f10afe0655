package io.lanekeeper.ui.group;

import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.edit.HomeChange.Note;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.plan.HomeWish;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.sheet.Notice;
import io.lanekeeper.ui.sheet.Notices;
import io.lanekeeper.ui.sheet.Sheets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;

/** Gives groups their home or takes it away, asking where other groups would be changed too. FX thread only. */
public final class HomeWorkflow {
    /** The lane attribute whose lanes take whole jobs. */
    static final String POOL = "${node.pool}";

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

    /**
     * The groups were dropped on a lane of the plan's lane attribute: one change, taken back by one undo.
     *
     * @param homes what each of them is given
     */
    public void setHomes(List<GroupHome> homes) {
        if (target().equals(POOL)) {
            setPool(homes);
            return;
        }
        new Change(homes.stream().map(GroupHome::group).toList(), (plan, group) -> {
            Home home = homes.stream().filter(h -> h.group().equals(group)).findFirst().orElseThrow().home();
            return level -> HomeWish.set(plan, group, target(), home, level);
        }) {
            @Override
            void done(Plan after, List<Note> notes) {
                GroupHome first = homes.getFirst();
                if (after.equals(model.plan())) {
                    notices.say(texts.get("home.already", names(homes), first.lane()));
                    return;
                }
                model.change("undo.setHome", List.of(names(homes), first.lane()), p -> after);
                notices.show(new Notice(HomeGesture.code(first.home(), target()), told(first, notes), true));
            }
        }.go();
    }

    /** The groups were dragged out of their lanes. */
    public void removeHomes(List<GroupKey> groups) {
        new Change(groups, (plan, group) -> level -> HomeWish.remove(plan, group, target(), level)) {
            @Override
            void done(Plan after, List<Note> notes) {
                String names = texts.list(groups.stream().map(GroupKey::group).toList());
                if (after.equals(model.plan())) {
                    notices.say(texts.get("home.none", names));
                    return;
                }
                model.change("undo.removeHome", List.of(names), p -> after);
                notices.show(new Notice("", texts.get("home.removed", names), true));
            }
        }.go();
    }

    private String names(List<GroupHome> homes) {
        return texts.list(homes.stream().map(h -> h.group().group()).toList());
    }

    private String target() {
        return model.plan().laneAttribute();
    }

    /** A pool is named by the whole job, and only one: it cannot be one of several, nor forbidden, nor preferred. */
    private void setPool(List<GroupHome> homes) {
        if (homes.stream().anyMatch(h -> !h.home().equals(Home.in(h.lane())))) {
            notices.say(texts.get("home.pool.onlySet"));
            return;
        }
        String pool = homes.getFirst().lane();
        List<JobKey> jobs = homes.stream().map(h -> h.group().job()).distinct().toList();
        String names = texts.list(jobs.stream().map(JobKey::id).toList());
        model.change("undo.setPool", List.of(names, pool), plan -> {
            Plan changed = plan;
            for (JobKey job : jobs) {
                changed = changed.withIntent(new Intent.SetPool(job, pool));
            }
            return changed;
        });
        notices.show(new Notice("node_pool = \"" + pool + "\"", texts.get("home.pool", names), true));
    }

    private String told(GroupHome given, List<Note> notes) {
        List<String> parts = new ArrayList<>();
        String key = given.home().mode() == Home.Mode.PREFER ? "home.preferred" : "home.set";
        parts.add(texts.get(key, given.group().group(), given.group().job().id()));
        for (Note note : notes) {
            parts.add(switch (note) {
                case Note.DatacenterAdded n -> texts.get("home.datacenterAdded", n.datacenter());
                case Note.StaysBeside n -> texts.get("home.staysBeside", n.constraint());
                case Note.DatacentersAbsent n -> texts.get("home.datacentersAbsent");
            });
        }
        return String.join(" \u00b7 ", parts);
    }

    /** Goes through the groups, asks where it has to, and changes the plan once at the end. */
    private abstract class Change {
        private final List<GroupKey> groups;
        private final BiFunction<Plan, GroupKey, Function<JobLevel, HomeWish>> wish;
        private final List<Note> notes = new ArrayList<>();

        Change(List<GroupKey> groups,
                BiFunction<Plan, GroupKey, Function<JobLevel, HomeWish>> wish) {
            this.groups = groups;
            this.wish = wish;
        }

        abstract void done(Plan after, List<Note> told);

        void go() {
            next(0, model.plan(), JobLevel.ASK);
        }

        private void next(int at, Plan plan, JobLevel level) {
            if (at == groups.size()) {
                done(plan, notes);
                return;
            }
            switch (wish.apply(plan, groups.get(at)).apply(level)) {
                case HomeWish.Granted g -> {
                    g.notes().stream().filter(n -> !notes.contains(n)).forEach(notes::add);
                    next(at + 1, g.plan(), JobLevel.ASK);
                }
                case HomeWish.BindsOthers b -> ask(b, chosen -> next(at, plan, chosen));
                case HomeWish.Unknown u -> next(at + 1, plan, JobLevel.ASK);
            }
        }
    }

    private void ask(HomeWish.BindsOthers binds, Consumer<JobLevel> chosen) {
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
