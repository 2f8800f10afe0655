package io.lanekeeper.jobspec;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange;
import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.edit.JobEdits;
import io.lanekeeper.model.job.TaskGroup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A home that is set and taken away again leaves the file as it was. */
final class HomeInFileTest {
    private static final String TARGET = "${meta.lk_test}";

    /** One group of one file. */
    record Case(Path file, String group) {
        @Override
        public String toString() {
            return file.getFileName() + " " + group;
        }
    }

    static List<Case> groups() {
        List<Case> cases = new ArrayList<>();
        for (Path file : JobFiles.valid()) {
            for (TaskGroup group : JobFiles.read(file).job().groups()) {
                cases.add(new Case(file, group.name()));
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("groups")
    void settingAndRemovingAHomeGivesTheOriginalBytes(Case c) {
        JobFile file = JobFiles.read(c.file);
        HomeChange set = rule(file, c.group).set(Home.in("here"));
        EditResult result = file.apply(edits(set));
        if (c.file.toString().contains("31-dynamic-groups")) {
            assertThat(result).isInstanceOfSatisfying(EditResult.Refused.class,
                    r -> assertThat(r.failure().textKey()).isEqualTo("jobspec.refused.generated"));
            return;
        }

        JobFile edited = edited(result);
        assertThat(edited.job()).isEqualTo(JobEdits.apply(file.job(), edits(set)));
        assertThat(edited(edited.apply(edits(rule(edited, c.group).remove()))).text()).isEqualTo(file.text());
        assertThat(edits(rule(edited, c.group).set(Home.in("here")))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("groups")
    void aHomeInAJsonFileIsSetAndRemovedJustSo(Case c) {
        String bare = JobFiles.parsedByNomad(c.file).toPrettyString();
        String compact = "{\"Job\":" + JobFiles.parsedByNomad(c.file) + "}";
        String sparse = compact.replaceAll("\"[A-Za-z]+\":null,", "").replaceAll(",\"[A-Za-z]+\":null", "");
        for (String text : List.of(bare, compact, sparse, bare.replace("null", "[]"), "\uFEFF" + bare)) {
            JobFile file = JobFiles.read("job.json", text);
            List<JobEdit> edits = edits(rule(file, c.group).set(Home.in("\"he\\re\"")));
            JobFile edited = edited(file.apply(edits));

            assertThat(edited.format()).isEqualTo(JobFile.Format.JSON);
            assertThat(edited.job()).isEqualTo(JobEdits.apply(file.job(), edits));
            assertThat(edited(edited.apply(edits(rule(edited, c.group).remove()))).text()).isEqualTo(text);
        }
    }

    private static HomeRule rule(JobFile file, String group) {
        return new HomeRule(file.job(), group, TARGET, HomeChange.JobLevel.ASK);
    }

    private static List<JobEdit> edits(HomeChange change) {
        assertThat(change).isInstanceOf(HomeChange.Edits.class);
        return ((HomeChange.Edits) change).edits();
    }

    static JobFile edited(EditResult result) {
        return switch (result) {
            case EditResult.Edited(JobFile file, var _) -> file;
            case EditResult.Refused(JobspecFailure failure, var _) -> throw new AssertionError(failure.toString());
        };
    }
}
