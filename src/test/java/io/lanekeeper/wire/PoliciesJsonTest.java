package io.lanekeeper.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.job.DisconnectRule;
import io.lanekeeper.model.job.DisconnectRule.Reconcile;
import io.lanekeeper.model.job.GroupPolicies;
import io.lanekeeper.model.job.Lifecycle;
import io.lanekeeper.model.job.ReschedulePolicy;
import io.lanekeeper.model.job.Task;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.job.UpdateStrategy;
import io.lanekeeper.testing.Json;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a job says of being placed anew, rolled out, drained and cut off. */
final class PoliciesJsonTest {
    private static TaskGroup group(String type, String blocks) {
        return JobJson.read(Json.of("{ID: 'j', Type: '%s', TaskGroups: [{Name: 'g', %s}]}".formatted(type, blocks)))
                .groups()
                .getFirst();
    }

    private static GroupPolicies policies(String type, String blocks) {
        return group(type, blocks).policies();
    }

    private static DisconnectRule disconnect(String blocks) {
        return group("service", blocks).disconnect();
    }

    @Test
    void aJobThatSaysNothingIsPlacedAnewAsNomadsDefaultsForItsTypeSay() {
        assertThat(policies("service", "Count: 1").reschedule()).isEqualTo(ReschedulePolicy.SERVICE);
        assertThat(policies("batch", "Count: 1").reschedule()).isEqualTo(ReschedulePolicy.BATCH);
        assertThat(policies("system", "Count: 1").reschedule().never()).isTrue();
        assertThat(policies("sysbatch", "Count: 1").reschedule().never()).isTrue();
    }

    @Test
    void whatItSaysIsReadAndTheRestIsTheDefault() {
        ReschedulePolicy policy = policies("service",
                "ReschedulePolicy: {Attempts: 3, Unlimited: false, Interval: 60000000000}").reschedule();

        assertThat(policy.attempts()).isEqualTo(3);
        assertThat(policy.unlimited()).isFalse();
        assertThat(policy.interval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(policy.delay()).isEqualTo(Duration.ofSeconds(30));
        assertThat(policy.function()).isEqualTo("exponential");
        assertThat(policy.maxDelay()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aJobThatMayNeverBePlacedAnewSaysSoWithNoAttempts() {
        assertThat(policies("service", "ReschedulePolicy: {Attempts: 0, Unlimited: false}").reschedule().never())
                .isTrue();
    }

    @Test
    void aDelayOfNothingIsNoDefault() {
        assertThat(policies("service", "ReschedulePolicy: {Delay: 0}").reschedule().delay()).isZero();
    }

    @Test
    void theUpdateBlockIsRead() {
        assertThat(policies("service", """
                Update: {MaxParallel: 2, Canary: 1, MinHealthyTime: 5000000000, ProgressDeadline: 60000000000,
                         AutoRevert: true, AutoPromote: true, Stagger: 30000000000, HealthCheck: 'checks'}
                """).update()).isEqualTo(new UpdateStrategy(2, 1, Duration.ofSeconds(5), Duration.ofMinutes(1), true,
                true));
    }

    @Test
    void anUpdateBlockThatSaysLittleHasNomadsTimes() {
        UpdateStrategy update = policies("service", "Update: {MaxParallel: 1}").update();

        assertThat(update.minHealthy()).isEqualTo(Duration.ofSeconds(10));
        assertThat(update.progressDeadline()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aGroupWithoutAnUpdateBlockHasThatOfItsJob() {
        GroupPolicies policies = JobJson.read(Json.of("""
                {ID: 'j', Type: 'service', Update: {MaxParallel: 4}, TaskGroups: [{Name: 'g', Update: null}]}
                """)).groups().getFirst().policies();

        assertThat(policies.update().maxParallel()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"batch", "sysbatch"})
    void batchWorkIsNotRolledOut(String type) {
        assertThat(policies(type, "Update: {MaxParallel: 3}").update().isEmpty()).isTrue();
    }

    @Test
    void aDrainWaitsUntilTheReplacementIsHealthyForAsLongAsTheJobSays() {
        assertThat(policies("service", "Migrate: {MinHealthyTime: 3000000000}").migrateMinHealthy())
                .isEqualTo(Duration.ofSeconds(3));
        assertThat(policies("service", "Migrate: null").migrateMinHealthy()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void theDisconnectBlockIsRead() {
        assertThat(disconnect("""
                Disconnect: {LostAfter: 60000000000, StopOnClientAfter: 30000000000, Replace: false,
                             Reconcile: 'longest_running'}
                """)).isEqualTo(new DisconnectRule(Optional.of(Duration.ofMinutes(1)),
                Optional.of(Duration.ofSeconds(30)), false, false, Reconcile.LONGEST_RUNNING));
    }

    @Test
    void onServersBefore18TheOldFieldsSayTheSame() {
        DisconnectRule rule = disconnect("""
                MaxClientDisconnect: 60000000000, StopAfterClientDisconnect: 30000000000, PreventRescheduleOnLost: true
                """);

        assertThat(rule.lostAfter()).contains(Duration.ofMinutes(1));
        assertThat(rule.stopAfter()).contains(Duration.ofSeconds(30));
        assertThat(rule.preventRescheduleOnLost()).isTrue();
        assertThat(rule.replace()).as("said by nobody").isTrue();
    }

    @Test
    void aGroupThatSaysNothingIsNotWaitedFor() {
        assertThat(disconnect("Count: 1")).isEqualTo(DisconnectRule.NONE);
        assertThat(disconnect("Disconnect: {LostAfter: 0, StopOnClientAfter: null}").lostAfter()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Reconcile.class)
    void everyWayToReconcileIsNomadsWord(Reconcile reconcile) {
        assertThat(disconnect("Disconnect: {Reconcile: '%s'}".formatted(reconcile.word())).reconcile())
                .isEqualTo(reconcile);
    }

    @ParameterizedTest
    @CsvSource({"prestart, false, PRESTART", "prestart, true, PRESTART_SIDECAR", "poststart, false, POSTSTART",
        "poststop, false, POSTSTOP", "'', false, MAIN"})
    void aTaskRunsWhenItsLifecycleSays(String hook, boolean sidecar, Lifecycle lifecycle) {
        Task task = group("service", "Tasks: [{Name: 't', Lifecycle: {Hook: '%s', Sidecar: %s}}]"
                .formatted(hook, sidecar)).tasks().getFirst();

        assertThat(task.lifecycle()).isEqualTo(lifecycle);
    }
}
