package io.lanekeeper.model.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.Resources;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nomad's words for versions, states and types, and what an unknown one means. */
final class NomadWordsTest {
    @ParameterizedTest
    @CsvSource({"1.11.3, 1.11.3", "v1.5.5, 1.5.5", "1.5.5+ent, 1.5.5", "2.0.0-beta.1, 2.0.0", "1.6.0-rc.1+ent, 1.6.0",
        "1.1.2-dev, 1.1.2"})
    void aVersionIsReadWithWhateverFollowsIt(String text, String read) {
        assertThat(NomadVersion.of(text)).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "1.5", "1", "a.b.c", "1.2.99999999999"})
    void whereNothingIsKnownTheNewestRulesAreAssumed(String text) {
        assertThat(NomadVersion.of(text)).isEqualTo(NomadVersion.NEWEST_KNOWN);
    }

    @Test
    void versionsAreOrderedByNumberNotByText() {
        List<NomadVersion> sorted = Stream.of("1.11.3", "2.0.5", "1.5.5", "1.5.10", "1.1.2")
                .map(NomadVersion::of)
                .sorted()
                .toList();

        assertThat(sorted).extracting(NomadVersion::toString)
                .containsExactly("1.1.2", "1.5.5", "1.5.10", "1.11.3", "2.0.5");
    }

    @Test
    void nodePoolsAreKnownFromOneSixOn() {
        assertThat(NomadVersion.of("1.6.0").atLeast(1, 6, 0)).isTrue();
        assertThat(NomadVersion.of("1.5.99").atLeast(1, 6, 0)).isFalse();
        assertThat(NomadVersion.of("2.0.0").atLeast(1, 6, 0)).isTrue();
        assertThat(NomadVersion.of("1.6.1").atLeast(1, 6, 2)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ready, READY", "down, DOWN", "disconnected, DISCONNECTED", "initializing, INITIALIZING"})
    void aStatusIsNomadsWord(String word, NodeStatus status) {
        assertThat(NodeStatus.of(word)).isEqualTo(status);
        assertThat(status.word()).isEqualTo(word);
    }

    /** Better too few clients that take work than one that does not. */
    @ParameterizedTest
    @ValueSource(strings = {"", "READY", "hibernating"})
    void aStatusNobodyKnowsIsNotReady(String word) {
        assertThat(NodeStatus.of(word)).isEqualTo(NodeStatus.INITIALIZING);
    }

    @ParameterizedTest
    @CsvSource({"service, SERVICE, false", "batch, BATCH, false", "system, SYSTEM, true", "sysbatch, SYSBATCH, true"})
    void systemJobsRunEverywhere(String word, JobType type, boolean everywhere) {
        assertThat(JobType.of(word)).isEqualTo(type);
        assertThat(type.word()).isEqualTo(word);
        assertThat(type.everywhere()).isEqualTo(everywhere);
    }

    @Test
    void aTypeNobodyKnowsIsAService() {
        assertThat(JobType.of("")).isEqualTo(JobType.SERVICE);
        assertThat(JobType.of("exotic")).isEqualTo(JobType.SERVICE);
    }

    @ParameterizedTest
    @CsvSource({"run, pending, false, false", "run, running, false, false", "run, unknown, false, false",
        "run, complete, true, true", "run, failed, true, true", "run, lost, true, true", "stop, running, false, true",
        "evict, running, false, true", "stop, complete, true, true"})
    void anAllocationIsOverWhenEitherSideSaysSoAndHoldsItsResourcesUntilTheClientDoes(String desired, String client,
            boolean overOnClient, boolean over) {
        Allocation allocation = new Allocation("a", GroupKey.of("default", "j", "g"), "j.g[0]", "n", desired, client,
                Resources.NONE, List.of(), 0);

        assertThat(allocation.overOnClient()).isEqualTo(overOnClient);
        assertThat(allocation.over()).isEqualTo(over);
    }

    @Test
    void amountsAreAddedAndTakenAwayEachForItself() {
        Resources sum = new Resources(1, 20, 300).plus(new Resources(4, 50, 600));

        assertThat(sum).isEqualTo(new Resources(5, 70, 900));
        assertThat(sum.minus(new Resources(4, 50, 600))).isEqualTo(new Resources(1, 20, 300));
        assertThat(Resources.NONE.minus(new Resources(1, 2, 3))).isEqualTo(new Resources(-1, -2, -3));
    }
}
