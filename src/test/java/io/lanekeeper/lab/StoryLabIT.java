package io.lanekeeper.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.nomad.NomadClient;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Plays the story on a real cluster: for each kill first the preview, then the kill, then both are compared. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(900)
class StoryLabIT {
    private static final JobKey JOB = new JobKey("default", "test_constraint");

    private final Lab lab = Lab.startWithDtle(StoryLabIT.class);
    private final NomadClient client = lab.client();
    private final LabJobs jobs = new LabJobs(client);

    @AfterAll
    void wipe() {
        client.close();
        lab.close();
    }

    @AfterEach
    void clear() throws Exception {
        lab.startClient(1);
        lab.startClient(2);
        lab.startClient(3);
        jobs.stop(JOB);
    }

    @Test
    void whatThePreviewSaysOfTheStoryHappensToTheJobThatLanekeeperWrote() throws Exception {
        register(LabJobs.withoutConstraints(jobs.parse(LabJobs.file("test_constraint.hcl"))));
        jobs.register(LabPlans.handedOver(client, JOB, Map.of("Src", "shanghai", "Dest", "beijing")));
        Lab.until("both groups are at home", () -> jobs.running(JOB), running -> "dtle-1".equals(running.get("Src"))
                && Set.of("dtle-2", "dtle-3").contains(running.getOrDefault("Dest", "")));
        playOn();
    }

    @Test
    void theSameWithAJobInDtleShape() throws Exception {
        register(jobs.parse(LabJobs.file("dtle_job.hcl")));
        playOn();
    }

    @Test
    void groupGivenAnotherHomeMovesAsPreviewed() throws Exception {
        JsonNode definition = jobs.parse(LabJobs.file("test_constraint.hcl"));
        register(definition);
        StoryPreviews previews = new StoryPreviews(client, JOB);

        Job changed = previews.beforeHome("Dest", "${node.datacenter}", "shanghai");
        jobs.register(LabJobs.withConstraintsOf(changed, definition));
        Lab.until("Dest runs in shanghai", () -> jobs.running(JOB), running -> "dtle-1".equals(running.get("Dest")));

        previews.assertPlacementsAreAsPreviewed();
    }

    @Test
    void groupWithoutAHomeLandsOnOneOfTheCandidates() throws Exception {
        register(LabJobs.withoutConstraints(jobs.parse(LabJobs.file("test_constraint.hcl"))));
        StoryPreviews previews = new StoryPreviews(client, JOB);
        int dead = clientOf("Dest");
        String[] moved = jobs.running(JOB)
                .entrySet()
                .stream()
                .filter(e -> e.getValue().equals("dtle-" + dead))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);

        previews.before(dead, false);
        lab.killClient(dead);
        Lab.until("both groups run elsewhere", () -> jobs.running(JOB),
                running -> running.size() == 2 && !running.containsValue("dtle-" + dead));

        previews.assertWhatMovedLandedOnACandidate(moved);
    }

    private void register(JsonNode job) throws Exception {
        jobs.register(job);
        Lab.until("both groups run", () -> jobs.running(JOB), running -> running.size() == 2);
    }

    private void playOn() throws Exception {
        StoryPreviews previews = new StoryPreviews(client, JOB);

        int first = clientOf("Dest");
        previews.before(first, false);
        lab.killClient(first);
        Lab.until("Dest has moved", () -> jobs.running(JOB),
                running -> running.containsKey("Dest") && !running.containsValue("dtle-" + first));
        previews.assertPlacementsAreAsPreviewed();

        int second = clientOf("Dest");
        assertThat(second).isNotEqualTo(first);
        previews.before(second, false);
        lab.killClient(second);
        Lab.until("Dest waits", () -> jobs.failure(JOB, "Dest"), Optional::isPresent);
        previews.assertPlacementsAreAsPreviewed();
        previews.assertNomadSays("Dest", jobs.failure(JOB, "Dest").orElseThrow());

        previews.before(first, true);
        lab.startClient(first);
        Lab.until("Dest has a place again", () -> jobs.running(JOB), running -> running.containsKey("Dest"));
        previews.assertPlacementsAreAsPreviewed();
        previews.assertTheWholeScenarioSaidTheSame();
    }

    private int clientOf(String group) throws Exception {
        String name = jobs.running(JOB).get(group);
        assertThat(name).isNotNull();
        return Integer.parseInt(String.valueOf(name).substring("dtle-".length()));
    }
}
