package io.lanekeeper.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.jobspec.JobFile;
import io.lanekeeper.jobspec.JobFileResult;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.Connection;
import io.lanekeeper.nomad.NomadClient;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.testing.Jobs;
import io.lanekeeper.testing.RecordedNomad;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a cluster knows of a job file: what could not be evaluated here, and the file itself. */
final class ClusterFileTest {
    private static final NomadVersion NEW = new NomadVersion(1, 11, 3);
    private static final NomadVersion OLD = new NomadVersion(1, 5, 5);
    private static final String OPEN = """
            variable "count" {}
            job "orders" {
              group "g" {
                count = var.count
              }
            }
            """;

    private final RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed");

    @AfterEach
    void close() {
        nomad.close();
    }

    @Test
    void aFileThatLacksNothingIsNotSent() {
        JobFile file = file("job \"orders\" {\n  group \"g\" {}\n}\n");

        assertThat(ask(c -> ClusterFile.completed(file, c, NEW, new CancelToken()))).isEqualTo(
                new ClusterFile.Ready(file));
        assertThat(nomad.calls()).isEmpty();
    }

    @Test
    void whatTheClusterMakesOfAFileCompletesIt() {
        answer("/v1/jobs/parse", 200, "{\"ID\": \"orders\", \"TaskGroups\": [{\"Name\": \"g\", \"Count\": 7}]}");

        ClusterFile answer = ask(c -> ClusterFile.completed(file(OPEN), c, NEW, new CancelToken()));

        assertThat(answer).isInstanceOfSatisfying(ClusterFile.Ready.class, ready -> {
            assertThat(ready.file().incomplete()).isEmpty();
            assertThat(ready.file().job().group("g").orElseThrow().count()).isEqualTo(7);
            assertThat(ready.file().text()).isEqualTo(OPEN);
        });
        assertThat(nomad.calls()).containsExactly("/v1/jobs/parse?namespace=default");
    }

    @Test
    void whatTheClusterSaysOfAWrongFileIsPassedOn() {
        answer("/v1/jobs/parse", 400, "3,13-22: Unsupported attribute");

        assertThat(ask(c -> ClusterFile.completed(file(OPEN), c, OLD, new CancelToken())))
                .isInstanceOfSatisfying(ClusterFile.Failed.class, failed -> assertThat(failed.failure())
                        .isInstanceOfSatisfying(NomadFailure.ServerError.class, e -> {
                            assertThat(e.status()).isEqualTo(400);
                            assertThat(e.serverText()).contains("Unsupported attribute");
                        }));
    }

    @Test
    void theFileAJobWasRegisteredFromComesBackWithItsVariables() {
        answer("/v1/job/orders/submission", 200,
                """
                        {"Source": "variable \\"count\\" {}\\nvariable \\"site\\" {}\\n\
                        job \\"orders\\" {\\n  meta = { site = var.site }\\n\
                        group \\"g\\" {\\n    count = var.count\\n  }\\n}\\n", "Format": "hcl2",
                        "VariableFlags": {"count": "3"}, "Variables": "site = \\"bj\\"\\ncount = 9\\n"}
                        """);

        ClusterFile answer = ask(c -> ClusterFile.original(orders(), c, NEW, new CancelToken()));

        assertThat(answer).isInstanceOfSatisfying(ClusterFile.Ready.class, ready -> {
            assertThat(ready.file().name()).isEqualTo("orders.nomad.hcl");
            assertThat(ready.file().job().group("g").orElseThrow().count()).isEqualTo(3);
            assertThat(ready.file().json().at("/Meta/site").asText()).isEqualTo("bj");
        });
    }

    @Test
    void aFileInJsonIsCalledSo() {
        answer("/v1/job/orders/submission", 200, """
                {"Source": "{\\"Job\\": {\\"ID\\": \\"orders\\", \\"TaskGroups\\": []}}", "Format": "json"}
                """);

        assertThat(ask(c -> ClusterFile.original(orders(), c, NEW, new CancelToken())))
                .isInstanceOfSatisfying(ClusterFile.Ready.class,
                        ready -> assertThat(ready.file().name()).isEqualTo("orders.nomad.json"));
    }

    @Test
    void aServerThatKeepsNoFilesHasNone() {
        assertThat(ask(c -> ClusterFile.original(orders(), c, NEW, new CancelToken())))
                .isEqualTo(new ClusterFile.None());

        answer("/v1/job/orders/submission", 200, "{\"Source\": \"\", \"Format\": \"hcl2\"}");
        assertThat(ask(c -> ClusterFile.original(orders(), c, NEW, new CancelToken())))
                .isEqualTo(new ClusterFile.None());
    }

    @Test
    void aFileThatCannotBeReadHereIsNamedWithItsPlace() {
        answer("/v1/job/orders/submission", 200, "{\"Source\": \"job \\\"orders\\\" {\", \"Format\": \"hcl1\"}");

        assertThat(ask(c -> ClusterFile.original(orders(), c, NEW, new CancelToken())))
                .isInstanceOfSatisfying(ClusterFile.Unreadable.class,
                        u -> assertThat(u.failure().where()).startsWith("orders.nomad.hcl:1:"));
    }

    @Test
    void aTokenThatMayNotReadItIsToldSo() {
        answer("/v1/job/orders/submission", 403, "Permission denied");

        assertThat(ask(c -> ClusterFile.original(orders(), c, NEW, new CancelToken())))
                .isInstanceOfSatisfying(ClusterFile.Failed.class,
                        f -> assertThat(f.failure()).isInstanceOf(NomadFailure.Refused.class));
    }

    @Test
    void anAddressThatIsNoneIsAnAnswerToo() {
        assertThat(ClusterFile.ask(Connection.to("ftp://x"), c -> new ClusterFile.None()))
                .isInstanceOfSatisfying(ClusterFile.Failed.class,
                        f -> assertThat(f.failure()).isInstanceOf(NomadFailure.BadAddress.class));
    }

    private ClusterFile ask(Function<NomadClient, ClusterFile> question) {
        return ClusterFile.ask(Connection.to(nomad.address()), question);
    }

    private void answer(String path, int status, String body) {
        nomad.answerInstead(asked -> asked.equals(path) ? Optional.of(new RecordedNomad.Answer(status, body))
                : Optional.empty());
    }

    private static Job orders() {
        return Jobs.twoGroups("orders");
    }

    private static JobFile file(String text) {
        return switch (JobFile.read("orders.nomad.hcl", text.getBytes(StandardCharsets.UTF_8), Map.of())) {
            case JobFileResult.Read read -> read.file();
            case JobFileResult.Failed failed -> throw new AssertionError(failed.failure());
        };
    }
}
