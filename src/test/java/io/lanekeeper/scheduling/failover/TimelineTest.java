package io.lanekeeper.scheduling.failover;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.scheduling.failover.Timeline.Due;
import io.lanekeeper.scheduling.reconcile.Followup;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final JobKey WEB = new JobKey("default", "web");

    private static Due.Delayed later(int seconds, Followup.Reason reason) {
        Instant at = NOW.plusSeconds(seconds);
        return new Due.Delayed(at, WEB, new Followup("e-" + seconds, at, reason));
    }

    private static Timeline of(Due... due) {
        Timeline timeline = new Timeline();
        for (Due d : due) {
            timeline.add(d);
        }
        return timeline;
    }

    @Test
    void whatIsDueFirstHappensFirstHoweverItWasAdded() {
        Due first = new Due.Healthy(NOW.plusSeconds(5), WEB, "a");
        Due second = new Due.DrainDeadline(NOW.plusSeconds(9), 0);
        Timeline timeline = of(second, first);

        assertThat(timeline.all()).containsExactly(first, second);
        assertThat(timeline.take(NOW.plusSeconds(60))).contains(first);
        assertThat(timeline.take(NOW.plusSeconds(60))).contains(second);
        assertThat(timeline.take(NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void nothingHappensBeforeItsTime() {
        Timeline timeline = of(later(30, Followup.Reason.RESCHEDULE));

        assertThat(timeline.take(NOW.plusSeconds(29))).isEmpty();
        assertThat(timeline.take(NOW.plusSeconds(30))).isPresent();
    }

    /** A client that is given up is no allocation that is tried again. */
    @Test
    void onlyWhatIsPlacedAnewIsAReschedule() {
        Timeline timeline = of(later(30, Followup.Reason.LOST_AFTER), later(40, Followup.Reason.RESCHEDULE),
                later(50, Followup.Reason.STOP_AFTER));

        assertThat(timeline.takeReschedules()).extracting(d -> d.followup().id()).containsExactly("e-40");
        assertThat(timeline.reschedules()).isEmpty();
        assertThat(timeline.all()).hasSize(2);
    }

    @Test
    void aDrainThatWasCancelledHasNoDeadlineAnyMore() {
        Timeline timeline = of(new Due.DrainDeadline(NOW, 0), new Due.DrainDeadline(NOW, 1));
        timeline.remove(d -> d instanceof Due.DrainDeadline deadline && deadline.node() == 0);

        assertThat(timeline.all()).containsExactly(new Due.DrainDeadline(NOW, 1));
    }

    @Test
    void aCopyGoesItsOwnWay() {
        Timeline timeline = of(later(30, Followup.Reason.RESCHEDULE));
        timeline.copy().takeReschedules();

        assertThat(timeline.all()).hasSize(1);
    }
}
