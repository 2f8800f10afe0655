package io.lanekeeper.model.edit;

import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.Task;
import io.lanekeeper.model.job.TaskGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which edits of a job give a group its home.
 *
 * <p>Replaced is the innermost {@code =} constraint on that target which binds only this group; its twins go. One at
 * job level binds the other groups too and is never changed silently. Constraints on the target with another operator
 * stay. Where there is none, one is added at group level.
 */
public final class HomeRule {
    private static final String DATACENTER = "${node.datacenter}";

    private final Job job;
    private final TaskGroup group;
    private final String target;
    private final JobLevel jobLevel;
    private final Level newAt;

    /** Where a constraint goes that is not there yet. */
    public enum Level {
        JOB,
        GROUP,
        /** In the group's first task, which binds the whole group all the same. */
        TASK
    }

    /** @throws IllegalArgumentException when the job has no such group */
    public HomeRule(Job job, String groupName, String target, JobLevel jobLevel) {
        this(job, groupName, target, jobLevel, Level.GROUP);
    }

    /** @throws IllegalArgumentException when the job has no such group */
    public HomeRule(Job job, String groupName, String target, JobLevel jobLevel, Level newAt) {
        this.newAt = newAt;
        this.job = job;
        this.group = job.group(groupName)
                .orElseThrow(
                        () -> new IllegalArgumentException("job " + job.key().id() + " has no group " + groupName));
        this.target = target;
        this.jobLevel = jobLevel;
    }

    /** Gives the group this home. */
    public HomeChange set(Home home) {
        if (home.mode() == Home.Mode.PREFER) {
            return withDatacenters(new ArrayList<>(new Preference(group, target).set(home)), home, List.of());
        }
        Constraint wanted = home.constraint(target);
        if (home.mode() == Home.Mode.FORBID) {
            return forbid(wanted);
        }
        List<Spot> atJob = equalities(new Place.InJob(), job.constraints());
        List<Spot> own = ownEqualities();
        if (ownsJobLevel()) {
            own = concat(own, atJob);
        } else if (atJob.stream().anyMatch(s -> !says(s.constraint, wanted))) {
            return withJobLevel(wanted, atJob, home);
        } else if (!atJob.isEmpty() && own.isEmpty()) {
            return done(new ArrayList<>(), home);
        }
        return done(replaceInnermost(own, wanted), home);
    }

    /** Takes every home on this target away from the group. */
    public HomeChange remove() {
        List<Spot> atJob = equalities(new Place.InJob(), job.constraints());
        List<Spot> own = ownEqualities();
        if (ownsJobLevel()) {
            own = concat(own, atJob);
        } else if (!atJob.isEmpty()) {
            return switch (jobLevel) {
                case ASK -> bindsOthers(atJob);
                case MOVE_TO_GROUPS -> {
                    List<JobEdit> edits = moveToOthers(atJob);
                    edits.addAll(removals(own));
                    yield new HomeChange.Edits(edits, List.of());
                }
                case CHANGE_FOR_ALL -> new HomeChange.Edits(removals(concat(own, atJob)), List.of());
            };
        }
        return new HomeChange.Edits(removals(own), List.of());
    }

    private HomeChange forbid(Constraint wanted) {
        return new HomeChange.Edits(
                binding().contains(wanted)
                        ? List.of()
                        : List.of(new JobEdit.AddConstraint(newPlace(), wanted)),
                List.of());
    }

    private HomeChange withJobLevel(Constraint wanted, List<Spot> atJob, Home home) {
        return switch (jobLevel) {
            case ASK -> bindsOthers(atJob);
            case MOVE_TO_GROUPS -> {
                List<JobEdit> edits = moveToOthers(atJob);
                edits.addAll(replaceInnermost(ownEqualities(), wanted));
                yield done(edits, home);
            }
            case CHANGE_FOR_ALL -> {
                List<JobEdit> edits = new ArrayList<>(removals(ownEqualities()));
                edits.addAll(replaceInnermost(atJob, wanted));
                yield done(edits, home);
            }
        };
    }

    private HomeChange bindsOthers(List<Spot> atJob) {
        return new HomeChange.BindsOthers(
                atJob.getFirst().constraint.toString(),
                job.groups()
                        .stream()
                        .map(TaskGroup::name)
                        .filter(name -> !name.equals(group.name()))
                        .toList());
    }

    private List<JobEdit> moveToOthers(List<Spot> atJob) {
        List<JobEdit> edits = new ArrayList<>(removals(atJob));
        for (TaskGroup other : job.groups()) {
            if (!other.name().equals(group.name())) {
                Constraint moved = atJob.getFirst().constraint;
                edits.add(new JobEdit.AddConstraint(new Place.InGroup(other.name()), moved));
            }
        }
        return edits;
    }

    private HomeChange done(List<JobEdit> edits, Home home) {
        return withDatacenters(edits, home,
                staying(home.constraint(target)).stream()
                        .map(c -> new HomeChange.Note.StaysBeside(c.toString()))
                        .toList());
    }

    private HomeChange withDatacenters(List<JobEdit> edits, Home home, List<HomeChange.Note.StaysBeside> beside) {
        List<HomeChange.Note> notes = new ArrayList<>();
        if (target.equals(DATACENTER)) {
            if (job.datacenters().isEmpty()) {
                notes.add(new HomeChange.Note.DatacentersAbsent());
            } else {
                for (String value : home.values()) {
                    if (job.datacenters().stream().noneMatch(d -> globMatches(d, value))) {
                        edits.add(new JobEdit.AddDatacenter(value));
                        notes.add(new HomeChange.Note.DatacenterAdded(value));
                    }
                }
            }
        }
        notes.addAll(beside);
        return new HomeChange.Edits(edits, notes);
    }

    /** All that bind the group. */
    private List<Constraint> binding() {
        List<Constraint> all = new ArrayList<>(job.constraints());
        all.addAll(group.constraints());
        group.tasks().forEach(t -> all.addAll(t.constraints()));
        return all;
    }

    private List<Constraint> staying(Constraint wanted) {
        return binding().stream()
                .filter(c -> c.target().equals(target) && !c.isEquality() && !c.equals(wanted))
                .filter(c -> !c.operator().startsWith("distinct_"))
                .toList();
    }

    /**
     * The first spot gets the wanted constraint, the others go; with no spot one is added at group level. All go where
     * a constraint with another operator, as for several lanes, says the same already.
     */
    private List<JobEdit> replaceInnermost(List<Spot> spots, Constraint wanted) {
        List<JobEdit> edits = new ArrayList<>();
        if (!wanted.isEquality() && binding().contains(wanted)) {
            edits.addAll(removals(spots));
            return edits;
        }
        if (spots.isEmpty()) {
            edits.add(new JobEdit.AddConstraint(newPlace(), wanted));
            return edits;
        }
        Spot kept = spots.getFirst();
        if (!says(kept.constraint, wanted)) {
            Constraint same = wanted.isEquality() ? new Constraint(target, kept.constraint.operator(), wanted.value())
                    : wanted;
            edits.add(new JobEdit.ReplaceConstraint(kept.place, kept.index, same));
        }
        edits.addAll(removals(spots.subList(1, spots.size())));
        return edits;
    }

    private Place newPlace() {
        return switch (newAt) {
            case JOB -> new Place.InJob();
            case GROUP -> new Place.InGroup(group.name());
            case TASK -> group.tasks().isEmpty() ? new Place.InGroup(group.name())
                    : new Place.InTask(group.name(), group.tasks().getFirst().name());
        };
    }

    /** Highest index first within a place, so that the indices of the others stay right. */
    private static List<JobEdit> removals(List<Spot> spots) {
        return spots.stream()
                .sorted((a, b) -> Integer.compare(b.index, a.index))
                .<JobEdit>map(s -> new JobEdit.RemoveConstraint(s.place, s.index))
                .toList();
    }

    private List<Spot> ownEqualities() {
        List<Spot> own = new ArrayList<>();
        for (Task task : group.tasks()) {
            own.addAll(equalities(new Place.InTask(group.name(), task.name()), task.constraints()));
        }
        own.addAll(equalities(new Place.InGroup(group.name()), group.constraints()));
        return own;
    }

    private List<Spot> equalities(Place place, List<Constraint> constraints) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < constraints.size(); i++) {
            Constraint c = constraints.get(i);
            if (c.isEquality() && c.target().equals(target)) {
                spots.add(new Spot(place, i, c));
            }
        }
        return spots;
    }

    private boolean ownsJobLevel() {
        return job.groups().size() == 1;
    }

    private static boolean says(Constraint one, Constraint other) {
        return one.value().equals(other.value())
                && (one.operator().equals(other.operator()) || (one.isEquality() && other.isEquality()));
    }

    private static List<Spot> concat(List<Spot> first, List<Spot> second) {
        List<Spot> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** Nomad's only glob in a datacenter is {@code *}. */
    private static boolean globMatches(String glob, String value) {
        String pattern = Pattern.quote(glob).replace("*", "\\E.*\\Q");
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(value).matches();
    }

    /** The home a group has on a target, if exactly one {@code =} value binds it. */
    public static Optional<String> homeOf(Job job, TaskGroup group, String target) {
        HomeRule rule = new HomeRule(job, group.name(), target, JobLevel.ASK);
        List<String> values = concat(rule.ownEqualities(), rule.equalities(new Place.InJob(), job.constraints()))
                .stream()
                .map(s -> s.constraint.value())
                .distinct()
                .toList();
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    private record Spot(Place place, int index, Constraint constraint) {}
}
