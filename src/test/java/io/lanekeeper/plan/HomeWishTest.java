package io.lanekeeper.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.edit.HomeChange.Note;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.testing.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a drop on a lane leaves in the plan. */
final class HomeWishTest {
    private static final String DC = "${node.datacenter}";

    private final Plan sample = Sample.plan();

    @Test
    void aGroupThatIsDroppedOnAnotherLaneLivesThere() {
        Plan moved = granted(set(sample, "shanghai"));

        assertThat(moved.intents()).hasSize(1);
        assertThat(constraints(moved)).containsExactly(new Constraint(DC, "=", "shanghai"));
    }

    @Test
    void aGroupThatIsDroppedWhereItLivesLeavesNoTrace() {
        assertThat(granted(set(sample, "beijing"))).isEqualTo(sample);
    }

    @Test
    void droppedBackOnItsLaneThePlanIsAsItWas() {
        assertThat(granted(set(granted(set(sample, "shanghai")), "beijing"))).isEqualTo(sample);
    }

    @Test
    void theLastDropCounts() {
        Plan twice = granted(set(granted(set(sample, "shanghai")), "gz"));

        assertThat(constraints(twice)).containsExactly(new Constraint(DC, "=", "gz"));
        assertThat(twice).isEqualTo(granted(set(sample, "gz")));
    }

    @Test
    void draggedToTheTrayItHasNoHome() {
        Plan free = granted(HomeWish.remove(sample, Plans.DEST, DC, JobLevel.ASK));

        assertThat(constraints(free)).isEmpty();
        assertThat(HomeWish.required(free, Plans.DEST, DC)).isEmpty();
    }

    @Test
    void draggedToTheTrayAndBackThePlanIsAsItWas() {
        Plan free = granted(HomeWish.remove(sample, Plans.DEST, DC, JobLevel.ASK));

        assertThat(granted(set(free, "beijing"))).isEqualTo(sample);
    }

    @Test
    void whatTheUserShouldKnowBesidesIsTold() {
        assertThat(set(sample, "gz")).isInstanceOfSatisfying(HomeWish.Granted.class,
                g -> assertThat(g.notes()).containsExactly(new Note.DatacenterAdded("gz")));
    }

    @Test
    void aGroupThatIsNotThereIsUnknown() {
        assertThat(
                HomeWish.set(sample, GroupKey.of("default", "test_constraint", "Gone"), DC, Home.in("x"), JobLevel.ASK))
                .isEqualTo(new HomeWish.Unknown());
        assertThat(HomeWish.remove(sample, GroupKey.of("prod", "test_constraint", "Dest"), DC, JobLevel.ASK))
                .isEqualTo(new HomeWish.Unknown());
    }

    @Test
    void aConstraintOfTheJobIsAskedAboutAndTheAnswerRemembered() {
        Plan bound = sample.withJob(boundAtJobLevel());

        assertThat(set(bound, "shanghai")).isEqualTo(new HomeWish.BindsOthers(DC + " = beijing", List.of("Src")));

        Plan answered = granted(HomeWish.set(bound, Plans.DEST, DC, Home.in("shanghai"), JobLevel.MOVE_TO_GROUPS));
        assertThat(set(answered, "gz")).isInstanceOf(HomeWish.Granted.class);
        assertThat(HomeWish.remove(answered, Plans.DEST, DC, JobLevel.ASK)).isInstanceOf(HomeWish.Granted.class);
    }

    @Test
    void theAnswerAboutOneGroupIsNotThatAboutAnother() {
        Plan bound = sample.withJob(boundAtJobLevel());
        Plan answered = granted(HomeWish.set(bound, Plans.DEST, DC, Home.in("shanghai"), JobLevel.CHANGE_FOR_ALL));

        assertThat(HomeWish.set(answered, Plans.SRC, DC, Home.in("gz"), JobLevel.ASK))
                .isInstanceOf(HomeWish.BindsOthers.class);
    }

    @Test
    void theLanesThatAreRequiredAreThoseOfTheWishElseThatOfTheJob() {
        Home both = new Home(Home.Mode.REQUIRE, List.of("beijing", "shanghai"));

        assertThat(HomeWish.required(sample, Plans.DEST, DC)).containsExactly("beijing");
        assertThat(HomeWish.required(sample, Plans.DEST, "${node.class}")).isEmpty();
        assertThat(HomeWish.required(granted(HomeWish.set(sample, Plans.DEST, DC, both, JobLevel.ASK)), Plans.DEST, DC))
                .containsExactly("beijing", "shanghai");
    }

    @Test
    void whatIsForbiddenOrWishedForIsNotRequired() {
        Plan forbidden = granted(HomeWish.set(sample, Plans.DEST, DC, new Home(Home.Mode.FORBID, List.of("gz")),
                JobLevel.ASK));
        Plan wished = granted(HomeWish.set(sample, Plans.DEST, DC, new Home(Home.Mode.PREFER, List.of("gz")),
                JobLevel.ASK));

        assertThat(HomeWish.required(forbidden, Plans.DEST, DC)).containsExactly("beijing");
        assertThat(HomeWish.required(wished, Plans.DEST, DC)).containsExactly("beijing");
    }

    private static HomeWish set(Plan plan, String lane) {
        return HomeWish.set(plan, Plans.DEST, DC, Home.in(lane), JobLevel.ASK);
    }

    private static Plan granted(HomeWish wish) {
        return switch (wish) {
            case HomeWish.Granted g -> g.plan();
            case HomeWish.BindsOthers b -> throw new AssertionError(b);
            case HomeWish.Unknown u -> throw new AssertionError(u);
        };
    }

    private static List<Constraint> constraints(Plan plan) {
        Job job = plan.planned().job(Plans.DEST.job()).orElseThrow();
        return job.group("Dest").orElseThrow().constraints();
    }

    private static PlanJob boundAtJobLevel() {
        return PlanJob.of(JobSource.pulled(Json.object("""
                {ID: 'test_constraint', JobModifyIndex: 3, Datacenters: ['beijing', 'shanghai', 'gz'],
                 Constraints: [{LTarget: '${node.datacenter}', Operand: '=', RTarget: 'beijing'}],
                 TaskGroups: [{Name: 'Src', Tasks: [{Name: 'src'}]}, {Name: 'Dest', Tasks: [{Name: 'dest'}]}]}
                """)));
    }
}
