package io.lanekeeper.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.files.FileFailure;
import io.lanekeeper.texts.Texts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person is told when a plan cannot be opened or saved. */
final class PlanFailureTest {
    private static final Path FILE = Path.of("two-sites.laneplan");

    static List<PlanFailure> all() {
        return List.of(new PlanFailure.Unreadable(new FileFailure.ReadRefused(FILE)), new PlanFailure.Empty(FILE),
                new PlanFailure.NotJson(FILE, 12, 34, "unexpected end"), new PlanFailure.Foreign(FILE),
                new PlanFailure.Future(FILE, 3, 1, "9.9.9"), new PlanFailure.Damaged(FILE, "/jobs/7", "no ID"),
                new PlanFailure.Unwritable(new FileFailure.WriteFailed(FILE, "No space left on device")));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFailureNamesTheFileAndEachOfItsValuesInBothLanguages(PlanFailure failure) {
        assertThat(failure.textArguments()).startsWith("two-sites.laneplan");
        for (Texts texts : List.of(Texts.english(), Texts.chinese())) {
            assertThat(texts.get(failure.textKey(), failure.textArguments())).contains(failure.textArguments())
                    .doesNotContain("{", "}");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theLogHasEveryValue(PlanFailure failure) {
        assertThat(failure.logText()).contains(failure.textKey()).contains(failure.textArguments());
        assertThat(failure.file()).isEqualTo(FILE);
    }
}
