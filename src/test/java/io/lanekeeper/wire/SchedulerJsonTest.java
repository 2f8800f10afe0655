package io.lanekeeper.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.SchedulerSettings;
import io.lanekeeper.testing.Json;
import io.lanekeeper.testing.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SchedulerJsonTest {
    @ParameterizedTest
    @ValueSource(strings = {"1.1.2", "1.5.5", "1.11.3"})
    void aFreshServerHasTheDefaults(String version) {
        assertThat(SchedulerJson.read(Recordings.read(version, "scheduler_configuration")))
                .isEqualTo(SchedulerSettings.DEFAULT);
    }

    @Test
    void everySwitchIsReadForItself() {
        assertThat(read("{PreemptionConfig: {ServiceSchedulerEnabled: true}}"))
                .isEqualTo(new SchedulerSettings("binpack", true, false, true, false, false, 0));
        assertThat(read("{PreemptionConfig: {BatchSchedulerEnabled: true}}"))
                .isEqualTo(new SchedulerSettings("binpack", false, true, true, false, false, 0));
        assertThat(read("{PreemptionConfig: {SystemSchedulerEnabled: false}}"))
                .isEqualTo(new SchedulerSettings("binpack", false, false, false, false, false, 0));
        assertThat(read("{PreemptionConfig: {SysBatchSchedulerEnabled: true}}"))
                .isEqualTo(new SchedulerSettings("binpack", false, false, true, true, false, 0));
        assertThat(read(
                "{SchedulerAlgorithm: 'spread', MemoryOversubscriptionEnabled: true, "
                        + "NodeLimitForFeasibilityChecks: 7}"))
                .isEqualTo(new SchedulerSettings("spread", false, false, true, false, true, 7));
    }

    @Test
    void withoutAnAnswerOrWithAWordNobodyKnowsNodesAreFilledUp() {
        assertThat(read("{}")).isEqualTo(SchedulerSettings.DEFAULT);
        assertThat(read("{SchedulerAlgorithm: 'dice'}")).isEqualTo(SchedulerSettings.DEFAULT);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        SchedulerSettings all = new SchedulerSettings("spread", true, true, false, true, true, 25);

        assertThat(SchedulerJson.read(SchedulerJson.write(all))).isEqualTo(all);
        assertThat(SchedulerJson.read(SchedulerJson.write(SchedulerSettings.DEFAULT)))
                .isEqualTo(SchedulerSettings.DEFAULT);
    }

    private static SchedulerSettings read(String json) {
        return SchedulerJson.read(Json.of(json));
    }
}
