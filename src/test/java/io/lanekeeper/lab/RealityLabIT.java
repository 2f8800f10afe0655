package io.lanekeeper.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.Connection;
import io.lanekeeper.nomad.pull.ClusterPull;
import io.lanekeeper.nomad.pull.Progress;
import io.lanekeeper.nomad.pull.PullResult;
import io.lanekeeper.plan.JobSource;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanJob;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.scheduling.preview.StepResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * Previews, then does it to a real cluster, and compares each group after each step. Cases that share their steps run side
 * by side; {@code -Dlanekeeper.nightly=true} plays longer stories with the same jobs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(1200)
class RealityLabIT {
    private static final Path ROUNDS = Path.of("src/test/resources/reality");
    private static final boolean NIGHTLY = Boolean.getBoolean("lanekeeper.nightly");

    private final RealCluster cluster = RealCluster.start(RealCluster.emptyFolder("RealityLabIT"));
    private int certain;
    private int right;

    @AfterAll
    void end() {
        cluster.close();
        System.out.printf("reality: %d group steps said to be certain, %d of them were%n", certain, right);
        assertThat(right).isEqualTo(certain);
    }

    @TestFactory
    List<DynamicTest> aRealClusterDoesWhatThePreviewSays() {
        NomadVersion version = NomadVersion.of(cluster.get("/v1/agent/self").at("/config/Version/Version").asText());
        List<DynamicTest> tests = new ArrayList<>();
        for (RealityRound round : RealityRound.all(ROUNDS, version.atLeast(1, 8, 0), NIGHTLY)) {
            Map<String, List<String>> differences = play(round);
            round.jobs()
                    .forEach((job, versions) -> tests.add(DynamicTest.dynamicTest(
                            version + " " + round.name() + " " + job + ": " + story(versions.getFirst()),
                            () -> assertThat(differences.getOrDefault(job, List.of())).isEmpty())));
        }
        return tests;
    }

    private static String story(String hcl) {
        return hcl.lines().findFirst().orElse("").replaceFirst("^# ", "");
    }

    private Map<String, List<String>> play(RealityRound round) {
        round.prepare(cluster);
        Map<String, List<String>> differences = new TreeMap<>();
        Map<GroupKey, Reality> before = Reality.of(cluster, round.jobs().keySet());
        for (String text : round.steps()) {
            StepResult said = Previewed.of(round.withStep(pulled(), text), Previewed.SEED).preview().last();
            RealityRound.act(cluster, text);
            Map<GroupKey, Reality> after = Reality.of(cluster, round.jobs().keySet());
            for (Map.Entry<GroupKey, Reality> e : after.entrySet()) {
                Reality was = before.getOrDefault(e.getKey(), new Reality(List.of(), List.of(), 0));
                List<String> found = e.getValue().against(said, e.getKey(), was);
                count(said, e.getKey(), found);
                found.forEach(d -> differences.computeIfAbsent(e.getKey().job().id(), k -> new ArrayList<>())
                        .add(text + ": " + d));
            }
            before = after;
        }
        return differences;
    }

    /** Certain is what has one place only in every order. */
    private void count(StepResult said, GroupKey key, List<String> differences) {
        boolean open = said.races().stream().anyMatch(r -> r.groups().contains(key))
                || said.group(key).map(g -> g.landing().possible() > 1).orElse(false);
        if (!open) {
            certain++;
            right += differences.isEmpty() ? 1 : 0;
        }
    }

    private Plan pulled() {
        Connection connection = Connection.fromEnvironment(Map.of("NOMAD_ADDR", cluster.address()));
        return switch (ClusterPull.pull(connection, Progress.NONE, new CancelToken())) {
            case PullResult.Pulled p ->
                Plan.of(p.cluster(), p.rawJobs().stream().map(JobSource::pulled).map(PlanJob::of).toList());
            case PullResult.Failed f -> throw new AssertionError(f.failure().logText());
            case PullResult.Cancelled _ -> throw new AssertionError("cancelled");
        };
    }
}
