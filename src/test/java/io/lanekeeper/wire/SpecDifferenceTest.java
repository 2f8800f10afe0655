package io.lanekeeper.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class SpecDifferenceTest {
    private static JsonNode job(String image, int count) {
        try {
            return new ObjectMapper().readTree("""
                    {"TaskGroups": [{"Name": "g", "Count": %d, "Tasks": [
                      {"Name": "t", "Driver": "docker", "Config": {"image": "%s"}, "Env": null}]}]}
                    """.formatted(count, image));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anotherImageReplacesWhatRuns() {
        assertThat(SpecDifference.groups(job("web:1", 2), job("web:2", 2))).containsExactly("g");
    }

    @Test
    void anotherCountReplacesNothing() {
        assertThat(SpecDifference.groups(job("web:1", 2), job("web:1", 5))).isEmpty();
    }
}
