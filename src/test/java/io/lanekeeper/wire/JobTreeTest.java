package io.lanekeeper.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.edit.JobEdits;
import io.lanekeeper.model.edit.Place;
import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.testing.Json;
import io.lanekeeper.testing.Recordings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits on Nomad's own JSON of a job: what `nomad job run -json` will be given. */
final class JobTreeTest {
    private static final Constraint HOME = new Constraint("${node.datacenter}", "=", "shanghai");
    private static final Constraint BIG = new Constraint("${node.class}", "=", "big");
    private static final Affinity WISH = new Affinity("${node.class}", "=", "big", 50);
    private static final Place IN_JOB = new Place.InJob();
    private static final Place IN_DEST = new Place.InGroup("Dest");
    private static final Place IN_TASK = new Place.InTask("Dest", "dest");

    @ParameterizedTest
    @ValueSource(strings = {"1.1.2", "1.5.5", "1.11.3"})
    void jsonAndModelAgreeOnEveryEdit(String version) {
        ObjectNode json = (ObjectNode) Recordings.read(version, "job");
        List<JobEdit> edits = List.of(new JobEdit.ReplaceConstraint(IN_DEST, 0, HOME), add(IN_JOB, BIG),
                add(IN_TASK, BIG),
                add(IN_TASK, HOME), new JobEdit.RemoveConstraint(IN_TASK, 0), new JobEdit.AddAffinity(IN_DEST, WISH),
                new JobEdit.AddAffinity(IN_JOB, WISH), new JobEdit.AddAffinity(IN_TASK, WISH),
                new JobEdit.ReplaceAffinity(IN_DEST, 0, new Affinity("a", "!=", "b", -1)),
                new JobEdit.RemoveAffinity(IN_JOB, 0), new JobEdit.AddDatacenter("gz"), new JobEdit.SetNodePool("db"));

        assertThat(JobJson.read(JobTree.apply(json, edits))).isEqualTo(JobEdits.apply(JobJson.read(json), edits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.2", "1.5.5", "1.11.3"})
    void everyOtherFieldStaysAsItCame(String version) {
        ObjectNode json = (ObjectNode) Recordings.read(version, "job");

        ObjectNode edited = JobTree.apply(json, List.of(new JobEdit.ReplaceConstraint(IN_DEST, 0, HOME)));

        assertThat(edited.at("/TaskGroups/1/Constraints/0/RTarget").asText()).isEqualTo("shanghai");
        ((ObjectNode) edited.at("/TaskGroups/1/Constraints/0")).put("RTarget", "beijing");
        assertThat(edited).isEqualTo(json);
    }

    @Test
    void theGivenJobIsNotTouched() {
        ObjectNode json = (ObjectNode) Recordings.read("1.11.3", "job");
        ObjectNode before = json.deepCopy();

        JobTree.apply(json, List.of(add(IN_DEST, BIG), new JobEdit.SetNodePool("db")));

        assertThat(json).isEqualTo(before);
    }

    @Test
    void aWrappedJobIsEditedInsideAndStaysWrapped() {
        ObjectNode wrapped = Json.object("{Job: {ID: 'a', TaskGroups: [{Name: 'Dest'}]}, Diff: true}");

        ObjectNode edited = JobTree.apply(wrapped, List.of(add(IN_DEST, HOME)));

        assertThat(edited).isEqualTo(Json.of("""
                {Job: {ID: 'a', TaskGroups: [{Name: 'Dest',
                   Constraints: [{LTarget: '${node.datacenter}', RTarget: 'shanghai', Operand: '='}]}]}, Diff: true}
                """));
    }

    @Test
    void anUnknownFieldOfAConstraintThatIsReplacedStays() {
        ObjectNode json = Json.object("{Constraints: [{LTarget: 'a', RTarget: 'b', Operand: '=', Comment: 'why'}]}");

        assertThat(JobTree.apply(json, List.of(new JobEdit.ReplaceConstraint(IN_JOB, 0, HOME)))
                .at("/Constraints/0/Comment")
                .asText()).isEqualTo("why");
    }

    @Test
    void theLastOneThatGoesLeavesNullAsNomadWritesIt() {
        ObjectNode json = Json.object("{Constraints: [{LTarget: 'a'}, {LTarget: 'b'}]}");

        ObjectNode one = JobTree.apply(json, List.of(new JobEdit.RemoveConstraint(IN_JOB, 0)));
        ObjectNode none = JobTree.apply(one, List.of(new JobEdit.RemoveConstraint(IN_JOB, 0)));

        assertThat(one).isEqualTo(Json.of("{Constraints: [{LTarget: 'b'}]}"));
        assertThat(none).isEqualTo(Json.of("{Constraints: null}"));
    }

    @Test
    void datacentersThatAreNotThereBecomeAList() {
        assertThat(JobTree.apply(Json.object("{Datacenters: null}"), List.of(new JobEdit.AddDatacenter("gz"))))
                .isEqualTo(Json.of("{Datacenters: ['gz']}"));
    }

    @Test
    void whatIsNotThereIsNamed() {
        ObjectNode json = (ObjectNode) Recordings.read("1.11.3", "job");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobTree.apply(json, List.of(add(new Place.InGroup("Gone"), BIG))))
                .withMessageContaining("\"Gone\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobTree.apply(json, List.of(add(new Place.InTask("Dest", "src"), BIG))))
                .withMessageContaining("\"src\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobTree.apply(json, List.of(new JobEdit.RemoveConstraint(IN_DEST, 1))))
                .withMessageContaining("Constraints[1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobTree.apply(json, List.of(new JobEdit.ReplaceAffinity(IN_DEST, 0, WISH))))
                .withMessageContaining("Affinities[0]");
    }

    private static JobEdit add(Place place, Constraint constraint) {
        return new JobEdit.AddConstraint(place, constraint);
    }
}
