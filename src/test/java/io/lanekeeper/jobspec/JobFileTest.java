package io.lanekeeper.jobspec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.Task;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.wire.JobJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading and editing the job files that a real Nomad parsed. */
final class JobFileTest {
    private static final String TARGET = "${meta.lanekeeper_test}";
    /** Their groups or constraints are made by expressions that are not computed here: they open, and say so. */
    private static final Set<String> COMPUTED = Set.of("28-locals", "29-functions", "62-variables-block",
            "30-dynamic-constraints", "31-dynamic-groups",
            "53-conditional-values");
    /** Nomad's parser takes these; only its validation refuses them. */
    private static final Set<String> NOT_THE_PARSERS_FAULT = Set.of("04-unknown-block",
            "05-unknown-attribute-in-constraint",
            "06-bad-operator", "18-undefined-variable", "19-variable-without-value", "20-value-is-a-list",
            "21-bad-interpolation", "22-unknown-function", "23-attribute-twice", "24-two-shorthands", "25-bad-regexp",
            "26-bad-version", "27-constraint-as-attribute", "29-job-as-json", "31-operand-instead-of-operator");

    static Stream<Path> valid() {
        return JobFiles.valid().stream();
    }

    static Stream<Path> literal() {
        return valid().filter(f -> !COMPUTED.contains(JobFiles.name(f)));
    }

    static Stream<Path> broken() {
        return JobFiles.broken().stream().filter(f -> !NOT_THE_PARSERS_FAULT.contains(JobFiles.name(f)));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void uneditedBytesComeBack(Path file) {
        assertThat(JobFiles.read(file).text().getBytes(StandardCharsets.UTF_8)).isEqualTo(JobFiles.bytes(file));
    }

    @ParameterizedTest
    @MethodSource("literal")
    void whatIsReadIsWhatNomadParses(Path file) throws IOException {
        Path parsed = JobFiles.FOLDER.resolve("parsed/1.11.3/" + JobFiles.name(file) + ".json");
        Job nomad = JobJson.read(new ObjectMapper().readTree(parsed.toFile()));
        Job ours = JobFiles.read(file).job();

        assertThat(ours.key()).isEqualTo(nomad.key());
        assertThat(ours.type()).isEqualTo(nomad.type());
        assertThat(ours.priority()).isEqualTo(nomad.priority());
        assertThat(ours.nodePool()).isEqualTo(nomad.nodePool());
        assertThat(ours.datacenters()).isEqualTo(nomad.datacenters());
        assertThat(ours.constraints()).isEqualTo(nomad.constraints());
        assertThat(ours.affinities()).isEqualTo(nomad.affinities());
        assertThat(ours.spreads()).isEqualTo(nomad.spreads());
        assertThat(ours.periodic()).isEqualTo(nomad.periodic());
        assertThat(ours.parameterized()).isEqualTo(nomad.parameterized());
        assertThat(ours.groups()).extracting(TaskGroup::name)
                .isEqualTo(nomad.groups().stream().map(TaskGroup::name).toList());
        for (TaskGroup group : ours.groups()) {
            sameGroup(group, nomad.group(group.name()).orElseThrow());
        }
    }

    private static void sameGroup(TaskGroup ours, TaskGroup nomad) {
        assertThat(ours.withTasks(List.of())).isEqualTo(nomad.withTasks(List.of()));
        assertThat(ours.tasks()).extracting(Task::name, Task::driver, Task::constraints, Task::affinities,
                Task::resources, Task::cores, Task::memoryMaxMb, Task::devices, Task::role, Task::endpoints)
                .isEqualTo(nomad.tasks()
                        .stream()
                        .map(t -> tuple(t.name(), t.driver(),
                                t.constraints(), t.affinities(), t.resources(), t.cores(), t.memoryMaxMb(), t.devices(),
                                t.role(), t.endpoints()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("literal")
    void aHomeThatIsSetAndTakenAwayLeavesTheSameBytes(Path path) {
        JobFile file = JobFiles.read(path);
        for (TaskGroup group : file.job().groups()) {
            JobFile with = edited(file, edits(new HomeRule(file.job(), group.name(), TARGET, JobLevel.ASK)
                    .set(Home.in("\u5317\u4eac \"x\" ${y}"))));
            JobFile without = edited(with,
                    edits(new HomeRule(with.job(), group.name(), TARGET, JobLevel.ASK).remove()));

            assertThat(with.text()).isNotEqualTo(file.text());
            assertThat(without.text()).as(group.name()).isEqualTo(file.text());
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenFileIsRefusedWithItsPlace(Path file) {
        assertThat(JobFile.read("x.hcl", JobFiles.bytes(file), Map.of())).isInstanceOfSatisfying(
                JobFileResult.Failed.class, f -> {
                    assertThat(f.failure().line()).isPositive();
                    assertThat(f.failure().column()).isPositive();
                });
    }

    @Test
    void theStorysConstraintIsReplacedInPlace() {
        JobFile story = JobFiles.read(JobFiles.FOLDER.resolve("01-story.nomad.hcl"));
        JobFile moved = edited(story, edits(
                new HomeRule(story.job(), "Dest", "${node.datacenter}", JobLevel.ASK).set(Home.in("guangzhou"))));

        assertThat(moved.job().group("Dest").orElseThrow().constraints()).extracting(Object::toString)
                .containsExactly("${node.datacenter} = guangzhou");
        assertThat(moved.job().datacenters()).endsWith("guangzhou");
        assertThat(changedLines(story.text(), moved.text())).isEqualTo(2);
    }

    @Test
    void whatIsComputedIsSaid() {
        for (String name : COMPUTED) {
            JobFile file = JobFiles.read(JobFiles.FOLDER.resolve(name + ".nomad.hcl"));

            assertThat(file.incomplete().isEmpty() && !name.contains("dynamic")).as(name).isFalse();
        }
    }

    private static long changedLines(String before, String after) {
        List<String> old = before.lines().toList();
        return after.lines().filter(l -> !old.contains(l)).count();
    }

    private static JobFile edited(JobFile file, List<JobEdit> edits) {
        return switch (file.apply(edits)) {
            case EditResult.Edited done -> done.file();
            case EditResult.Refused refused -> throw new AssertionError(refused.failure());
        };
    }

    private static List<JobEdit> edits(HomeChange change) {
        return switch (change) {
            case HomeChange.Edits e -> e.edits();
            case HomeChange.BindsOthers b -> throw new AssertionError(b);
        };
    }
}
