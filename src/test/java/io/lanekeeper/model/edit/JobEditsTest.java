package io.lanekeeper.model.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.testing.Jobs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One edit after the other, on the model: what preview and board show before anything is written. */
final class JobEditsTest {
    private static final Constraint FIRST = new Constraint("${node.class}", "=", "first");
    private static final Constraint SECOND = new Constraint("${node.class}", "!=", "second");
    private static final Constraint THIRD = new Constraint("${attr.os.name}", "=", "third");
    private static final Affinity WISH = new Affinity("${node.class}", "=", "big", 50);
    private static final Affinity OTHER_WISH = new Affinity("${node.class}", "=", "small", -20);
    private static final Place IN_JOB = new Place.InJob();
    private static final Place IN_DEST = new Place.InGroup("Dest");
    private static final Place IN_TASK = new Place.InTask("Dest", "dest");

    private final Job job = Jobs.twoGroups("job");

    @Test
    void aConstraintStandsBehindThoseThatAreThere() {
        assertThat(edited(add(IN_JOB, FIRST), add(IN_JOB, SECOND)).constraints()).containsExactly(FIRST, SECOND);
        assertThat(dest(edited(add(IN_DEST, FIRST), add(IN_DEST, SECOND)))).containsExactly(FIRST, SECOND);
        assertThat(destTask(edited(add(IN_TASK, FIRST), add(IN_TASK, SECOND)))).containsExactly(FIRST, SECOND);
    }

    @Test
    void anEditTouchesItsPlaceOnly() {
        Job edited = edited(add(IN_TASK, FIRST));

        assertThat(edited.group("Src")).isEqualTo(job.group("Src"));
        assertThat(dest(edited)).isEmpty();
        assertThat(edited.constraints()).isEmpty();
        assertThat(JobEdits.apply(edited, List.of(new JobEdit.RemoveConstraint(IN_TASK, 0)))).isEqualTo(job);
    }

    @Test
    void theOneWithThatIndexIsReplaced() {
        Job edited = edited(add(IN_DEST, FIRST), add(IN_DEST, SECOND),
                new JobEdit.ReplaceConstraint(IN_DEST, 1, THIRD));

        assertThat(dest(edited)).containsExactly(FIRST, THIRD);
    }

    @Test
    void theOneWithThatIndexGoes() {
        Job edited = edited(add(IN_JOB, FIRST), add(IN_JOB, SECOND), add(IN_JOB, THIRD),
                new JobEdit.RemoveConstraint(IN_JOB, 1));

        assertThat(edited.constraints()).containsExactly(FIRST, THIRD);
    }

    @Test
    void anIndexCountsWhatTheEditsBeforeHaveLeft() {
        Job edited = edited(add(IN_DEST, FIRST), add(IN_DEST, SECOND), new JobEdit.RemoveConstraint(IN_DEST, 0),
                new JobEdit.ReplaceConstraint(IN_DEST, 0, THIRD));

        assertThat(dest(edited)).containsExactly(THIRD);
    }

    @Test
    void affinitiesAreEditedLikeConstraintsAtEveryLevel() {
        Job edited = edited(new JobEdit.AddAffinity(IN_JOB, WISH), new JobEdit.AddAffinity(IN_DEST, WISH),
                new JobEdit.AddAffinity(IN_DEST, OTHER_WISH), new JobEdit.AddAffinity(IN_TASK, WISH),
                new JobEdit.ReplaceAffinity(IN_TASK, 0, OTHER_WISH), new JobEdit.RemoveAffinity(IN_DEST, 0));

        assertThat(edited.affinities()).containsExactly(WISH);
        assertThat(edited.group("Dest").orElseThrow().affinities()).containsExactly(OTHER_WISH);
        assertThat(edited.group("Dest").orElseThrow().tasks().getFirst().affinities()).containsExactly(OTHER_WISH);
        assertThat(edited.constraints()).isEmpty();
        assertThat(dest(edited)).isEmpty();
    }

    @Test
    void aDatacenterIsAppended() {
        assertThat(edited(new JobEdit.AddDatacenter("gz")).datacenters()).containsExactly("shanghai", "beijing", "gz");
    }

    @Test
    void thePoolIsReplaced() {
        assertThat(edited(new JobEdit.SetNodePool("db")).nodePool()).isEqualTo("db");
    }

    @Test
    void withoutEditsTheJobIsTheSame() {
        assertThat(JobEdits.apply(job, List.of())).isSameAs(job);
    }

    @Test
    void aGroupThatIsNotThereIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> edited(add(new Place.InGroup("Gone"), FIRST)))
                .withMessageContaining("\"Gone\"");
        assertThatIllegalArgumentException().isThrownBy(() -> edited(add(new Place.InTask("Gone", "dest"), FIRST)))
                .withMessageContaining("\"Gone\"");
    }

    @Test
    void aTaskThatIsNotThereIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> edited(add(new Place.InTask("Dest", "src"), FIRST)))
                .withMessageContaining("\"src\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 7})
    void anIndexThatIsNotThereIsRefused(int index) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> edited(add(IN_DEST, FIRST), new JobEdit.RemoveConstraint(IN_DEST, index)))
                .withMessageContaining("index " + index);
        assertThatIllegalArgumentException().isThrownBy(
                () -> edited(add(IN_DEST, FIRST), new JobEdit.ReplaceConstraint(IN_DEST, index, SECOND)));
        assertThatIllegalArgumentException().isThrownBy(
                () -> edited(new JobEdit.AddAffinity(IN_DEST, WISH), new JobEdit.RemoveAffinity(IN_DEST, index)));
        assertThatIllegalArgumentException().isThrownBy(() -> edited(new JobEdit.AddAffinity(IN_DEST, WISH),
                new JobEdit.ReplaceAffinity(IN_DEST, index, WISH)));
    }

    private Job edited(JobEdit... edits) {
        return JobEdits.apply(job, List.of(edits));
    }

    private static JobEdit add(Place place, Constraint constraint) {
        return new JobEdit.AddConstraint(place, constraint);
    }

    private static List<Constraint> dest(Job job) {
        return job.group("Dest").orElseThrow().constraints();
    }

    private static List<Constraint> destTask(Job job) {
        return job.group("Dest").orElseThrow().tasks().getFirst().constraints();
    }
}
