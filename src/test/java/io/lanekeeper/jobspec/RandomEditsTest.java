package io.lanekeeper.jobspec;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange;
import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.edit.JobEdits;
import io.lanekeeper.model.edit.Place;
import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.Task;
import io.lanekeeper.model.job.TaskGroup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Edits at random on files at random mean what was asked; files damaged at random never do harm. */
final class RandomEditsTest {
    private static final List<Path> FILES = JobFiles.valid();
    private static final List<String> OPERATORS = List.of("=", "!=", "regexp", "set_contains_any", "version", "is_set",
            "distinct_hosts", "semver");
    private static final List<String> VALUES = List.of("beijing", "a,b", "", "true", "\"q\" \\ ${var.x} %{ if }",
            "${node.class}", "中文\n\t", "$${x}", "5");

    @Property(tries = 1500)
    void anEditedFileMeansWhatWasAsked(@ForAll long seed) {
        Random random = new Random(seed);
        JobFile file = JobFiles.read(FILES.get(random.nextInt(FILES.size())));
        if (random.nextInt(4) == 0) {
            file = JobFiles.read("job.json", file.json().toPrettyString());
        }
        List<JobEdit> edits = new ArrayList<>();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            edits.add(edit(JobEdits.apply(file.job(), edits), random));
        }

        switch (file.apply(edits)) {
            case EditResult.Edited(JobFile edited, var remarks) -> {
                Job wanted = wanted(file, edits, remarks);
                assertThat(edited.job()).isEqualTo(wanted);
                assertThat(JobFiles.read("again", edited.bytes()).job()).isEqualTo(wanted);
            }
            case EditResult.Refused(JobspecFailure failure, var _) ->
                assertThat(failure.textKey()).as("%s %s", file.name(), edits)
                        .isNotEqualTo("jobspec.refused.would-differ");
        }
    }

    /** As a user does it: homes, several lanes, forbidden and preferred ones, taken away again, on any group. */
    @Property(tries = 800)
    void gesturesInARowMeanWhatWasAskedAndComeToRest(@ForAll long seed) {
        Random random = new Random(seed);
        JobFile file = JobFiles.read(FILES.get(random.nextInt(FILES.size())));
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            UnaryOperator<JobFile> gesture = gesture(file.job(), random);
            JobFile after = gesture.apply(file);

            assertThat(JobFiles.read("again", after.bytes()).job()).isEqualTo(after.job());
            assertThat(gesture.apply(after).text()).isEqualTo(after.text());
            file = after;
        }
    }

    /** Leaves a file that refuses as it is; whatever is changed means what was asked. */
    private static UnaryOperator<JobFile> gesture(Job job, Random random) {
        String group = job.groups().get(random.nextInt(job.groups().size())).name();
        String target = List.of("${node.datacenter}", "${meta.rack}").get(random.nextInt(2));
        HomeChange.JobLevel level = random.nextBoolean() ? HomeChange.JobLevel.CHANGE_FOR_ALL
                : HomeChange.JobLevel.MOVE_TO_GROUPS;
        String value = List.of("beijing", "\"q\" ${var.x}", "中文").get(random.nextInt(3));
        Optional<Home> home = switch (random.nextInt(5)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Home(Home.Mode.FORBID, List.of(value)));
            case 2 -> Optional.of(new Home(Home.Mode.PREFER,
                    random.nextBoolean() ? List.of(value) : List.of(value, "shanghai")));
            case 3 -> Optional.of(new Home(Home.Mode.REQUIRE, List.of(value, "shanghai")));
            default -> Optional.of(Home.in(value));
        };
        return file -> {
            HomeRule rule = new HomeRule(file.job(), group, target, level);
            HomeChange.Edits change = (HomeChange.Edits) home.map(rule::set).orElseGet(rule::remove);
            return switch (file.apply(change.edits())) {
                case EditResult.Refused _ -> file;
                case EditResult.Edited(JobFile edited, var remarks) -> {
                    assertThat(edited.job()).isEqualTo(wanted(file, change.edits(), remarks));
                    yield edited;
                }
            };
        };
    }

    /** Computed datacenters stay, and a remark says so. */
    private static Job wanted(JobFile file, List<JobEdit> edits, List<Remark> remarks) {
        return JobEdits.apply(file.job(), edits.stream()
                .filter(e -> remarks.isEmpty() || !(e instanceof JobEdit.AddDatacenter))
                .toList());
    }

    @Property(tries = 1500)
    void whatWasAddedComesOutWithoutATrace(@ForAll long seed) {
        Random random = new Random(seed);
        JobFile file = JobFiles.read(FILES.get(random.nextInt(FILES.size())));
        Place place = place(file.job(), random);
        int constraints = constraints(file.job(), place).size();
        int affinities = affinities(file.job(), place).size();
        List<JobEdit> edits = List.of(new JobEdit.AddConstraint(place, constraint(random)),
                new JobEdit.AddAffinity(place, affinity(random)), new JobEdit.RemoveAffinity(place, affinities),
                new JobEdit.RemoveConstraint(place, constraints));

        switch (file.apply(edits)) {
            case EditResult.Edited(JobFile edited, var _) -> assertThat(edited.text()).isEqualTo(file.text());
            case EditResult.Refused(JobspecFailure failure, var _) ->
                assertThat(failure.textKey()).isEqualTo("jobspec.refused.generated");
        }
    }

    @Property(tries = 3000)
    void aDamagedFileGivesAnAnswer(@ForAll long seed) {
        Random random = new Random(seed);
        String text = JobFiles.read(FILES.get(random.nextInt(FILES.size()))).text();
        StringBuilder damaged = new StringBuilder(text);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int at = random.nextInt(damaged.length() - 1);
            switch (random.nextInt(3)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.insert(at, "{}[]()\"$%#=,.\n\\<*/?:~-!0".charAt(random.nextInt(24)));
                default -> damaged.insert(at, text, at / 2, Math.min(text.length(), at / 2 + random.nextInt(40)));
            }
        }

        JobFileResult result = JobFile.read("x", damaged.toString().getBytes(StandardCharsets.UTF_8), Map.of());

        if (result instanceof JobFileResult.Failed(JobspecFailure failure)) {
            assertThat(failure.line()).isBetween(1, (int) damaged.chars().filter(c -> c == '\n').count() + 1);
        }
    }

    private static JobEdit edit(Job job, Random random) {
        Place place = place(job, random);
        int constraints = constraints(job, place).size();
        int affinities = affinities(job, place).size();
        return switch (random.nextInt(9)) {
            case 0, 1 -> new JobEdit.AddConstraint(place, constraint(random));
            case 2 -> new JobEdit.AddAffinity(place, affinity(random));
            case 3 -> new JobEdit.AddDatacenter(VALUES.get(random.nextInt(VALUES.size())));
            case 4 -> new JobEdit.SetNodePool("pool" + random.nextInt(3));
            case 5 -> affinities == 0 ? new JobEdit.AddAffinity(place, affinity(random))
                    : new JobEdit.RemoveAffinity(place, random.nextInt(affinities));
            case 6 -> constraints == 0 ? new JobEdit.AddConstraint(place, constraint(random))
                    : new JobEdit.RemoveConstraint(place, random.nextInt(constraints));
            case 7 -> affinities == 0 ? new JobEdit.AddAffinity(place, affinity(random))
                    : new JobEdit.ReplaceAffinity(place, random.nextInt(affinities), affinity(random));
            default -> constraints == 0 ? new JobEdit.AddConstraint(place, constraint(random))
                    : replace(job, place, random.nextInt(constraints), random);
        };
    }

    private static JobEdit replace(Job job, Place place, int index, Random random) {
        Constraint other = constraint(random);
        String target = constraints(job, place).get(index).target();
        return new JobEdit.ReplaceConstraint(place, index, new Constraint(target, other.operator(), other.value()));
    }

    private static Place place(Job job, Random random) {
        TaskGroup group = job.groups().get(random.nextInt(job.groups().size()));
        Task task = group.tasks().get(random.nextInt(group.tasks().size()));
        return switch (random.nextInt(3)) {
            case 0 -> new Place.InJob();
            case 1 -> new Place.InGroup(group.name());
            default -> new Place.InTask(group.name(), task.name());
        };
    }

    private static Constraint constraint(Random random) {
        return new Constraint("${meta.rack}", OPERATORS.get(random.nextInt(OPERATORS.size())),
                VALUES.get(random.nextInt(VALUES.size())));
    }

    private static Affinity affinity(Random random) {
        Constraint c = constraint(random);
        return new Affinity(c.target(), c.operator(), c.value(), random.nextInt(-100, 101));
    }

    private static List<Constraint> constraints(Job job, Place place) {
        return switch (place) {
            case Place.InJob() -> job.constraints();
            case Place.InGroup(String group) -> job.group(group).orElseThrow().constraints();
            case Place.InTask(String group, String task) -> task(job, group, task).constraints();
        };
    }

    private static List<Affinity> affinities(Job job, Place place) {
        return switch (place) {
            case Place.InJob() -> job.affinities();
            case Place.InGroup(String group) -> job.group(group).orElseThrow().affinities();
            case Place.InTask(String group, String task) -> task(job, group, task).affinities();
        };
    }

    private static Task task(Job job, String group, String task) {
        return job.group(group)
                .orElseThrow()
                .tasks()
                .stream()
                .filter(t -> t.name().equals(task))
                .findFirst()
                .orElseThrow();
    }
}
