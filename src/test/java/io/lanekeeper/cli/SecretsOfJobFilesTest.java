package io.lanekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.handover.HandOver;
import io.lanekeeper.handover.HandOvers;
import io.lanekeeper.handover.JobImport;
import io.lanekeeper.jobspec.Alternative;
import io.lanekeeper.jobspec.EditResult;
import io.lanekeeper.jobspec.JobFile;
import io.lanekeeper.jobspec.JobFileResult;
import io.lanekeeper.jobspec.JobspecFailure;
import io.lanekeeper.jobspec.Remark;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.edit.Place;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.file.PlanFile;
import io.lanekeeper.texts.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A string that stands in every secret place of a job file comes out nowhere but in the file itself. */
final class SecretsOfJobFilesTest {
    private static final String CANARY = "c4n4ry";

    private static final String HCL = """
            variable "db_password" {
              default = "c4n4ry-1"
            }
            variable "racks" {
              default = ["r1"]
            }
            locals {
              api_token = "c4n4ry-2"
              tokens    = ["c4n4ry-3", "c4n4ry-4"]
            }
            job "replication" {
              datacenters = ["dc1"]
              meta {
                SECRET_of_the_job = "c4n4ry-5"
              }
              group "Src" {
                constraint {
                  attribute = "${meta.rack}"
                  value     = join("", [var.racks[0], lookup({password = "c4n4ry-6"}, "nothing", "")])
                }
                task "src" {
                  driver = "dtle"
                  env {
                    DB_PASSWORD   = "c4n4ry-7"
                    mysql_User    = unknown("c4n4ry-8")
                    PLAIN_TOKEN   = "${unknown("c4n4ry-9")}-c4n4ry-10"
                    DATABASE_URL  = "mysql://root:c4n4ry-11@10.0.0.1/x"
                  }
                  config {
                    ConnectionConfig {
                      Host     = "10.0.0.1"
                      User     = "c4n4ry-12"
                      PASSWORD = "c4n4ry-13"
                    }
                    SrcConnectionConfig {
                      Host     = "10.0.0.1"
                      user     = upper("c4n4ry-14")
                      password = <<E
            c4n4ry-15
            E
                    }
                    nested = {
                      deeper = {
                        accessToken = "c4n4ry-16"
                        passwords   = [
                          "c4n4ry-17", # the first
                          upper("c4n4ry-18"),
                        ]
                        Credential  = { a = "c4n4ry-19", b = { c = "c4n4ry-20" } }
                      }
                      lines = [for p in [{password = "c4n4ry-21"}] : p.nothing]
                    }
                    credentials {
                      login = "c4n4ry-22"
                    }
                  }
                  template {
                    data = <<E
            host = 10.0.0.1
            password = c4n4ry-23
            API_TOKEN=c4n4ry-24
            {{ with secret "x" }}Token: "c4n4ry-25"{{ end }}
            E
                    destination = "secrets/a.env"
                  }
                  template {
                    data        = "password=c4n4ry-26\\nuser=c4n4ry-27\\n"
                    destination = "b"
                  }
                }
              }
            }
            """;

    @TempDir
    Path folder;

    private static void assertSilent(String what, Object said) {
        assertThat(String.valueOf(said)).as(what).doesNotContain(CANARY);
    }

    private static void silent(String textKey, List<String> arguments) {
        assertSilent("in English", Texts.english().get(textKey, arguments));
        assertSilent("in Chinese", Texts.chinese().get(textKey, arguments));
    }

    private static void silent(JobspecFailure failure) {
        assertSilent("a failure", failure);
        silent(failure.textKey(), failure.arguments());
    }

    private static JobFile read(String name, String text) {
        return switch (JobFile.read(name, text.getBytes(StandardCharsets.UTF_8), Map.of())) {
            case JobFileResult.Read(JobFile file) -> file;
            case JobFileResult.Failed(JobspecFailure failure) -> throw new AssertionError(failure.toString());
        };
    }

    /** Both formats. */
    private static List<JobFile> files() {
        JobFile hcl = read("a.nomad.hcl", HCL);
        return List.of(hcl, read("a.nomad.json", hcl.json().toPrettyString()),
                read("b.nomad.json", "{\"Job\":" + hcl.json() + "}"));
    }

    @Test
    void theFilesHaveSecretsAndAreRead() {
        assertThat(files()).allMatch(f -> f.text().contains(CANARY)).allMatch(f -> f.job().groups().size() == 1);
        assertThat(files().getFirst().incomplete()).hasSizeGreaterThan(2);
    }

    @Test
    void nothingThatIsSaidOfAFileHasThem() {
        for (JobFile file : files()) {
            assertSilent("the file's name", file);
            file.incomplete().forEach(i -> {
                assertSilent("what is incomplete", i);
                silent(i.textKey(), i.arguments());
            });
            for (Remark warning : file.warnings()) {
                silent(warning.textKey(), warning.arguments());
            }
            EditResult result = file.apply(List.of(new JobEdit.ReplaceConstraint(new Place.InGroup("Src"), 0,
                    new Constraint("${meta.rack}", "=", "r2"))));
            assertSilent("a result", result);
            if (result instanceof EditResult.Refused(JobspecFailure failure, List<Alternative> alternatives)) {
                silent(failure);
                alternatives.forEach(a -> silent(a.textKey(), a.arguments()));
            }
        }
    }

    @Test
    void noDiffAndNoPlanFileHasThem() throws IOException {
        for (JobFile file : files()) {
            JobImport.Read imported = new JobImport.Read(file);
            Plan plan = imported.into(Plan.EMPTY);
            GroupKey group = new GroupKey(file.job().key(), "Src");
            plan = plan.withIntent(new Intent.SetHome(group, "${node.datacenter}", Home.in("beijing"), JobLevel.ASK));
            Path saved = folder.resolve("a.laneplan");

            PlanFile.write(saved, plan);

            assertSilent("the plan file", Files.readString(saved));
            assertSilent("the plan", plan);
            assertSilent("the import", imported);
            plan.jobs().forEach(j -> assertSilent("a job of the plan", j));
            HandOvers.Result asFile = HandOvers.asFile(plan, file.job().key()).orElseThrow();
            assertThat(asFile).isInstanceOf(HandOvers.Result.Ready.class);
            for (HandOver handOver : List.of(((HandOvers.Result.Ready) asFile).handOver(),
                    HandOvers.asJson(plan, file.job().key()).orElseThrow())) {
                assertThat(handOver.diff()).isNotEmpty();
                assertSilent("a hand-over", handOver);
                assertSilent("its diff", handOver.diff());
                assertSilent("its plan", handOver.plan());
                assertSilent("what is shown", handOver.shown());
            }
        }
    }

    @Test
    void theCommandLineSaysNoneOfThem() throws IOException {
        for (JobFile file : files()) {
            Path path = folder.resolve(file.name());
            Files.write(path, file.bytes());
            for (String target : List.of("${node.datacenter}", "${meta.rack}", "${meta.x}")) {
                String said = run("edit", path.toString(), "--group", "Src", "--home", target + "=beijing", "--diff",
                        "--plan");

                assertSilent("edit", said);
                assertThat(said).isNotEmpty();
            }
        }
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        Cli.run(List.of(arguments), both, both, Map.of());
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void noFaultBesideASecretQuotesIt() throws IOException {
        List<String> texts = new ArrayList<>();
        for (JobFile file : files()) {
            texts.add(file.text());
        }
        int failed = 0;
        for (String text : texts) {
            for (int at = text.indexOf(CANARY); at >= 0; at = text.indexOf(CANARY, at + 1)) {
                int end = at + CANARY.length();
                for (String damaged : List.of(without(text, at - 1), without(text, at + CANARY.length() + 2),
                        with(text, at, "\\q"), with(text, end, "\\"), with(text, end, "\n"), with(text, end, "\" x "),
                        with(text, end, "${"), with(text, end, "%{ x }"), with(text, end, "\" { "),
                        with(text, at, "\" + "), with(text, end, "\u201D"), with(text, at - 1, " @ "),
                        with(text, at - 1, "1e9999 "))) {
                    if (JobFile.read("x", damaged.getBytes(StandardCharsets.UTF_8),
                            Map.of()) instanceof JobFileResult.Failed(JobspecFailure failure)) {
                        silent(failure);
                        failed++;
                    } else {
                        read("x", damaged).incomplete().forEach(i -> assertSilent("what is incomplete", i));
                    }
                }
            }
        }

        assertThat(failed).isGreaterThan(500);
    }

    private static String without(String text, int at) {
        return text.substring(0, at) + text.substring(at + 1);
    }

    private static String with(String text, int at, String more) {
        return text.substring(0, at) + more + text.substring(at);
    }
}
