package io.lanekeeper.scheduling.preview;

import static io.lanekeeper.scheduling.Scene.after;
import static io.lanekeeper.scheduling.Scene.job;
import static io.lanekeeper.scheduling.Scene.key;
import static io.lanekeeper.scheduling.Scene.off;
import static io.lanekeeper.scheduling.Scene.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lanekeeper.model.job.JobType;
import io.lanekeeper.scheduling.Scene;
import org.junit.jupiter.api.Test;

/** What the outcome of a step depends on beside Nomad's choice of clients. */
class RaceTest {
    /** Three that each fill a client are lost; {@code free} of the other clients are empty. */
    private static StepResult three(int free) {
        Scene scene = Scene.of(1 + free);
        for (String id : new String[]{"a", "b", "c"}) {
            scene.runs(job(id, JobType.SERVICE, 50, 1, 1300), "c-1");
        }
        for (int i = 0; i < free; i++) {
            scene.runs(job("fill-" + i, JobType.SERVICE, 50, 1, 2600), "c-" + (i + 2));
        }
        return scene.play(off("c-1")).last();
    }

    @Test
    void ofThreeThatWantOnePlaceEachGetsItInAThirdOfTheOrders() {
        Race race = three(1).races().getFirst();

        assertThat(race.groups()).containsExactly(key("a"), key("b"), key("c"));
        assertThat(race.outcomes()).hasSize(3).allSatisfy(o -> {
            assertThat(o.first()).hasSize(1);
            assertThat(o.waiting()).hasSize(2);
            assertThat(o.chance()).isCloseTo(1 / 3.0, within(0.17));
        });
    }

    @Test
    void chancesOfAllOutcomesAreOneAndTheLikeliestComesFirst() {
        Race race = three(2).races().getFirst();

        assertThat(race.outcomes().stream().mapToDouble(Race.Outcome::chance).sum()).isCloseTo(1, within(1e-9));
        assertThat(race.outcomes()).isSortedAccordingTo((x, y) -> Double.compare(y.chance(), x.chance()));
        assertThat(race.outcomes()).allSatisfy(o -> assertThat(o.waiting()).hasSize(1));
    }

    @Test
    void whereAllHaveRoomThereIsNoRace() {
        assertThat(three(3).races()).isEmpty();
        assertThat(three(3).missing()).isEmpty();
    }

    @Test
    void whereNoneHasRoomThereIsNoRaceEither() {
        StepResult step = three(0);

        assertThat(step.races()).isEmpty();
        assertThat(step.missing()).containsOnlyKeys(key("a"), key("b"), key("c"));
    }

    /** "Certain" may be said only where every order agrees, and orders are played only where they matter. */
    @Test
    void oneAloneIsPlayedInNoOrders() {
        StepResult step = Scene.of(2).runs(job("a", JobType.SERVICE, 50, 1, 500), "c-1").play(off("c-1")).last();

        assertThat(step.plays()).isZero();
        assertThat(step.group(key("a"))).get().satisfies(g -> assertThat(g.chances()).containsOnlyKeys("c-2"));
    }

    @Test
    void chancesOfAGroupInARaceAreOverTheOrdersToo() {
        StepResult step = three(1);

        assertThat(step.plays()).isPositive();
        for (String id : new String[]{"a", "b", "c"}) {
            assertThat(step.group(key(id))).get().satisfies(g -> {
                double chance = g.chances().getOrDefault("c-2", 0.0);
                assertThat(chance).as(id).isBetween(0.1, 0.6);
            });
        }
    }

    @Test
    void theOutcomeThatIsShownIsOneOfThoseThatMayBe() {
        StepResult step = three(1);
        Race race = step.races().getFirst();

        assertThat(race.outcomes()).extracting(Race.Outcome::waiting)
                .anySatisfy(w -> assertThat(w).isEqualTo(step.missing()));
    }

    @Test
    void aRaceIsOverWhenThereIsRoomForAll() {
        Scene scene = Scene.of(2)
                .runs(job("a", JobType.SERVICE, 50, 1, 2500), "c-1")
                .runs(job("b", JobType.SERVICE, 50, 1, 1500), "c-1")
                .runs(job("fill", JobType.SERVICE, 50, 1, 1500), "c-2");
        StepResult back = scene.play(off("c-1"), on("c-1")).last();

        assertThat(back.races()).isEmpty();
        assertThat(back.missing()).isEmpty();
        assertThat(after(back, "a")).hasSize(1);
        assertThat(after(back, "b")).hasSize(1);
    }
}
