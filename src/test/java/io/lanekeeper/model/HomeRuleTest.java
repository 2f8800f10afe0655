package io.lanekeeper.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.edit.HomeChange.Note;
import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.edit.JobEdits;
import io.lanekeeper.model.edit.Place;
import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.testing.Jobs;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Where a home is written. The rules are those of {@link HomeRule}'s comment. */
final class HomeRuleTest {
    private static final String DC = "${node.datacenter}";

    private final Job job = Jobs.twoGroups("job").withDatacenters(List.of("shanghai", "beijing"));

    @Test
    void withoutAConstraintOneIsAddedAtGroupLevel() {
        assertThat(edits(job, "beijing"))
                .containsExactly(new JobEdit.AddConstraint(new Place.InGroup("Dest"), equal("beijing")));
    }

    @Test
    void theInnermostEqualConstraintIsReplacedAndItsTwinsGo() {
        Job twins = JobEdits.apply(job, List.of(
                new JobEdit.AddConstraint(new Place.InGroup("Dest"), equal("beijing")),
                new JobEdit.AddConstraint(new Place.InTask("Dest", "dest"), equal("beijing"))));

        assertThat(edits(twins, "shanghai")).containsExactly(
                new JobEdit.ReplaceConstraint(new Place.InTask("Dest", "dest"), 0, equal("shanghai")),
                new JobEdit.RemoveConstraint(new Place.InGroup("Dest"), 0));
    }

    @Test
    void doingItTwiceChangesNothing() {
        Job once = JobEdits.apply(job, edits(job, "beijing"));

        assertThat(edits(once, "beijing")).isEmpty();
    }

    @Test
    void anotherSpellingOfEqualsIsKept() {
        Job is = JobEdits.apply(job, List.of(new JobEdit.AddConstraint(new Place.InGroup("Dest"),
                new Constraint(DC, "is", "beijing"))));

        assertThat(edits(is, "shanghai")).containsExactly(
                new JobEdit.ReplaceConstraint(new Place.InGroup("Dest"), 0, new Constraint(DC, "is", "shanghai")));
        assertThat(edits(is, "beijing")).isEmpty();
    }

    @Test
    void aConstraintWithAnotherOperatorStaysAndIsTold() {
        Job other = JobEdits.apply(job, List.of(new JobEdit.AddConstraint(new Place.InGroup("Dest"),
                new Constraint(DC, "!=", "guangzhou"))));

        HomeChange.Edits change = change(other, "beijing", JobLevel.ASK);

        assertThat(JobEdits.apply(other, change.edits()).group("Dest").orElseThrow().constraints())
                .containsExactly(new Constraint(DC, "!=", "guangzhou"), equal("beijing"));
        assertThat(change.notes()).containsExactly(new Note.StaysBeside(DC + " != guangzhou"));
    }

    @Test
    void aMissingDatacenterIsAddedAndTold() {
        HomeChange.Edits change = change(job, "guangzhou", JobLevel.ASK);

        assertThat(change.edits()).contains(new JobEdit.AddDatacenter("guangzhou"));
        assertThat(change.notes()).containsExactly(new Note.DatacenterAdded("guangzhou"));
    }

    @Test
    void aGlobThatMatchesNeedsNoFurtherDatacenter() {
        assertThat(edits(job.withDatacenters(List.of("bei*")), "beijing")).hasSize(1);
        assertThat(edits(job.withDatacenters(List.of("bei?ing")), "beijing"))
                .contains(new JobEdit.AddDatacenter("beijing"));
    }

    @Test
    void absentDatacentersAreLeftAlone() {
        HomeChange.Edits change = change(job.withDatacenters(List.of()), "beijing", JobLevel.ASK);

        assertThat(change.edits()).hasSize(1);
        assertThat(change.notes()).containsExactly(new Note.DatacentersAbsent());
    }

    @Test
    void anotherAttributeNeverTouchesTheDatacenters() {
        HomeChange change = new HomeRule(job, "Dest", "${meta.site}", JobLevel.ASK).set(Home.in("gz"));

        assertThat(change).asInstanceOf(InstanceOfAssertFactories.type(HomeChange.Edits.class))
                .satisfies(e -> assertThat(e.edits()).hasSize(1));
    }

    @Test
    void aConstraintOfTheJobIsNeverChangedSilently() {
        Job bound = job.withConstraints(List.of(equal("beijing")));

        assertThat(new HomeRule(bound, "Dest", DC, JobLevel.ASK).set(Home.in("shanghai")))
                .isEqualTo(new HomeChange.BindsOthers(DC + " = beijing", List.of("Src")));
    }

    @Test
    void movedToTheGroupsTheOthersKeepWhatTheyHad() {
        Job bound = job.withConstraints(List.of(equal("beijing")));
        Job moved = JobEdits.apply(bound, change(bound, "shanghai", JobLevel.MOVE_TO_GROUPS).edits());

        assertThat(moved.constraints()).isEmpty();
        assertThat(moved.group("Src").orElseThrow().constraints()).containsExactly(equal("beijing"));
        assertThat(moved.group("Dest").orElseThrow().constraints()).containsExactly(equal("shanghai"));
    }

    @Test
    void changedForAllItStaysWhereItIs() {
        Job bound = job.withConstraints(List.of(equal("beijing")));
        Job changed = JobEdits.apply(bound, change(bound, "shanghai", JobLevel.CHANGE_FOR_ALL).edits());

        assertThat(changed.constraints()).containsExactly(equal("shanghai"));
        assertThat(changed.groups()).allSatisfy(g -> assertThat(g.constraints()).isEmpty());
    }

    @Test
    void theConstraintOfAJobWithOneGroupBelongsToThatGroup() {
        Job single = Jobs.twoGroups("job");
        Job one = single.withGroups(List.of(single.groups().getLast())).withConstraints(List.of(equal("beijing")));

        assertThat(edits(one, "shanghai")).first()
                .isEqualTo(new JobEdit.ReplaceConstraint(new Place.InJob(), 0, equal("shanghai")));
    }

    @Test
    void removingTakesAllOfThemAway() {
        Job twins = JobEdits.apply(job, List.of(
                new JobEdit.AddConstraint(new Place.InGroup("Dest"), equal("beijing")),
                new JobEdit.AddConstraint(new Place.InGroup("Dest"), equal("beijing")),
                new JobEdit.AddConstraint(new Place.InTask("Dest", "dest"), equal("beijing"))));

        HomeChange change = new HomeRule(twins, "Dest", DC, JobLevel.ASK).remove();

        assertThat(change).asInstanceOf(InstanceOfAssertFactories.type(HomeChange.Edits.class))
                .satisfies(e -> assertThat(JobEdits.apply(twins, e.edits())).isEqualTo(job));
    }

    @Test
    void severalLanesAreOneConstraintThatEveryNomadReadsAlike() {
        assertThat(new Home(Home.Mode.REQUIRE, List.of("a", "b")).constraint(DC))
                .isEqualTo(new Constraint(DC, "set_contains_any", "a,b"));
        assertThat(new Home(Home.Mode.REQUIRE, List.of("a,b", "c.d")).constraint(DC))
                .isEqualTo(new Constraint(DC, "regexp", "^(a,b|c\\.d)$"));
    }

    @Test
    void aWishIsAnAffinityOfTheGroupThatKeepsItsWeight() {
        Place dest = new Place.InGroup("Dest");
        Job heavy = JobEdits.apply(job, List.of(new JobEdit.AddAffinity(dest, new Affinity(DC, "=", "x", -30)),
                new JobEdit.AddAffinity(dest, new Affinity(DC, "is", "shanghai", 80))));

        assertThat(wish(job, "beijing"))
                .containsExactly(new JobEdit.AddAffinity(dest, new Affinity(DC, "=", "beijing", 50)));
        assertThat(wish(heavy, "beijing"))
                .containsExactly(new JobEdit.ReplaceAffinity(dest, 1, new Affinity(DC, "is", "beijing", 80)));
        assertThat(wish(heavy, "shanghai")).isEmpty();
    }

    @Test
    void aNewConstraintGoesWhereTheUserSays() {
        assertThat(new HomeRule(job, "Dest", DC, JobLevel.ASK, HomeRule.Level.JOB).set(Home.in("beijing")))
                .isEqualTo(new HomeChange.Edits(
                        List.of(new JobEdit.AddConstraint(new Place.InJob(), equal("beijing"))), List.of()));
        assertThat(new HomeRule(job, "Dest", DC, JobLevel.ASK, HomeRule.Level.TASK).set(Home.in("beijing")))
                .isEqualTo(new HomeChange.Edits(List.of(new JobEdit.AddConstraint(new Place.InTask("Dest", "dest"),
                        equal("beijing"))), List.of()));
    }

    private static List<JobEdit> wish(Job job, String value) {
        HomeChange change = new HomeRule(job, "Dest", DC, JobLevel.ASK)
                .set(new Home(Home.Mode.PREFER, List.of(value)));
        return ((HomeChange.Edits) change).edits();
    }

    private static List<JobEdit> edits(Job job, String value) {
        return change(job, value, JobLevel.ASK).edits();
    }

    private static HomeChange.Edits change(Job job, String value, JobLevel level) {
        return switch (new HomeRule(job, "Dest", DC, level).set(Home.in(value))) {
            case HomeChange.Edits e -> e;
            case HomeChange.BindsOthers b -> throw new AssertionError(b);
        };
    }

    private static Constraint equal(String value) {
        return new Constraint(DC, "=", value);
    }
}
