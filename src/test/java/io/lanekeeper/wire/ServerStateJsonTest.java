package io.lanekeeper.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.HeartbeatSettings;
import io.lanekeeper.model.cluster.OpenEvaluation;
import io.lanekeeper.model.cluster.ServerState;
import io.lanekeeper.model.job.JobKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerStateJsonTest {
    /** A plan that is opened tomorrow still knows what was waiting for its next try. */
    @Test
    void whatTheServersWereInTheMiddleOfComesBackFromAFile() {
        OpenEvaluation later = new OpenEvaluation("e-1", new JobKey("default", "web"), false,
                Optional.of(Instant.parse("2026-01-01T00:10:00Z")), "alloc-failure", List.of(), "");
        ServerState state = new ServerState(true, List.of(), List.of(later), List.of(), HeartbeatSettings.DEFAULT);

        assertThat(ServerStateJson.read(ServerStateJson.write(state))).isEqualTo(state);
    }
}
