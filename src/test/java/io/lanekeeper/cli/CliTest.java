package io.lanekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lanekeeper.Sample;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.file.PlanFile;
import io.lanekeeper.testing.RecordedNomad;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a script sees it: what it prints, and how it ends. */
final class CliTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path plan = Path.of("");

    @BeforeEach
    void writeTheSample() {
        plan = folder.resolve("sample.laneplan");
        PlanFile.write(plan, Sample.plan());
    }

    @Test
    void theStoryHasThePromisedShape() throws IOException {
        int exit = run(Map.of(), "preview", plan.toString(), "--off", "dtle-2", "--off", "dtle-3", "--json");

        assertThat(exit).isEqualTo(1);
        JsonNode expected = new ObjectMapper().readTree(Path.of("src/test/resources/cli/story-preview.json").toFile());
        assertThat(new ObjectMapper().readTree(out())).isEqualTo(expected);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void stepsHappenInTheOrderOfTheCommandLine() throws IOException {
        run(Map.of(), "preview", "--lane-off=shanghai", "--off=dtle-2", plan.toString(), "--on", "dtle-2", "--drain",
                "dtle-3", "--lane-on", "shanghai", "--count", "test_constraint/Dest=2", "--ineligible", "dtle-2",
                "--disconnect", "dtle-1", "--json");

        List<String> steps = new ArrayList<>();
        new ObjectMapper().readTree(out()).path("steps").forEach(s -> steps.add(s.path("step").asText()));
        assertThat(steps).containsExactly("lane shanghai down", "dtle-2 down", "dtle-2 up", "dtle-3 drain",
                "lane shanghai up", "test_constraint/Dest count 2", "dtle-2 ineligible", "dtle-1 disconnect");
    }

    @Test
    void zeroMeansThatAllRunsWhereItCanBeReached() {
        assertThat(run(Map.of(), "preview", plan.toString(), "--off", "dtle-2")).isZero();
        assertThat(out()).contains("Dest moves from dtle-2 to dtle-3 (certain)", "Src restarts, its partner moved");
    }

    @Test
    void oneAlsoMeansThatAGroupRunsCutOff() {
        Plan free = Sample.plan()
                .withIntent(new Intent.RemoveHome(
                        GroupKey.of("default", "test_constraint", "Dest"), "${node.datacenter}", JobLevel.ASK));
        PlanFile.write(plan, free);

        assertThat(run(Map.of(), "preview", plan.toString(), "--off", "dtle-2", "--off", "dtle-3")).isEqualTo(1);
        assertThat(out()).contains("cut off: 10.2.0.31:3306 stands in beijing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--off dtle-9", "--lane-off paris", "--count nope=3", "--count a/b=1", "--scenario x",
        "--off", "--wrong"})
    void whatCannotBeDoneEndsWithAText(String arguments) {
        List<String> all = new ArrayList<>(List.of("preview", plan.toString()));
        all.addAll(List.of(arguments.split(" ", -1)));

        assertThat(Cli.run(all, stream(out), stream(err), Map.of())).isEqualTo(255);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("lanekeeper: ").doesNotContain("\tat ");
        assertThat(out()).isEmpty();
    }

    @Test
    void aFileThatIsNoPlanEndsWithAText() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.laneplan"), "{\"format\": 1, ");

        assertThat(run(Map.of(), "preview", broken.toString())).isEqualTo(255);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("broken.laneplan", "line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.2", "1.5.5", "1.11.3"})
    void aPulledPlanCanBePreviewed(String version) throws IOException {
        Path pulled = folder.resolve("pulled.laneplan");
        try (RecordedNomad nomad = RecordedNomad.serve(version, "2-placed")) {
            assertThat(run(Map.of("NOMAD_ADDR", nomad.address()), "pull", "-o", pulled.toString())).isZero();
        }
        assertThat(run(Map.of(), "preview", pulled.toString(), "--lane-off", "beijing")).isEqualTo(1);
        assertThat(out()).contains("Dest cannot be placed", "dtle-1: ${node.datacenter} = beijing, is shanghai");
    }

    @Test
    void pullingAgainKeepsWhatTheUserWants() {
        Path pulled = folder.resolve("pulled.laneplan");
        try (RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed")) {
            run(Map.of("NOMAD_ADDR", nomad.address()), "pull", "-o", pulled.toString());
            Plan wanted = ((PlanFile.Opened.Ok) PlanFile.read(pulled)).plan()
                    .withIntent(new Intent.RemoveHome(
                            GroupKey.of("default", "test_constraint", "Dest"), "${node.datacenter}", JobLevel.ASK));
            PlanFile.write(pulled, wanted);

            run(Map.of("NOMAD_ADDR", nomad.address()), "pull", "-o", pulled.toString());

            assertThat(((PlanFile.Opened.Ok) PlanFile.read(pulled)).plan().intents()).isEqualTo(wanted.intents());
        }
    }

    @Test
    void thePlanOfAnotherClusterIsNotWrittenOver() throws IOException {
        Path pulled = folder.resolve("pulled.laneplan");
        try (RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed")) {
            run(Map.of("NOMAD_ADDR", nomad.address()), "pull", "-o", pulled.toString());
        }
        byte[] before = Files.readAllBytes(pulled);

        try (RecordedNomad another = RecordedNomad.serve("1.11.3", "2-placed")) {
            assertThat(run(Map.of("NOMAD_ADDR", another.address()), "pull", "-o", pulled.toString())).isEqualTo(255);
        }

        assertThat(err.toString(StandardCharsets.UTF_8)).contains(pulled + " is the plan of another cluster");
        assertThat(pulled).hasBinaryContent(before);
    }

    @Test
    void whatAPullCouldNotSeeIsPrinted() {
        Path pulled = folder.resolve("pulled.laneplan");
        try (RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed")) {
            nomad.answerInstead(path -> path.startsWith("/v1/operator")
                    ? Optional.of(new RecordedNomad.Answer(403, "Permission denied"))
                    : Optional.empty());

            assertThat(run(Map.of("NOMAD_ADDR", nomad.address()), "pull", "-o", pulled.toString())).isZero();
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(
                "The token may not read the scheduler's configuration; Nomad's own defaults are assumed.");
    }

    @Test
    void aPullFromNowhereEndsWithAText() {
        Path pulled = folder.resolve("pulled.laneplan");

        assertThat(run(Map.of(), "pull", "-o", pulled.toString(), "--address", "http://127.0.0.1:9")).isEqualTo(255);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Nothing answers at http://127.0.0.1:9");
        assertThat(pulled).doesNotExist();
    }

    @Test
    void editChangesOneLineOfAJobFile() throws IOException {
        Path job = Path.of("src/test/lab/dtle_job.hcl");
        Path edited = folder.resolve("edited.hcl");

        assertThat(run(Map.of(), "edit", job.toString(), "--group", "Dest", "--home", "${node.datacenter}=shanghai",
                "-o", edited.toString(), "--diff")).isZero();

        assertThat(Files.readAllLines(edited)).hasSameSizeAs(Files.readAllLines(job));
        assertThat(out().lines().filter(l -> l.matches("[+-] .*"))).containsExactly(
                "-      value     = \"beijing\"", "+      value     = \"shanghai\"");
    }

    /**
     * Written over in place, it would be lost when the disk is full: the old bytes stay until the new ones are there.
     */
    @Test
    void editReplacesTheJobFileAndNeverTruncatesIt() throws IOException {
        Path job = Files.copy(Path.of("src/test/lab/dtle_job.hcl"), folder.resolve("job.hcl"));
        Path oldBytes = Files.createLink(folder.resolve("old-bytes"), job);

        assertThat(run(Map.of(), "edit", job.toString(), "--group", "Dest", "--home", "${node.datacenter}=shanghai",
                "-o", job.toString())).isZero();

        assertThat(oldBytes).hasSameTextualContentAs(Path.of("src/test/lab/dtle_job.hcl"));
        assertThat(job).content().contains("\"shanghai\"").isNotEqualTo(Files.readString(oldBytes));
    }

    @Test
    void editLeavesAWriteProtectedFileAloneAndSaysSo() throws IOException {
        Path job = Files.copy(Path.of("src/test/lab/dtle_job.hcl"), folder.resolve("job.hcl"));
        Files.setPosixFilePermissions(job, PosixFilePermissions.fromString("r--r--r--"));

        assertThat(run(Map.of(), "edit", job.toString(), "--group", "Dest", "--home", "${node.datacenter}=shanghai",
                "-o", job.toString())).isEqualTo(255);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains(job + " is write-protected and stays as it was");
        assertThat(job).hasSameTextualContentAs(Path.of("src/test/lab/dtle_job.hcl"));
    }

    @Test
    void editPrintsTheFileByteForByteWhenNothingIsToDo() throws IOException {
        Path job = Path.of("src/test/resources/jobs/21-crlf.nomad.hcl");

        assertThat(run(Map.of(), "edit", job.toString(), "--group", "Dest", "--home", "${node.datacenter}=beijing"))
                .isZero();
        assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(job));
    }

    @Test
    void editWritesAWishAndWhatIsForbidden() {
        String job = "src/test/lab/dtle_job.hcl";

        assertThat(run(Map.of(), "edit", job, "--group", "Dest", "--prefer", "${node.class}=big", "--diff")).isZero();
        assertThat(out().lines().filter(l -> l.startsWith("+ ")).map(String::strip)).contains("+    affinity {",
                "+      attribute = \"${node.class}\"", "+      weight    = 50");

        assertThat(run(Map.of(), "edit", job, "--group", "Dest", "--prefer", "${node.class}=big", "--plan")).isZero();
        assertThat(out()).contains("+/- Task Group: \"Dest\"", "  +   Affinity {");

        assertThat(run(Map.of(), "edit", job, "--group", "Dest", "--forbid", "${node.class}=small", "--level", "task",
                "--diff")).isZero();
        assertThat(out()).contains("+        operator  = \"!=\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--group Nope --home a=b", "--group Dest --home shanghai", "--group Dest", "--home a=b",
        "--group Dest --home a=b --level x"})
    void whatCannotBeEditedEndsWithAText(String arguments) {
        List<String> all = new ArrayList<>(List.of("edit", "src/test/lab/dtle_job.hcl"));
        all.addAll(List.of(arguments.split(" ", -1)));

        assertThat(Cli.run(all, stream(out), stream(err), Map.of())).isEqualTo(255);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("lanekeeper: ");
    }

    /** What is no command opens the window with a file of that name. */
    @ParameterizedTest
    @ValueSource(strings = {"pull", "preview", "edit", "help", "--help", "--version"})
    void everyCommandIsKnownAsOne(String command) {
        assertThat(Cli.isCommand(List.of(command, "my.laneplan"))).isTrue();
        assertThat(Cli.isCommand(List.of("my.laneplan", command))).isFalse();
        assertThat(Cli.isCommand(List.of())).isFalse();
    }

    private int run(Map<String, String> environment, String... arguments) {
        return Cli.run(List.of(arguments), stream(out), stream(err), environment);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
