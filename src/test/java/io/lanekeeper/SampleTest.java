package io.lanekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.file.PlanFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class SampleTest {
    @Test
    void theSampleIsTheStorysCluster() {
        Plan sample = Sample.plan();

        assertThat(sample.cluster().nodes()).extracting(n -> n.name() + " " + n.datacenter())
                .containsExactlyInAnyOrder("dtle-1 shanghai", "dtle-2 beijing", "dtle-3 beijing");
        assertThat(sample.jobs()).extracting(j -> j.key().id()).containsExactly("test_constraint");
        assertThat(sample.endpoints()).hasSize(2);
    }

    @Test
    void theSampleStandsAsTheProgramWouldWriteIt() throws IOException {
        Path resource = Path.of("src/main/resources/io/lanekeeper/sample.laneplan");

        assertThat(Files.readString(resource).replaceFirst("\"writtenBy\" : \"[^\"]*\"", "\"writtenBy\" : \"dev\""))
                .isEqualTo(new String(PlanFile.bytes(Sample.plan()), StandardCharsets.UTF_8));
    }
}
