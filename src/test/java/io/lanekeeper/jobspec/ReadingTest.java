package io.lanekeeper.jobspec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.wire.JobJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read equals what Nomad's own parser made of the same file. */
final class ReadingTest {
    static List<Path> validFiles() {
        return Stream.concat(JobFiles.valid().stream(), JobFiles.own().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("validFiles")
    void everyFieldIsWhatNomadReads(Path file) {
        assertThat(fields(JobFiles.read(file).json())).containsExactlyInAnyOrderElementsOf(
                fields(JobFiles.parsedByNomad(file)));
    }

    @ParameterizedTest
    @MethodSource("validFiles")
    void theJobIsThatOfNomadsAnswer(Path file) {
        assertThat(JobFiles.read(file).job()).isEqualTo(JobJson.read(JobFiles.parsedByNomad(file)));
    }

    @ParameterizedTest
    @MethodSource("validFiles")
    void everythingIsEvaluatedAndTheBytesAreKept(Path file) {
        JobFile read = JobFiles.read(file);

        assertThat(read.incomplete()).isEmpty();
        assertThat(read.bytes()).isEqualTo(JobFiles.bytes(file));
    }

    /** A line for each value in the JSON, with its place; maps have no order, lists have. */
    private static List<String> fields(JsonNode json) {
        List<String> lines = new ArrayList<>();
        collect("", json, lines);
        return lines;
    }

    private static void collect(String place, JsonNode node, List<String> into) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(e -> collect(place + "/" + e.getKey(), e.getValue(), into));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                collect(place + "/" + i, node.get(i), into);
            }
        } else {
            into.add(place + " " + (node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString()
                    : node.toString()));
        }
    }
}
