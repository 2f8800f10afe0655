package io.lanekeeper.scheduling.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.SchedulerSettings;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.scheduling.preview.NotModelled.What;
import io.lanekeeper.testing.Json;
import io.lanekeeper.wire.JobJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a preview leaves out of account is said by name, and only where it could matter. */
class OmissionsTest {
    private static final SchedulerSettings OVERSUBSCRIBED = new SchedulerSettings("binpack", true, true, true, true,
            true, 0);

    private static Job job(String status, String group, String resources) {
        return JobJson.read(Json.of("""
                {ID: 'web', Namespace: 'prod', Status: '%s', TaskGroups: [
                  {Name: 'g', %s Tasks: [{Name: 't', Driver: 'docker', Resources: {%s}}]}]}
                """.formatted(status, group, resources)));
    }

    private static List<NotModelled> in(String group, String resources) {
        return Omissions.in(List.of(job("running", group, resources)), SchedulerSettings.DEFAULT);
    }

    @Test
    void ofAnOrdinaryJobNothingIsLeftOut() {
        assertThat(in("Count: 3,", "CPU: 500, MemoryMB: 256")).isEmpty();
        assertThat(in("Networks: [{ReservedPorts: [{Value: 8080}]}],", "")).isEmpty();
        assertThat(in("Volumes: {d: {Name: 'd', Type: 'host', Source: 's'}},", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Volumes: {d: {Name: 'd', Type: 'csi'}}, | VOLUME | d",
        "Networks: [{DynamicPorts: [{}]}], | DYNAMIC_PORTS | ''",
        "Networks: [{Mode: 'bridge'}], | NETWORK_MODE | bridge",
        "Count: 10001, | COUNT | 10001"})
    void whatAGroupAsksForIsNamedWithItsJobAndGroup(String group, What what, String argument) {
        assertThat(in(group, "")).singleElement().satisfies(n -> {
            assertThat(n.what()).isEqualTo(what);
            assertThat(n.namespace()).isEqualTo("prod");
            assertThat(n.job()).isEqualTo("web");
            assertThat(n.group()).contains("g");
            assertThat(String.join(" ", n.arguments())).startsWith(argument);
        });
    }

    @Test
    void whatATaskAsksForIsNamedWithTheTask() {
        assertThat(in("", "Cores: 2")).singleElement().satisfies(n -> {
            assertThat(n.what()).isEqualTo(What.CORES);
            assertThat(n.arguments()).containsExactly("t");
        });
        assertThat(in("", "Devices: [{Name: 'gpu', Count: 1, Constraints: [{LTarget: 'a', RTarget: 'b'}]}]"))
                .extracting(NotModelled::what)
                .containsExactly(What.DEVICE_RULES);
    }

    /** Without oversubscription Nomad looks at it as little as the preview does. */
    @Test
    void moreMemoryThanAskedForMattersOnlyWhereServersAllowIt() {
        Job job = job("running", "", "MemoryMB: 64, MemoryMaxMB: 512");

        assertThat(Omissions.in(List.of(job), SchedulerSettings.DEFAULT)).isEmpty();
        assertThat(Omissions.in(List.of(job), OVERSUBSCRIBED)).extracting(NotModelled::what)
                .containsExactly(What.MEMORY_MAX);
    }

    @Test
    void ofAJobThatDoesNotRunNothingIsSaid() {
        assertThat(Omissions.in(List.of(job("dead", "", "Cores: 2")), SchedulerSettings.DEFAULT)).isEmpty();
    }
}
