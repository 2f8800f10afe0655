package io.lanekeeper.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.nomad.NomadClient;
import io.lanekeeper.wire.Fields;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The folder that is handed out, its command line against a real cluster. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class DistributionLabIT {
    private static final JobKey JOB = new JobKey("default", "test_constraint");

    private final Lab lab = Lab.start(DistributionLabIT.class);
    private final NomadClient client = lab.client();
    private final LabJobs jobs = new LabJobs(client);

    @TempDir
    private Path folder = Path.of("set by JUnit");

    @AfterAll
    void wipe() {
        client.close();
        lab.close();
    }

    @Test
    void pullsAndPreviewsWhatThenHappens() throws Exception {
        jobs.register(jobs.parse(LabJobs.file("test_constraint.hcl")));
        Lab.until("both groups run", () -> jobs.running(JOB), running -> running.size() == 2);
        int first = "dtle-2".equals(jobs.running(JOB).get("Dest")) ? 2 : 3;
        int second = 5 - first;
        String plan = folder.resolve("two sites.laneplan").toString();

        Lanekeeper pull = Lanekeeper.run(lab.connection().address(), "pull", "-o", plan);
        Lanekeeper one = Lanekeeper.run("", "preview", plan, "--off", "dtle-" + first, "--json");
        Lanekeeper both = Lanekeeper.run("", "preview", plan, "--off", "dtle-" + first, "--off", "dtle-" + second,
                "--json");

        assertThat(pull.exitCode()).as(pull.toString()).isZero();
        assertThat(one.exitCode()).as(one.toString()).isZero();
        assertThat(dest(one, 0).path("after")).extracting(JsonNode::asText).containsExactly("dtle-" + second);
        assertThat(both.exitCode()).as(both.toString()).isEqualTo(1);
        assertThat(dest(both, 1).path("effect").asText()).isEqualTo("waits");

        lab.killClient(first);
        Lab.until("Dest has moved", () -> jobs.running(JOB),
                running -> ("dtle-" + second).equals(running.get("Dest")));
        lab.killClient(second);
        Fields nomad = Lab.until("Dest waits", () -> jobs.failure(JOB, "Dest"), Optional::isPresent).orElseThrow();

        JsonNode said = both.json().at("/steps/1/unplaced/0/nomad");
        assertThat(said.path("NodesEvaluated")).isEqualTo(nomad.raw("NodesEvaluated"));
        assertThat(said.path("NodesFiltered")).isEqualTo(nomad.raw("NodesFiltered"));
        assertThat(said.path("NodesAvailable")).isEqualTo(nomad.raw("NodesAvailable"));
        assertThat(said.path("ClassFiltered")).isEqualTo(nomad.raw("ClassFiltered"));
        assertThat(said.path("ConstraintFiltered")).isEqualTo(nomad.raw("ConstraintFiltered"));
    }

    @Test
    void addressWhereNothingListensIsOneLineAndNoTrace() throws Exception {
        Lanekeeper pull = Lanekeeper.run("http://127.0.0.1:1", "pull", "-o", folder.resolve("x.laneplan").toString());

        assertThat(pull.exitCode()).isEqualTo(255);
        assertThat(pull.err()).contains("127.0.0.1:1").doesNotContain("\tat ");
        assertThat(folder.resolve("x.laneplan")).doesNotExist();
    }

    private static JsonNode dest(Lanekeeper run, int step) throws Exception {
        for (JsonNode group : run.json().path("steps").path(step).path("groups")) {
            if (group.path("group").asText().equals("Dest")) {
                return group;
            }
        }
        return new ObjectMapper().createObjectNode();
    }
}
