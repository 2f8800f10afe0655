package io.lanekeeper.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.handover.ClusterFile;
import io.lanekeeper.jobspec.EditResult;
import io.lanekeeper.jobspec.JobFile;
import io.lanekeeper.jobspec.JobFiles;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange;
import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.nomad.ApiCall;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.NomadClient;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.nomad.parse.JobParsing;
import io.lanekeeper.nomad.parse.ParseResult;
import io.lanekeeper.wire.JobJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What a real server says of job files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class JobFilesLabIT {
    private static final String NEEDS_NOMAD = """
            # md5 is not evaluated here
            variable "dc" {
              type = string
            }
            variable "replicas" {
              type    = number
              default = 7
            }
            job "completed" {
              datacenters = [var.dc]
              group "g" {
                count = var.replicas
                constraint {
                  attribute = "${meta.key}"
                  value     = md5("lane")
                }
                task "t" {
                  driver = "raw_exec"
                  config {
                    command = "/bin/true"
                  }
                }
              }
            }
            """;

    private final Lab lab = Lab.start(JobFilesLabIT.class);
    private final NomadClient client = lab.client();
    private final NomadVersion version = NomadVersion.of(lab.setting("NOMAD_LAB_VERSION"));

    @AfterAll
    void wipe() {
        client.close();
        lab.close();
    }

    @Test
    void aFunctionThatOnlyNomadKnowsIsCompletedAndTheFileStaysEditable() {
        JobFile file = file(Map.of("dc", "shang\"hai ${x}", "replicas", "2"));
        assertThat(file.incomplete()).hasSize(1);

        JobFile completed = ready(ClusterFile.completed(file, client, version, new CancelToken()));

        assertThat(completed.incomplete()).isEmpty();
        assertThat(completed.text()).isEqualTo(NEEDS_NOMAD);
        assertThat(completed.job().datacenters()).containsExactly("shang\"hai ${x}");
        assertThat(completed.job().groups().getFirst().count()).isEqualTo(2);
        assertThat(completed.job().groups().getFirst().constraints().getFirst().value())
                .isEqualTo("35544953757f37fade2c9be741f7a7ff");
        HomeChange change = new HomeRule(completed.job(), "g", "${meta.rack}", HomeChange.JobLevel.ASK)
                .set(Home.in("r1"));
        JobFile edited = ((EditResult.Edited) completed.apply(((HomeChange.Edits) change).edits())).file();
        assertThat(edited.job().groups().getFirst().constraints()).hasSize(2);
        assertThat(edited.text().lines().filter(l -> !NEEDS_NOMAD.contains(l))).allMatch(
                l -> l.contains("rack") || l.contains("r1") || l.contains("operator"));
    }

    @Test
    void whatNomadCannotReadEitherIsItsOwnWords() {
        assertThat(JobParsing.parse(client, "job \"a\" {\n  priority = nosuch()\n}", "", new CancelToken()))
                .isInstanceOfSatisfying(ParseResult.Failed.class, f -> assertThat(f.failure())
                        .isInstanceOfSatisfying(NomadFailure.ServerError.class,
                                e -> assertThat(e.serverText()).contains("input.hcl:2")));
    }

    @Test
    void theSubmittedFileComesBackFromNomadsThatKeepIt() throws NomadException {
        ObjectNode submission = JsonNodeFactory.instance.objectNode()
                .put("Source", NEEDS_NOMAD)
                .put("Format", "hcl2")
                .put("Variables", "replicas = 2\n");
        submission.putObject("VariableFlags").put("dc", "shanghai");
        JobFile before = ready(ClusterFile.completed(file(Map.of("dc", "shanghai", "replicas", "2")), client, version,
                new CancelToken()));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("Job", before.json());
        body.set("Submission", submission);
        client.call(new ApiCall(List.of("jobs"), Map.of(), Optional.of(body), ""), new CancelToken());
        Job job = JobJson.read(client.call(ApiCall.job(before.job().key()), new CancelToken()));

        ClusterFile original = ClusterFile.original(job, client, version, new CancelToken());

        if (version.atLeast(1, 6, 0)) {
            assertThat(ready(original).text()).isEqualTo(NEEDS_NOMAD);
            assertThat(ready(original).name()).isEqualTo("completed.nomad.hcl");
            assertThat(ready(original).job()).isEqualTo(before.job());
        } else {
            assertThat(original).isEqualTo(new ClusterFile.None());
        }
    }

    @Test
    void aJobThatIsNotThereHasNoFile() {
        Job other = JobJson.read(JsonNodeFactory.instance.objectNode().put("ID", "no/such job"));

        assertThat(ClusterFile.original(other, client, version, new CancelToken())).isEqualTo(new ClusterFile.None());
    }

    @Test
    void aHundredThousandBracesAreNotSentAndTheServerLives() {
        for (String deep : List.of("{".repeat(100_000), "!".repeat(250_000), "\"${".repeat(60_000))) {
            assertThat(JobParsing.parse(client, deep, "", new CancelToken()))
                    .isInstanceOfSatisfying(ParseResult.Failed.class,
                            f -> assertThat(f.failure()).isInstanceOf(NomadFailure.NotSent.class));
        }
        assertThat(JobParsing.parse(client, "job \"alive\" {\n}\n", "", new CancelToken()))
                .isInstanceOf(ParseResult.Parsed.class);
    }

    private static JobFile file(Map<String, String> variables) {
        return JobFiles.read("completed.nomad.hcl", NEEDS_NOMAD.getBytes(StandardCharsets.UTF_8), variables);
    }

    private static JobFile ready(ClusterFile result) {
        return switch (result) {
            case ClusterFile.Ready(JobFile file) -> file;
            case ClusterFile.None n -> throw new AssertionError(n);
            case ClusterFile.Unreadable f -> throw new AssertionError(f);
            case ClusterFile.Failed f -> throw new AssertionError(f);
        };
    }
}
