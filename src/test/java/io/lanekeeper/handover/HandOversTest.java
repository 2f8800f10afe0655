package io.lanekeeper.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.jobspec.JobFile;
import io.lanekeeper.jobspec.JobFileResult;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.plan.JobSource;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanJob;
import io.lanekeeper.plan.file.PlanFile;
import io.lanekeeper.texts.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HandOversTest {
    private static final GroupKey DEST = GroupKey.of("default", "test_constraint", "Dest");
    private static final String SECRET = "dest-password";

    @TempDir
    Path folder;

    @Test
    void theFileThatIsHandedOverSaysWhatThePlanShows() {
        Plan plan = moved(Sample.plan());
        HandOver handOver = ready(plan);

        assertThat(job(handOver.after()).group("Dest").orElseThrow().constraints())
                .isEqualTo(plan.planned().job(DEST.job()).flatMap(j -> j.group("Dest")).orElseThrow().constraints());
        assertThat(handOver.diff()).contains("-      value     = \"beijing\"", "+      value     = \"shanghai\"");
        assertThat(handOver.complete()).isTrue();
    }

    @Test
    void aReopenedPlanHasNoSecretsAndHandsOverTheDiffOnly() throws IOException {
        Plan plan = moved(imported(Sample.plan()));
        Path file = folder.resolve("a.laneplan");
        PlanFile.write(file, plan);

        assertThat(Files.readString(file)).doesNotContain(SECRET).doesNotContain("src-password");
        Plan reopened = ((PlanFile.Opened.Ok) PlanFile.read(file)).plan();
        assertThat(ready(reopened).complete()).isFalse();
        assertThat(ready(reopened).diff()).isEqualTo(ready(plan).diff());
    }

    @Test
    void theOriginalFileFillsTheSecretsInAgain() {
        Path file = folder.resolve("a.laneplan");
        PlanFile.write(file, moved(imported(Sample.plan())));
        Plan reopened = ((PlanFile.Opened.Ok) PlanFile.read(file)).plan();

        HandOver handOver = ready(imported(reopened));

        assertThat(handOver.complete()).isTrue();
        assertThat(handOver.after()).contains(SECRET);
        assertThat(handOver.shown()).noneMatch(l -> l.contains(SECRET));
        assertThat(handOver.diff()).noneMatch(l -> l.contains(SECRET));
        assertThat(handOver.toString()).doesNotContain(SECRET);
    }

    @Test
    void theJsonKeepsEveryFieldThatIsNotMeant() {
        HandOver json = HandOvers.asJson(moved(Sample.plan()), DEST.job()).orElseThrow();

        assertThat(json.after().lines().filter(l -> !json.before().lines().toList().contains(l))).allMatch(
                l -> l.contains("shanghai"));
        assertThat(json.after()).contains("\"JobModifyIndex\" : 14");
    }

    @Test
    void onlyJobsThatThePlanChangesAreHandedOver() {
        assertThat(HandOvers.changed(Sample.plan())).isEmpty();
        assertThat(HandOvers.changed(moved(Sample.plan()))).extracting(j -> j.key()).containsExactly(DEST.job());
    }

    @Test
    void aJobWithoutAFileIsHandedOverAsJsonOnly() {
        Plan pulled = Sample.plan();
        Plan withoutFile = pulled.withJob(PlanJob.of(JobSource.pulled(pulled.jobs().getFirst().source().json())));

        assertThat(HandOvers.asFile(moved(withoutFile), DEST.job())).isEmpty();
        assertThat(HandOvers.asJson(moved(withoutFile), DEST.job())).isPresent();
        assertThat(HandOvers.asJson(withoutFile, new JobKey("default", "gone"))).isEmpty();
    }

    @Test
    void theJsonIsWrappedAsNomadTakesItAndCalledByTheJob() {
        HandOver json = HandOvers.asJson(moved(Sample.plan()), DEST.job()).orElseThrow();

        assertThat(json.fileName()).isEqualTo("test_constraint.nomad.json");
        assertThat(json.after()).startsWith("{\n  \"Job\" : {\n").endsWith("}\n");
        assertThat(json.changed()).isTrue();
        assertThat(HandOvers.asJson(Sample.plan(), DEST.job()).orElseThrow().changed()).isFalse();
    }

    @Test
    void thePlanOfAHandOverIsInNomadsTerms() {
        assertThat(HandOvers.asJson(moved(Sample.plan()), DEST.job()).orElseThrow().plan().stream().map(String::strip))
                .startsWith("+/- Job: \"test_constraint\"", "+/- Task Group: \"Dest\"")
                .contains("+   RTarget: \"shanghai\"", "-   RTarget: \"beijing\"");
    }

    @Test
    void aHandOverOfSecretsIsWholeInMemoryAndMaskedOnTheScreen() {
        HandOver file = ready(moved(imported(Sample.plan())));

        assertThat(file.after()).contains(SECRET);
        assertThat(String.join("\n", file.shown())).doesNotContain(SECRET).contains("10.2.0.31");
        assertThat(file.shown()).hasSameSizeAs(file.after().lines().toList());
        assertThat(file).hasToString("HandOver[default/test_constraint, dtle_job.hcl]");
    }

    @Test
    void aHomeThatIsComputedHasOtherWays() {
        Plan computed = switch (JobImport.again(new JobSource.File("c.hcl", """
                variable "home" {
                  default = "beijing"
                }
                job "test_constraint" {
                  datacenters = ["beijing", "shanghai"]
                  group "Dest" {
                    constraint {
                      attribute = "${node.datacenter}"
                      value     = var.home
                    }
                  }
                }
                """), Map.of())) {
            case JobImport.Read read -> read.into(Sample.plan());
            case JobImport.Failed failed -> throw new AssertionError(failed);
        };

        assertThat(HandOvers.asFile(moved(computed), DEST.job()).orElseThrow())
                .isInstanceOfSatisfying(HandOvers.Result.Refused.class, refused -> {
                    assertThat(refused.otherwise()).hasSize(2);
                    assertThat(refused.otherwise()).allSatisfy(o -> {
                        assertThat(job(o.handOver().after()).group("Dest").orElseThrow().constraints())
                                .extracting(Constraint::value)
                                .containsExactly("shanghai");
                        assertThat(Texts.chinese().get(o.textKey(), o.arguments())).isNotBlank();
                    });
                });
    }

    private static Plan moved(Plan plan) {
        return plan.withIntent(
                new Intent.SetHome(DEST, "${node.datacenter}", Home.in("shanghai"), JobLevel.ASK));
    }

    private static Plan imported(Plan plan) {
        return switch (JobImport.read(Path.of("src/test/lab/dtle_job.hcl"), Map.of())) {
            case JobImport.Read read -> read.into(plan);
            case JobImport.Failed failed -> throw new AssertionError(failed);
        };
    }

    private static HandOver ready(Plan plan) {
        return switch (HandOvers.asFile(plan, DEST.job()).orElseThrow()) {
            case HandOvers.Result.Ready ready -> ready.handOver();
            case HandOvers.Result.Refused refused -> throw new AssertionError(refused.failure());
        };
    }

    private static Job job(String text) {
        return switch (JobFile.read("x.hcl", text.getBytes(StandardCharsets.UTF_8), Map.of())) {
            case JobFileResult.Read read -> read.file().job();
            case JobFileResult.Failed failed -> throw new AssertionError(failed.failure());
        };
    }
}
