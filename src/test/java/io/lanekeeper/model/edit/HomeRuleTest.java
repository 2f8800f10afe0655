package io.lanekeeper.model.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.edit.HomeChange.Note;
import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.testing.Jobs;
import java.util.List;
import java.util.Optional;
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

    @Test
    void oneLaneMoreTurnsTheConstraintIntoASet() {
        Job one = JobEdits.apply(job, edits(job, "beijing"));

        assertThat(edits(one, "beijing", "shanghai")).containsExactly(new JobEdit.ReplaceConstraint(
                new Place.InGroup("Dest"), 0, new Constraint(DC, "set_contains_any", "beijing,shanghai")));
    }

    @Test
    void severalLanesThatAreSaidAlreadyAreLeftAlone() {
        Job two = JobEdits.apply(job, edits(job, "beijing", "shanghai"));

        assertThat(edits(two, "beijing", "shanghai")).isEmpty();
        assertThat(change(two, List.of("beijing", "shanghai"), JobLevel.ASK).notes()).isEmpty();
    }

    @Test
    void aLaneBesideTheSetThatSaysItAlreadyGoes() {
        Constraint set = new Constraint(DC, "set_contains_any", "beijing,shanghai");
        Job both = JobEdits.apply(job, List.of(new JobEdit.AddConstraint(new Place.InGroup("Dest"), set),
                new JobEdit.AddConstraint(new Place.InGroup("Dest"), equal("beijing"))));

        assertThat(edits(both, "beijing", "shanghai"))
                .containsExactly(new JobEdit.RemoveConstraint(new Place.InGroup("Dest"), 1));
    }

    @Test
    void theSetThatStaysBesideOneLaneIsTold() {
        Job two = JobEdits.apply(job, edits(job, "beijing", "shanghai"));

        assertThat(change(two, List.of("beijing"), JobLevel.ASK).notes())
                .containsExactly(new Note.StaysBeside(DC + " set_contains_any beijing,shanghai"));
    }

    /** Spreading over hosts or datacenters contradicts no home. */
    @Test
    void aDistinctPropertyIsNotToldOf() {
        Job distinct = JobEdits.apply(job, List.of(new JobEdit.AddConstraint(new Place.InGroup("Dest"),
                new Constraint(DC, "distinct_property", "1"))));

        assertThat(change(distinct, "beijing", JobLevel.ASK).notes()).isEmpty();
    }

    @Test
    void whatStaysBesideIsToldFromEveryLevel() {
        Job everywhere = JobEdits.apply(job, List.of(
                new JobEdit.AddConstraint(new Place.InJob(), new Constraint(DC, "!=", "a")),
                new JobEdit.AddConstraint(new Place.InGroup("Dest"), new Constraint(DC, "!=", "b")),
                new JobEdit.AddConstraint(new Place.InTask("Dest", "dest"), new Constraint(DC, "regexp", "c")),
                new JobEdit.AddConstraint(new Place.InGroup("Src"), new Constraint(DC, "!=", "d")),
                new JobEdit.AddConstraint(new Place.InGroup("Dest"), new Constraint("${node.class}", "!=", "e"))));

        assertThat(change(everywhere, "beijing", JobLevel.ASK).notes()).containsExactly(
                new Note.StaysBeside(DC + " != a"),
                new Note.StaysBeside(DC + " != b"), new Note.StaysBeside(DC + " regexp c"));
    }

    @Test
    void whatTheJobSaysForAllGroupsIsNotWrittenAgain() {
        Job bound = job.withConstraints(List.of(equal("beijing")));

        assertThat(edits(bound, "beijing")).isEmpty();
    }

    @Test
    void aGroupWithItsOwnConstraintBesideTheSameOneOfTheJobKeepsItUnchanged() {
        Job bound = JobEdits.apply(job.withConstraints(List.of(equal("beijing"))),
                List.of(new JobEdit.AddConstraint(new Place.InGroup("Dest"), equal("shanghai"))));

        assertThat(edits(bound, "beijing")).containsExactly(
                new JobEdit.ReplaceConstraint(new Place.InGroup("Dest"), 0, equal("beijing")));
    }

    @Test
    void movedToTheGroupsItsOwnConstraintIsReplaced() {
        Job bound = JobEdits.apply(job.withConstraints(List.of(new Constraint("${node.class}", "=", "big"),
                equal("beijing"))),
                List.of(new JobEdit.AddConstraint(new Place.InTask("Dest", "dest"), equal("beijing"))));

        Job moved = JobEdits.apply(bound, change(bound, "shanghai", JobLevel.MOVE_TO_GROUPS).edits());

        assertThat(moved.constraints()).containsExactly(new Constraint("${node.class}", "=", "big"));
        assertThat(moved.group("Src").orElseThrow().constraints()).containsExactly(equal("beijing"));
        assertThat(moved.group("Dest").orElseThrow().constraints()).isEmpty();
        assertThat(moved.group("Dest").orElseThrow().tasks().getFirst().constraints())
                .containsExactly(equal("shanghai"));
    }

    @Test
    void changedForAllTheGroupsOwnOneGoes() {
        Job bound = JobEdits.apply(job.withConstraints(List.of(equal("beijing"))),
                List.of(new JobEdit.AddConstraint(new Place.InGroup("Dest"), equal("beijing"))));

        Job changed = JobEdits.apply(bound, change(bound, "shanghai", JobLevel.CHANGE_FOR_ALL).edits());

        assertThat(changed.constraints()).containsExactly(equal("shanghai"));
        assertThat(changed.group("Dest").orElseThrow().constraints()).isEmpty();
    }

    @Test
    void aDatacenterIsAddedAlsoWhenTheJobsConstraintIsChanged() {
        Job bound = job.withConstraints(List.of(equal("beijing")));

        assertThat(change(bound, "gz", JobLevel.CHANGE_FOR_ALL).edits()).contains(new JobEdit.AddDatacenter("gz"));
        assertThat(change(bound, "gz", JobLevel.MOVE_TO_GROUPS).edits()).contains(new JobEdit.AddDatacenter("gz"));
    }

    @Test
    void eachLaneOfSeveralIsLookedForAmongTheDatacenters() {
        assertThat(edits(job, "beijing", "gz", "wuhan"))
                .contains(new JobEdit.AddDatacenter("gz"), new JobEdit.AddDatacenter("wuhan"))
                .doesNotContain(new JobEdit.AddDatacenter("beijing"));
    }

    @Test
    void aStarOfNomadMatchesAnythingAndNothingElseIsASign() {
        assertThat(edits(job.withDatacenters(List.of("*")), "gz")).hasSize(1);
        assertThat(edits(job.withDatacenters(List.of("a*c*e")), "abcde")).hasSize(1);
        assertThat(edits(job.withDatacenters(List.of("b.ijing")), "beijing")).hasSize(2);
        assertThat(edits(job.withDatacenters(List.of("bei*")), "xbeijing")).hasSize(2);
    }

    @Test
    void aLaneIsForbiddenOnceAndTheHomeStays() {
        Job home = JobEdits.apply(job, edits(job, "beijing"));
        Constraint forbidden = new Constraint(DC, "!=", "shanghai");

        List<JobEdit> edits = forbid(home, "shanghai");

        assertThat(edits).containsExactly(new JobEdit.AddConstraint(new Place.InGroup("Dest"), forbidden));
        assertThat(forbid(JobEdits.apply(home, edits), "shanghai")).isEmpty();
    }

    @Test
    void forbiddingAddsNoDatacenter() {
        assertThat(forbid(job, "gz")).hasSize(1);
    }

    @Test
    void whatIsForbiddenForTheWholeJobIsForbiddenForTheGroup() {
        assertThat(forbid(job.withConstraints(List.of(new Constraint(DC, "!=", "gz"))), "gz")).isEmpty();
    }

    @Test
    void removingWhereNothingIsChangesNothing() {
        assertThat(remove(job, JobLevel.ASK)).isEqualTo(new HomeChange.Edits(List.of(), List.of()));
    }

    @Test
    void removingLeavesOtherTargetsAndOperators() {
        Job kept = JobEdits.apply(job, List.of(
                new JobEdit.AddConstraint(new Place.InGroup("Dest"), new Constraint("${node.class}", "=", "big")),
                new JobEdit.AddConstraint(new Place.InGroup("Dest"), new Constraint(DC, "!=", "gz"))));
        Job home = JobEdits.apply(kept, edits(kept, "beijing"));

        assertThat(JobEdits.apply(home, ((HomeChange.Edits) remove(home, JobLevel.ASK)).edits())).isEqualTo(kept);
    }

    @Test
    void removingWhatBindsOthersIsAsked() {
        Job bound = job.withConstraints(List.of(equal("beijing")));

        assertThat(remove(bound, JobLevel.ASK))
                .isEqualTo(new HomeChange.BindsOthers(DC + " = beijing", List.of("Src")));
    }

    @Test
    void removedFromThisGroupOnlyTheOthersKeepIt() {
        Job bound = JobEdits.apply(job.withConstraints(List.of(equal("beijing"))),
                List.of(new JobEdit.AddConstraint(new Place.InGroup("Dest"), equal("beijing"))));

        Job free = JobEdits.apply(bound, ((HomeChange.Edits) remove(bound, JobLevel.MOVE_TO_GROUPS)).edits());

        assertThat(free.constraints()).isEmpty();
        assertThat(free.group("Dest").orElseThrow().constraints()).isEmpty();
        assertThat(free.group("Src").orElseThrow().constraints()).containsExactly(equal("beijing"));
    }

    @Test
    void removedForAllNobodyHasIt() {
        Job bound = JobEdits.apply(job.withConstraints(List.of(equal("beijing"))),
                List.of(new JobEdit.AddConstraint(new Place.InGroup("Dest"), equal("beijing"))));

        Job free = JobEdits.apply(bound, ((HomeChange.Edits) remove(bound, JobLevel.CHANGE_FOR_ALL)).edits());

        assertThat(free).isEqualTo(job);
    }

    @Test
    void aJobOfOneGroupLosesItsOwnConstraint() {
        Job one = job.withGroups(List.of(job.groups().getLast()));
        Job bound = one.withConstraints(List.of(equal("beijing")));

        assertThat(remove(bound, JobLevel.ASK)).isEqualTo(
                new HomeChange.Edits(List.of(new JobEdit.RemoveConstraint(new Place.InJob(), 0)), List.of()));
    }

    @Test
    void aGroupWithoutATaskGetsItsConstraintItself() {
        Job empty = job.withGroups(List.of(job.groups().getFirst(), job.groups().getLast().withTasks(List.of())));

        assertThat(new HomeRule(empty, "Dest", DC, JobLevel.ASK, HomeRule.Level.TASK).set(Home.in("beijing")))
                .isEqualTo(new HomeChange.Edits(
                        List.of(new JobEdit.AddConstraint(new Place.InGroup("Dest"), equal("beijing"))), List.of()));
    }

    @Test
    void aGroupThatIsNotThereIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HomeRule(job, "Gone", DC, JobLevel.ASK))
                .withMessage("job job has no group Gone");
    }

    @Test
    void aHomeIsWhatExactlyOneValueRequires() {
        Job inTask = JobEdits.apply(job, List.of(new JobEdit.AddConstraint(new Place.InTask("Dest", "dest"),
                equal("beijing"))));
        Job contradicting = JobEdits.apply(inTask, List.of(new JobEdit.AddConstraint(new Place.InGroup("Dest"),
                equal("shanghai"))));

        assertThat(home(job)).isEmpty();
        assertThat(home(inTask)).contains("beijing");
        assertThat(home(job.withConstraints(List.of(equal("shanghai"))))).contains("shanghai");
        assertThat(home(inTask.withConstraints(List.of(equal("beijing"))))).contains("beijing");
        assertThat(home(contradicting)).isEmpty();
    }

    private static Optional<String> home(Job job) {
        return HomeRule.homeOf(job, job.group("Dest").orElseThrow(), DC);
    }

    private static HomeChange remove(Job job, JobLevel level) {
        return new HomeRule(job, "Dest", DC, level).remove();
    }

    private static List<JobEdit> forbid(Job job, String value) {
        HomeChange change = new HomeRule(job, "Dest", DC, JobLevel.ASK)
                .set(new Home(Home.Mode.FORBID, List.of(value)));
        return ((HomeChange.Edits) change).edits();
    }

    private static List<JobEdit> wish(Job job, String value) {
        HomeChange change = new HomeRule(job, "Dest", DC, JobLevel.ASK)
                .set(new Home(Home.Mode.PREFER, List.of(value)));
        return ((HomeChange.Edits) change).edits();
    }

    private static List<JobEdit> edits(Job job, String... values) {
        return change(job, List.of(values), JobLevel.ASK).edits();
    }

    private static HomeChange.Edits change(Job job, String value, JobLevel level) {
        return change(job, List.of(value), level);
    }

    private static HomeChange.Edits change(Job job, List<String> values, JobLevel level) {
        return switch (new HomeRule(job, "Dest", DC, level).set(new Home(Home.Mode.REQUIRE, values))) {
            case HomeChange.Edits e -> e;
            case HomeChange.BindsOthers b -> throw new AssertionError(b);
        };
    }

    private static Constraint equal(String value) {
        return new Constraint(DC, "=", value);
    }
}
