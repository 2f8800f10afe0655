package io.lanekeeper.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lanekeeper.Sample;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.report.Landing.Fate;
import io.lanekeeper.report.Landing.Place;
import io.lanekeeper.report.Landing.Row;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** "If Dest landed here": today beside what would be, while the group is still held over the lane. */
final class LandingTest {
    private final Plan today = Sample.plan();

    @Test
    void theClientsTheGroupRunsOnComeFirstAndTheLaneLast() {
        Landing landing = Landing.of(today, in("shanghai"), 0, Plans.DEST, "shanghai");

        assertThat(landing.rows()).extracting(Row::lost).containsExactly("dtle-2", "dtle-1", "shanghai");
        assertThat(landing.rows()).extracting(Row::lane).containsExactly(false, false, true);
    }

    @Test
    void whatTheMoveAloneDoesIsTold() {
        Landing landing = Landing.of(today, in("shanghai"), 0, Plans.DEST, "shanghai");

        assertThat(landing.now()).isEqualTo(new Fate(true, List.of(new Place("dtle-1", 1, true)), 0));
        assertThat(landing.now().bad()).isTrue();
    }

    @Test
    void aLossThatIsHarmlessTodayAndAnOutageThenIsSeenSideBySide() {
        Landing landing = Landing.of(today, in("shanghai"), 0, Plans.DEST, "shanghai");

        Row dtle1 = row(landing, "dtle-1");
        assertThat(dtle1.today()).isEqualTo(new Fate(false, List.of(new Place("dtle-2", 1, false)), 0));
        assertThat(dtle1.today().bad()).isFalse();
        assertThat(dtle1.then().missing()).isEqualTo(1);
        assertThat(dtle1.then().bad()).isTrue();
    }

    @Test
    void aLossThatMovesTheGroupTodayNamesWhereTo() {
        Row dtle2 = row(Landing.of(today, in("shanghai"), 0, Plans.DEST, "shanghai"), "dtle-2");

        assertThat(dtle2.today()).isEqualTo(new Fate(true, List.of(new Place("dtle-3", 1, false)), 0));
        assertThat(dtle2.then()).isEqualTo(new Fate(false, List.of(new Place("dtle-1", 1, true)), 0));
    }

    @Test
    void withoutAHomeTheLaneNoLongerDecides() {
        Row lane = Landing.of(today, Plans.free(), 0, Plans.DEST, "beijing").rows().getLast();

        assertThat(lane.lost()).isEqualTo("beijing");
        assertThat(lane.today().missing()).isEqualTo(1);
        assertThat(lane.then()).isEqualTo(new Fate(true, List.of(new Place("dtle-1", 1, true)), 0));
    }

    @Test
    void whereNomadMayChooseTheLikeliestComesFirstWithItsChance() {
        Fate then = row(Landing.of(today, Plans.twoAlike(), 0, Plans.DEST, "beijing"), "dtle-2").then();

        assertThat(then.moves()).isTrue();
        assertThat(then.places()).extracting(Place::client).startsWith("dtle-3", "dtle-4");
        assertThat(then.places().getFirst().chance()).isCloseTo(0.5, within(1e-9));
        assertThat(then.places()).filteredOn(Place::cutOff)
                .extracting(Place::client)
                .contains("dtle-4")
                .doesNotContain("dtle-3");
    }

    @Test
    void stepsThatHaveHappenedAreTheStartOfBoth() {
        Plan off = Plans.off("dtle-2");

        assertThat(Landing.of(off, off, 1, Plans.DEST, "beijing").rows()).extracting(Row::lost)
                .containsExactly("dtle-3", "beijing");
        assertThat(Landing.of(off, off, 0, Plans.DEST, "beijing").rows()).extracting(Row::lost)
                .containsExactly("dtle-2", "dtle-3", "beijing");
        assertThat(Landing.of(off, off, 99, Plans.DEST, "beijing"))
                .isEqualTo(Landing.of(off, off, 1, Plans.DEST, "beijing"));
    }

    @Test
    void aGroupThatIsNowhereHasNoPlace() {
        Plan off = Plans.off("dtle-2", "dtle-3");

        assertThat(Landing.of(off, off, 2, Plans.DEST, "beijing").now()).isEqualTo(new Fate(false, List.of(), 1));
    }

    @Test
    void whenNobodyWantsToKnowAnyMoreItEnds() {
        AtomicInteger asked = new AtomicInteger();

        assertThat(Landing.of(today, in("shanghai"), 0, Plans.DEST, "shanghai", () -> asked.incrementAndGet() < 2))
                .isEmpty();
        assertThat(asked).hasValue(2);
        assertThat(Landing.of(today, in("shanghai"), 0, Plans.DEST, "shanghai", () -> asked.incrementAndGet() < 5))
                .isEmpty();
        assertThat(Landing.of(today, in("shanghai"), 0, Plans.DEST, "shanghai", () -> true)).isPresent();
    }

    private static Row row(Landing landing, String lost) {
        return landing.rows().stream().filter(r -> r.lost().equals(lost)).findFirst().orElseThrow();
    }

    private Plan in(String lane) {
        return today.withIntent(new Intent.SetHome(Plans.DEST, Plan.DATACENTER, Home.in(lane), JobLevel.ASK));
    }
}
