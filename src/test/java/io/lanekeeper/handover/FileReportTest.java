package io.lanekeeper.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.Incomplete;
import io.lanekeeper.jobspec.JobFile;
import io.lanekeeper.jobspec.JobFileResult;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.plan.JobSource;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanJob;
import io.lanekeeper.plan.file.PlanFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user is told of a job file: whether it is what runs, and what is not understood in it. */
final class FileReportTest {
    private static final JobKey KEY = new JobKey("default", "test_constraint");
    private static final Path STORY = Path.of("src/test/lab/test_constraint.hcl");

    @ParameterizedTest
    @ValueSource(strings = {"1.5.5", "1.11.3"})
    void theFileThatRunsDoesNotDiffer(String version) throws IOException {
        FileReport report = report(pulled(version), Files.readString(STORY));

        assertThat(report.inCluster()).isTrue();
        assertThat(report.differences()).isEmpty();
        assertThat(report.remarkable()).isFalse();
    }

    @Test
    void whatRegisteringTheFileWouldChangeIsToldInNomadsWords() throws IOException {
        String file = Files.readString(STORY)
                .replaceFirst("(?s)(group \"Dest\" \\{\n)    constraint .*?\n    }\n", "$1    count = 2\n")
                .replace("DTLE_DEST_PORT = \"3306\"", "DTLE_DEST_PORT = \"3307\"");

        assertThat(report(pulled("1.11.3"), file).differences().stream().map(String::strip))
                .contains("+/- Job: \"test_constraint\"", "+/- Task Group: \"Dest\"", "-   Constraint {",
                        "+/- Count: \"1\" => \"2\"")
                .noneMatch(l -> l.contains("RestartPolicy"));
    }

    @Test
    void aConstraintThatServersAddIsNoDifference() throws IOException {
        ObjectNode job = pulled("1.11.3").source().json();
        ((ObjectNode) job.path("TaskGroups").get(0)).withArrayProperty("Constraints")
                .addObject()
                .put("LTarget", "${attr.consul.version}")
                .put("Operand", "semver")
                .put("RTarget", ">= 1.8.0");

        assertThat(report(PlanJob.of(JobSource.pulled(job)), Files.readString(STORY)).differences()).isEmpty();
    }

    @Test
    void whatIsNotEvaluatedIsNamedWithItsPlaceAndNotCompared() throws IOException {
        String file = "variable \"copies\" {\n  type = number\n}\n"
                + Files.readString(STORY).replace("group \"Dest\" {", "group \"Dest\" {\n    count = var.copies");

        FileReport report = report(pulled("1.11.3"), file);

        assertThat(report.incomplete()).extracting(Incomplete::source).containsExactly("var.copies");
        assertThat(report.wanting()).containsExactly("copies");
        assertThat(report.differences()).isEmpty();
        assertThat(report.remarkable()).isTrue();
    }

    @Test
    void valuesOfVariablesCompleteTheFileAndGetIntoNoPlanFile() throws IOException {
        String file = "variable \"shard\" {}\n"
                + Files.readString(STORY).replace("\"10.2.0.31\"", "var.shard");
        JobFile read = read(file, Map.of("shard", "canary-value"));
        Plan plan = new JobImport.Read(read).into(plan(pulled("1.11.3")));

        assertThat(FileReport.of(plan.job(KEY).orElseThrow()).orElseThrow().incomplete()).isEmpty();
        assertThat(plan.job(KEY).orElseThrow().source().toString()).doesNotContain("canary-value");
        assertThat(new String(PlanFile.bytes(plan), StandardCharsets.UTF_8)).doesNotContain("canary-value");
    }

    /** The edits are made to what the file says, though constraints stand elsewhere in what runs. */
    @Test
    void aFileThatDiffersFromWhatRunsIsEditedAsItIs() throws IOException {
        String file = Files.readString(STORY)
                .replace("group \"Dest\" {\n", """
                        group "Dest" {
                            constraint {
                              attribute = "${meta.rack}"
                              value     = "r2"
                            }
                        """);
        Plan plan = new JobImport.Read(read(file, Map.of())).into(plan(pulled("1.11.3")))
                .withIntent(new Intent.SetHome(new GroupKey(KEY, "Dest"), "${node.datacenter}", Home.in("shanghai"),
                        JobLevel.ASK));

        HandOvers.Result result = HandOvers.asFile(plan, KEY).orElseThrow();

        assertThat(result).isInstanceOfSatisfying(HandOvers.Result.Ready.class,
                ready -> assertThat(ready.handOver().diff())
                        .filteredOn(l -> l.matches("[-+] .*"))
                        .containsExactly("-      value     = \"beijing\"", "+      value     = \"shanghai\""));
    }

    @Test
    void aFileWithoutTheGroupIsRefusedByName() throws IOException {
        String file = Files.readString(STORY).replace("group \"Dest\"", "group \"Target\"");
        Plan plan = new JobImport.Read(read(file, Map.of())).into(plan(pulled("1.11.3")))
                .withIntent(new Intent.SetHome(new GroupKey(KEY, "Dest"), "${node.datacenter}", Home.in("shanghai"),
                        JobLevel.ASK));

        assertThat(HandOvers.asFile(plan, KEY).orElseThrow()).isInstanceOfSatisfying(HandOvers.Result.Refused.class,
                refused -> assertThat(refused.failure().arguments()).containsExactly("Dest"));
    }

    private static FileReport report(PlanJob job, String file) {
        Plan plan = new JobImport.Read(read(file, Map.of())).into(plan(job));
        return FileReport.of(plan.job(KEY).orElseThrow()).orElseThrow();
    }

    private static Plan plan(PlanJob job) {
        return Plan.EMPTY.withJobs(List.of(job));
    }

    private static PlanJob pulled(String version) throws IOException {
        Path recording = Path.of("src/test/resources/recordings", version, "2-placed", "job.json");
        return PlanJob.of(JobSource.pulled((ObjectNode) new JsonMapper().readTree(recording.toFile())));
    }

    private static JobFile read(String text, Map<String, String> variables) {
        return switch (JobFile.read("test_constraint.hcl", text.getBytes(StandardCharsets.UTF_8), variables)) {
            case JobFileResult.Read(JobFile file) -> file;
            case JobFileResult.Failed failed -> throw new AssertionError(failed);
        };
    }
}
