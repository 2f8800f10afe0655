package io.lanekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.Sample;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.plan.file.PlanFile;
import io.lanekeeper.testing.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lanekeeper preview --drain CLIENT} with what belongs to it. */
final class DrainArgumentsTest {
    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void aPlanWithASystemJob() {
        Plan plan = Sample.plan().withJob(Plans.job("""
                {ID: 'agent', Type: 'system', Status: 'running', Datacenters: ['beijing', 'shanghai'],
                 TaskGroups: [{Name: 'a', Tasks: [{Name: 't', Driver: 'dtle', Resources: {CPU: 20, MemoryMB: 20}}]}]}
                """));
        file = folder.resolve("a.laneplan");
        PlanFile.write(file, plan).ifPresent(failure -> {
            throw new AssertionError(failure);
        });
    }

    private Ran preview(String... options) {
        List<String> all = new ArrayList<>(List.of("preview", file.toString()));
        all.addAll(List.of(options));
        return Ran.of(all.toArray(String[]::new));
    }

    private List<String> titles(String... options) {
        return preview(options).out().lines().filter(l -> l.matches("\\d+\\. .*")).toList();
    }

    @ParameterizedTest
    @CsvSource({"90s, 90", "10m, 600", "2h, 7200", "0s, 0"})
    void aDeadlineIsSaidInTheStep(String deadline, String seconds) {
        assertThat(titles("--drain", "dtle-2", "--deadline", deadline)).singleElement()
                .asString()
                .startsWith("1. dtle-2 is drained")
                .contains("for " + seconds + " s at most");
    }

    @Test
    void allThreeMayBeSaidOfOneDrainInAnyOrder() {
        String[] words = {"for 600 s at most", "all at once", "system jobs stay"};

        assertThat(titles("--drain", "dtle-2", "--deadline", "10m", "--force", "--ignore-system-jobs")).singleElement()
                .asString()
                .contains(words[1], words[2]);
        assertThat(titles("--drain", "dtle-2", "--ignore-system-jobs", "--deadline", "10m")).singleElement()
                .asString()
                .contains(words[0], words[2]);
    }

    @Test
    void eachBelongsToTheDrainBeforeIt() {
        List<String> titles = titles("--drain", "dtle-2", "--force", "--on", "dtle-2", "--drain", "dtle-3");

        assertThat(titles).hasSize(3);
        assertThat(titles.getFirst()).contains("all at once");
        assertThat(titles.getLast()).isEqualTo("3. dtle-3 is drained");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--force", "--ignore-system-jobs"})
    void aFlagWithoutADrainBeforeItSaysWhereItBelongs(String flag) {
        Ran ran = preview(flag, "--drain", "dtle-2");

        assertThat(ran.exit()).isEqualTo(Cli.FAILED);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(flag + " belongs after --drain CLIENT");
    }

    @Test
    void aDeadlineAfterAnotherStepSaysWhereItBelongs() {
        Ran ran = preview("--off", "dtle-2", "--deadline", "10m");

        assertThat(ran.exit()).isEqualTo(Cli.FAILED);
        assertThat(ran.err()).contains("--deadline belongs after --drain CLIENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "m", "-5s", "1d", "10 m", "1.5h", "ten minutes"})
    void aTimeThatIsNoneIsAnsweredWithTimesThatAre(String time) {
        Ran ran = preview("--drain", "dtle-2", "--deadline", time);

        assertThat(ran.exit()).isEqualTo(Cli.FAILED);
        assertThat(ran.err()).contains("--deadline takes a time like 90s, 10m or 2h, not \"" + time + "\"");
    }

    @Test
    void aDeadlineWithoutATimeIsSaid() {
        Ran ran = preview("--drain", "dtle-2", "--deadline");

        assertThat(ran.exit()).isEqualTo(Cli.FAILED);
        assertThat(ran.err()).contains("--deadline needs a value");
    }

    @Test
    void aDrainOfAClientThatIsNotThereIsSaidBeforeItsOptions() {
        Ran ran = preview("--drain", "nobody", "--force");

        assertThat(ran.exit()).isEqualTo(Cli.FAILED);
        assertThat(ran.err()).contains("no client \"nobody\"");
    }

    @Test
    void systemJobsStayOnlyWhereTheCommandSaysSo() {
        assertThat(agentsAfter("--drain", "dtle-2")).doesNotContain("dtle-2").contains("dtle-1", "dtle-3");
        assertThat(agentsAfter("--drain", "dtle-2", "--ignore-system-jobs")).contains("dtle-2");
    }

    private List<String> agentsAfter(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--json");
        List<String> after = new ArrayList<>();
        for (JsonNode group : Json.of(preview(all.toArray(String[]::new)).out()).at("/steps/0/groups")) {
            if (group.path("job").asText().equals("agent")) {
                group.path("after").forEach(n -> after.add(n.asText()));
            }
        }
        return after;
    }

    @Test
    void theHelpNamesThem() {
        assertThat(Ran.of("preview", "--help").out()).contains("--deadline", "--force", "--ignore-system-jobs");
    }
}
