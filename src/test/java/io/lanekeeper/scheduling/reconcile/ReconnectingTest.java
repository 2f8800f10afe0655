package io.lanekeeper.scheduling.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.AllocationDetails;
import io.lanekeeper.model.cluster.DeploymentMark;
import io.lanekeeper.model.job.DisconnectRule.Reconcile;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.scheduling.Scene;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.Alloc.Client;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A client is back, and its allocation and the replacement both run. */
class ReconnectingTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final long VERSION = 3;

    /** The original, replaced by {@code new}, a minute older, of that worth. */
    private static Alloc original(double score) {
        return alloc("old", VERSION, "new", NOON.minusSeconds(60), score, Client.RUNNING);
    }

    private static Alloc replacement(double score) {
        return alloc("new", VERSION, "", NOON, score, Client.RUNNING);
    }

    private static Alloc alloc(String id, long version, String next, Instant at, double score, Client client) {
        return new Alloc(id, Scene.key("web"), 0, Resources.NONE, 0, Alloc.Desired.RUN, client,
                new AllocationDetails(version, List.of(), DeploymentMark.NONE, false, false, List.of(), false, "", next,
                        Optional.of(at), Optional.of(at), OptionalDouble.of(score)));
    }

    private static String stays(Reconcile rule, boolean today, Alloc original, Alloc replacement) {
        Reconnecting sorted = new Reconnecting(List.of(original, replacement), rule, VERSION, today)
                .sort(List.of(original));
        assertThat(sorted.ends).hasSize(1);
        return sorted.ends.contains(original) ? "replacement" : "original";
    }

    private static String today(Reconcile rule, Alloc original, Alloc replacement) {
        return stays(rule, true, original, replacement);
    }

    @Test
    void theRuleSaysWhichOfBothStays() {
        assertThat(today(Reconcile.KEEP_ORIGINAL, original(0.1), replacement(0.9))).isEqualTo("original");
        assertThat(today(Reconcile.KEEP_REPLACEMENT, original(0.9), replacement(0.1))).isEqualTo("replacement");
        assertThat(today(Reconcile.BEST_SCORE, original(0.1), replacement(0.9))).isEqualTo("replacement");
        assertThat(today(Reconcile.BEST_SCORE, original(0.9), replacement(0.1))).isEqualTo("original");
        assertThat(today(Reconcile.LONGEST_RUNNING, original(0.1), replacement(0.9))).isEqualTo("original");
    }

    @Test
    void ofEqualScoresTheOriginalStays() {
        assertThat(today(Reconcile.BEST_SCORE, original(0.5), replacement(0.5))).isEqualTo("original");
    }

    /** A better place is worth nothing as long as nothing runs there. */
    @Test
    void aReplacementThatHasEndedDoesNotReplaceOneThatRuns() {
        Alloc ended = alloc("new", VERSION, "", NOON, 0.9, Client.COMPLETE);

        assertThat(today(Reconcile.BEST_SCORE, original(0.1), ended)).isEqualTo("original");
    }

    @Test
    void beforeNomad18TheBetterScoreStaysWhateverTheJobSays() {
        assertThat(stays(Reconcile.KEEP_ORIGINAL, false, original(0.1), replacement(0.9))).isEqualTo("replacement");
        assertThat(stays(Reconcile.KEEP_REPLACEMENT, false, original(0.9), replacement(0.1))).isEqualTo("original");
    }

    /** Whoever waited for the partition to end gets the version that was registered meanwhile. */
    @Test
    void oneOfAnOlderVersionEndsWhenItComesBack() {
        Alloc old = alloc("old", VERSION - 1, "new", NOON.minusSeconds(60), 0.9, Client.RUNNING);

        assertThat(today(Reconcile.KEEP_ORIGINAL, old, replacement(0.1))).isEqualTo("replacement");
    }

    @Test
    void oneThatFailedWhileItWasAwayEnds() {
        Alloc failed = alloc("old", VERSION, "new", NOON.minusSeconds(60), 0.9, Client.FAILED);

        assertThat(today(Reconcile.KEEP_ORIGINAL, failed, replacement(0.1))).isEqualTo("replacement");
    }

    @Test
    void oneThatNobodyReplacedGoesOn() {
        Alloc alone = alloc("old", VERSION, "", NOON, 0.5, Client.UNKNOWN);
        Reconnecting sorted = new Reconnecting(List.of(alone), Reconcile.BEST_SCORE, VERSION, true)
                .sort(List.of(alone));

        assertThat(sorted.stays).containsExactly(alone);
        assertThat(sorted.ends).isEmpty();
    }

    /** The replacement was itself replaced: the last of them is compared, too. */
    @Test
    void ofAChainOnlyOneStays() {
        Alloc first = original(0.5);
        Alloc second = alloc("new", VERSION, "newest", NOON, 0.4, Client.RUNNING);
        Alloc third = alloc("newest", VERSION, "", NOON, 0.3, Client.RUNNING);
        Reconnecting sorted = new Reconnecting(List.of(first, second, third), Reconcile.BEST_SCORE, VERSION, true)
                .sort(List.of(first));

        assertThat(sorted.stays).containsExactly(first);
        assertThat(sorted.ends).containsExactlyInAnyOrder(second, third);
    }
}
