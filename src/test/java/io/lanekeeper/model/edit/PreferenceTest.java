package io.lanekeeper.model.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.testing.Jobs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Should run there": which affinity is written. */
final class PreferenceTest {
    private static final String DC = "${node.datacenter}";
    private static final Place IN_DEST = new Place.InGroup("Dest");
    private static final Place IN_TASK = new Place.InTask("Dest", "dest");

    private final Job job = Jobs.twoGroups("job");

    @Test
    void withoutAnAffinityOneOfNomadsUsualWeightIsAddedToTheGroup() {
        assertThat(preferring(job, "beijing"))
                .containsExactly(new JobEdit.AddAffinity(IN_DEST, new Affinity(DC, "=", "beijing", 50)));
    }

    @Test
    void theAffinityOfTheTaskIsMetBeforeThatOfTheGroup() {
        Job both = with(IN_DEST, new Affinity(DC, "=", "x", 10), IN_TASK, new Affinity(DC, "=", "y", 70));

        assertThat(preferring(both, "beijing"))
                .containsExactly(new JobEdit.ReplaceAffinity(IN_TASK, 0, new Affinity(DC, "=", "beijing", 70)));
    }

    @Test
    void theFirstOnThatTargetIsMeant() {
        Job several = with(IN_DEST, new Affinity("${node.class}", "=", "big", 50), IN_DEST,
                new Affinity(DC, "=", "x", 30));

        assertThat(preferring(several, "beijing"))
                .containsExactly(new JobEdit.ReplaceAffinity(IN_DEST, 1, new Affinity(DC, "=", "beijing", 30)));
    }

    @Test
    void whatTheGroupAvoidsStays() {
        Job avoiding = with(IN_DEST, new Affinity(DC, "=", "beijing", -80));

        assertThat(preferring(avoiding, "beijing"))
                .containsExactly(new JobEdit.AddAffinity(IN_DEST, new Affinity(DC, "=", "beijing", 50)));
    }

    @Test
    void aWeightOfNothingIsNoWishEither() {
        Job indifferent = with(IN_DEST, new Affinity(DC, "=", "x", 0));

        assertThat(preferring(indifferent, "beijing")).first().isInstanceOf(JobEdit.AddAffinity.class);
    }

    @Test
    void anAffinityWithAnotherOperatorStays() {
        Job matching = with(IN_DEST, new Affinity(DC, "regexp", "^bei", 50));

        assertThat(preferring(matching, "beijing")).first().isInstanceOf(JobEdit.AddAffinity.class);
    }

    @Test
    void whatTheWholeJobPrefersStays() {
        Job preferring = job.withAffinities(List.of(new Affinity(DC, "=", "x", 50)));

        assertThat(preferring(preferring, "beijing")).first().isInstanceOf(JobEdit.AddAffinity.class);
    }

    @Test
    void wishingTheSameTwiceChangesNothing() {
        for (String[] lanes : new String[][]{{"beijing"}, {"beijing", "shanghai"}}) {
            Job once = JobEdits.apply(job, preferring(job, lanes));

            assertThat(preferring(once, lanes)).isEmpty();
        }
    }

    @Test
    void theSameWishInTheTaskIsGrantedToo() {
        Job granted = with(IN_TASK, new Affinity(DC, "set_contains_any", "beijing,shanghai", 5));

        assertThat(preferring(granted, "beijing", "shanghai")).isEmpty();
    }

    @Test
    void avoidingSeveralLanesIsNoWishForThem() {
        Job avoiding = with(IN_DEST, new Affinity(DC, "set_contains_any", "beijing,shanghai", -5));

        assertThat(preferring(avoiding, "beijing", "shanghai")).containsExactly(
                new JobEdit.AddAffinity(IN_DEST, new Affinity(DC, "set_contains_any", "beijing,shanghai", 50)));
    }

    @Test
    void aSecondLaneTurnsTheAffinityIntoASetOfTheSameWeight() {
        Job one = with(IN_DEST, new Affinity(DC, "is", "beijing", 80));

        assertThat(preferring(one, "beijing", "shanghai")).containsExactly(
                new JobEdit.ReplaceAffinity(IN_DEST, 0, new Affinity(DC, "set_contains_any", "beijing,shanghai", 80)));
    }

    @Test
    void aWishedDatacenterThatTheJobDoesNotNameIsAdded() {
        HomeChange change = new HomeRule(job, "Dest", DC, HomeChange.JobLevel.ASK)
                .set(new Home(Home.Mode.PREFER, List.of("guangzhou")));

        assertThat(change).isInstanceOfSatisfying(HomeChange.Edits.class, e -> {
            assertThat(e.edits()).contains(new JobEdit.AddDatacenter("guangzhou"));
            assertThat(e.notes()).containsExactly(new HomeChange.Note.DatacenterAdded("guangzhou"));
        });
    }

    private static List<JobEdit> preferring(Job job, String... lanes) {
        return new Preference(job.group("Dest").orElseThrow(), DC).set(new Home(Home.Mode.PREFER, List.of(lanes)));
    }

    private Job with(Place place, Affinity affinity) {
        return JobEdits.apply(job, List.of(new JobEdit.AddAffinity(place, affinity)));
    }

    private Job with(Place place, Affinity affinity, Place otherPlace, Affinity other) {
        return JobEdits.apply(with(place, affinity), List.of(new JobEdit.AddAffinity(otherPlace, other)));
    }
}
