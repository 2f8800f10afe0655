package io.lanekeeper.plan;

import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.edit.HomeChange.Note;
import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What becomes of a plan when a group is given a home, or loses it. A wish replaces the earlier wish about the same
 * thing; one that the job grants anyway leaves no trace. Pure.
 */
public sealed interface HomeWish {
    /**
     * The plan with the wish in it; the plan as it was when nothing is different.
     *
     * @param notes what the user should be told besides
     */
    record Granted(Plan plan, List<Note> notes) implements HomeWish {
        public Granted {
            notes = List.copyOf(notes);
        }
    }

    /** A constraint at job level binds these other groups too: ask which {@link JobLevel} is meant. */
    record BindsOthers(String constraint, List<String> otherGroups) implements HomeWish {
        public BindsOthers {
            otherGroups = List.copyOf(otherGroups);
        }
    }

    /** The plan has no such group. */
    record Unknown() implements HomeWish {}

    static HomeWish set(Plan plan, GroupKey group, String target, Home home, JobLevel asked) {
        return wish(plan, group, target, asked, level -> new Intent.SetHome(group, target, home, level),
                rule -> rule.set(home));
    }

    static HomeWish remove(Plan plan, GroupKey group, String target, JobLevel asked) {
        return wish(plan, group, target, asked, level -> new Intent.RemoveHome(group, target, level),
                HomeRule::remove);
    }

    /**
     * The lanes that are required of a group now: those of the wish, else the one of the job.
     *
     * @return empty when none is
     */
    static List<String> required(Plan plan, GroupKey group, String target) {
        Optional<List<String>> wished = plan.intents()
                .stream()
                .filter(i -> i instanceof Intent.SetHome s && s.group().equals(group) && s.target().equals(target)
                        && s.home().mode() == Home.Mode.REQUIRE)
                .map(i -> ((Intent.SetHome) i).home().values())
                .findFirst();
        return wished.orElseGet(() -> plan.planned()
                .job(group.job())
                .flatMap(j -> j.group(group.group()).flatMap(g -> HomeRule.homeOf(j, g, target)))
                .map(List::of)
                .orElse(List.of()));
    }

    private static HomeWish wish(Plan plan, GroupKey group, String target, JobLevel asked,
            Function<JobLevel, Intent> intent, Function<HomeRule, HomeChange> change) {
        Intent probe = intent.apply(asked);
        List<Intent> others = new ArrayList<>(plan.intents());
        others.removeIf(probe::replaces);
        Plan without = plan.withIntents(others);
        JobLevel level = asked == JobLevel.ASK ? answeredBefore(plan, probe) : asked;
        Optional<Job> job = without.planned().job(group.job()).filter(j -> j.group(group.group()).isPresent());
        if (job.isEmpty()) {
            return new Unknown();
        }
        return switch (change.apply(new HomeRule(job.get(), group.group(), target, level))) {
            case HomeChange.BindsOthers b -> new BindsOthers(b.constraint(), b.otherGroups());
            case HomeChange.Edits e -> new Granted(
                    e.edits().isEmpty() ? without : without.withIntent(intent.apply(level)), e.notes());
        };
    }

    /** So that nobody is asked twice about the same group. */
    private static JobLevel answeredBefore(Plan plan, Intent probe) {
        return plan.intents().stream().filter(probe::replaces).findFirst().map(i -> switch (i) {
            case Intent.SetHome h -> h.jobLevel();
            case Intent.RemoveHome r -> r.jobLevel();
            case Intent.SetPool p -> JobLevel.ASK;
        }).orElse(JobLevel.ASK);
    }
}
