package io.lanekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.file.PlanFile;
import io.lanekeeper.testing.RecordedNomad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lanekeeper pull}, option by option. */
final class PullCommandTest {
    @TempDir
    Path folder;

    private RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed");

    private Path output = Path.of("");

    @BeforeEach
    void nameTheOutput() {
        output = folder.resolve("two-sites.laneplan");
    }

    @AfterEach
    void close() {
        nomad.close();
    }

    @Test
    void whatWasPulledIsCounted() {
        Ran ran = pull();

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains(nomad.address(), "3", "1", "2");
        assertThat(opened().cluster().nodes()).hasSize(3);
        assertThat(opened().cluster().allocations()).hasSize(2);
    }

    @Test
    void theOptionsWinOverTheEnvironment() {
        Ran ran = Ran.with(Map.of("NOMAD_ADDR", "http://127.0.0.1:9", "NOMAD_TOKEN", "from-the-environment"), "pull",
                "-o",
                output.toString(), "--address", nomad.address(), "--token", "from-the-option", "--region", "global",
                "--namespace", "default");

        assertThat(ran.exit()).isZero();
        assertThat(nomad.tokens()).contains("from-the-option").doesNotContain("from-the-environment");
    }

    @Test
    void theTokenOfTheEnvironmentIsSent() {
        Ran.with(Map.of("NOMAD_ADDR", nomad.address(), "NOMAD_TOKEN", "from-the-environment"), "pull", "-o",
                output.toString());

        assertThat(nomad.tokens()).contains("from-the-environment");
    }

    @Test
    void aTokenIsNeitherPrintedNorWritten() throws IOException {
        Ran ran = Ran.with(Map.of("NOMAD_ADDR", nomad.address(), "NOMAD_TOKEN", "c4n4ry-token"), "pull", "-o",
                output.toString());

        assertThat(ran.out() + ran.err() + Files.readString(output)).doesNotContain("c4n4ry-token");
    }

    @Test
    void aTokenThatMayNotSeeTheClientsIsToldSoAndNothingIsWritten() {
        nomad.answerInstead(path -> path.startsWith("/v1/nodes")
                ? Optional.of(new RecordedNomad.Answer(403, "Permission denied"))
                : Optional.empty());

        Ran ran = pull();

        assertThat(ran.exit()).isEqualTo(Cli.FAILED);
        assertThat(ran.err()).startsWith("lanekeeper: ").contains("node { policy = \"read\" }").doesNotContain("\tat ");
        assertThat(output).doesNotExist();
    }

    @Test
    void whatTheTokenMayNotSeeIsSaidOnStandardError() {
        nomad.answerAllNamespaces(new RecordedNomad.Answer(403, "Permission denied"));

        Ran ran = pull();

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isNotBlank();
        assertThat(opened().cluster().unseen()).isNotEmpty();
    }

    @Test
    void aPullAgainTakesWhatTheClusterHasNow() {
        pull();
        nomad.switchTo("3-after-first-stop");

        assertThat(pull().exit()).isZero();
        assertThat(opened().cluster().nodes()).filteredOn(n -> !n.takesWork()).hasSize(1);
    }

    @Test
    void aFileThatIsNoPlanIsNotOverwritten() throws IOException {
        Files.writeString(output, "my notes");

        Ran ran = pull();

        assertThat(ran.exit()).isEqualTo(Cli.FAILED);
        assertThat(ran.err()).contains("two-sites.laneplan is no plan");
        assertThat(output).hasContent("my notes");
    }

    @Test
    void withoutAnOutputThereIsNothingToDo() {
        Ran ran = Ran.with(Map.of("NOMAD_ADDR", nomad.address()), "pull");

        assertThat(ran.exit()).isEqualTo(Cli.FAILED);
        assertThat(ran.err()).contains("--output");
    }

    @Test
    void anAddressThatIsNoneIsToldSo() {
        Ran ran = Ran.of("pull", "-o", output.toString(), "--address", "not an address");

        assertThat(ran.exit()).isEqualTo(Cli.FAILED);
        assertThat(ran.err()).startsWith("lanekeeper: ").contains("not an address");
    }

    private Ran pull() {
        return Ran.with(Map.of("NOMAD_ADDR", nomad.address()), "pull", "-o", output.toString());
    }

    private Plan opened() {
        return switch (PlanFile.read(output)) {
            case PlanFile.Opened.Ok ok -> ok.plan();
            case PlanFile.Opened.Failed failed -> throw new AssertionError(failed.failure().logText());
        };
    }
}
