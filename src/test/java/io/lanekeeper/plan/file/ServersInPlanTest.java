package io.lanekeeper.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.Sample;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Deployment;
import io.lanekeeper.model.cluster.HeartbeatSettings;
import io.lanekeeper.model.cluster.OpenEvaluation;
import io.lanekeeper.model.cluster.ServerState;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.report.Previewed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the servers were in the middle of, in plans of now and of before. */
final class ServersInPlanTest {
    private static final ServerState BUSY = new ServerState(true,
            List.of(new Deployment("d", Plans.DEST.job(), 2, 9, Deployment.Status.RUNNING, false, Map.of())),
            List.of(new OpenEvaluation("e", Plans.DEST.job(), false, Optional.of(Instant.parse("2026-01-01T10:00:00Z")),
                    "alloc-failure", List.of(), "")),
            List.of(), new HeartbeatSettings(Duration.ofSeconds(5), Duration.ofSeconds(3), 50, true));

    private static Plan with(ServerState servers) {
        Cluster c = Sample.plan().cluster();
        return Plan.of(new Cluster(c.address(), c.region(), c.version(), c.takenAt(), c.scheduler(), c.nodes(),
                c.allocations(), c.unseen(), servers), Sample.plan().jobs());
    }

    private static ObjectNode written(Plan plan) throws IOException {
        return (ObjectNode) new ObjectMapper().readTree(PlanFile.bytes(plan));
    }

    private static Plan opened(JsonNode json) throws IOException {
        byte[] bytes = new ObjectMapper().writeValueAsBytes(json);
        return switch (PlanFile.read(new ByteArrayInputStream(bytes), Path.of("a.laneplan"))) {
            case PlanFile.Opened.Ok ok -> ok.plan();
            case PlanFile.Opened.Failed failed -> throw new AssertionError(failed.failure().logText());
        };
    }

    @Test
    void whatTheyWereInTheMiddleOfComesBack() throws IOException {
        assertThat(opened(written(with(BUSY))).cluster().servers()).isEqualTo(BUSY);
    }

    @Test
    void aPlanOfBeforeOpensAndKnowsNothingOfThem() throws IOException {
        ObjectNode old = written(with(BUSY));
        ((ObjectNode) old.path("cluster")).remove("servers");

        assertThat(opened(old).cluster().servers()).isEqualTo(ServerState.UNKNOWN);
    }

    /** It is saved again as it was, and not with servers that do nothing. */
    @Test
    void aPlanOfBeforeIsSavedAsOne() throws IOException {
        assertThat(written(with(ServerState.UNKNOWN)).path("cluster").has("servers")).isFalse();
    }

    @Test
    void aPlanOfBeforeIsPreviewedAsItWas() throws IOException {
        ObjectNode old = written(Plans.off("dtle-2"));

        assertThat(old.path("cluster").has("servers")).isFalse();
        assertThat(Previewed.of(opened(old)).preview().last().running())
                .isEqualTo(Previewed.of(Plans.off("dtle-2")).preview().last().running());
    }

    @Test
    void aDrainWithOptionsIsPartOfASavedScenario() throws IOException {
        Step drain = new Step.OfDrain(Plans.id(Sample.plan(), "dtle-2"), Optional.of(Duration.ofMinutes(10)), false,
                true);
        Plan plan = Sample.plan().withStep(drain);

        assertThat(opened(written(plan)).currentScenario().steps()).containsExactly(drain);
    }
}
