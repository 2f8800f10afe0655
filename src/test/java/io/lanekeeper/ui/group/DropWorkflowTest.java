package io.lanekeeper.ui.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.testing.Models;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.group.DragModel.Mode;
import io.lanekeeper.ui.sheet.Notices;
import io.lanekeeper.ui.sheet.Sheets;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Source and target let go on one lane: which of them is meant is asked before anything changes. */
final class DropWorkflowTest {
    private static final List<GroupKey> BOTH = List.of(Models.SRC, Models.DEST);

    private final DocumentModel model = Models.story();
    private final Sheets sheets = new Sheets();
    private final DropWorkflow drops = new DropWorkflow(model,
            new HomeWorkflow(model, new Notices(), sheets, Texts.english()), sheets, Texts.english());

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** A sheet's buttons exist from the moment on that it stands in a scene. */
    @BeforeEach
    void putSheetsIntoAScene() {
        onFx(() -> new Scene(new StackPane(sheets.view())));
    }

    @Test
    void oneGroupIsBoundAtOnce() {
        drop(List.of(Models.DEST), "shanghai", Mode.SET);

        assertThat(bound()).containsExactly(Models.DEST);
        assertThat(sheets.open()).isFalse();
    }

    @Test
    void nothingIsBoundBeforeTheQuestionIsAnswered() {
        drop(BOTH, "shanghai", Mode.SET);

        assertThat(sheets.open()).isTrue();
        assertThat(bound()).isEmpty();
    }

    @Test
    void theAnswerDecidesWhichOfThemIsBound() {
        drop(BOTH, "shanghai", Mode.SET);
        press("drop-target");

        assertThat(bound()).containsExactly(Models.DEST);
        assertThat(sheets.open()).isFalse();
    }

    @Test
    void bothIsAnAnswerToo() {
        drop(BOTH, "guangzhou", Mode.SET);
        press("drop-both");

        assertThat(bound()).containsExactlyInAnyOrderElementsOf(BOTH);
        model.undo();
        assertThat(bound()).as("one step takes both back").isEmpty();
    }

    @Test
    void cancellingLeavesThePlanAsItWas() {
        drop(BOTH, "shanghai", Mode.SET);
        press("drop-cancel");

        assertThat(bound()).isEmpty();
        assertThat(model.document().dirty()).isFalse();
    }

    @Test
    void aLaneMayBeForbiddenToBothWithoutAQuestion() {
        drop(BOTH, "wuhan", Mode.FORBID);

        assertThat(sheets.open()).isFalse();
        assertThat(model.plan().intents()).hasSize(2)
                .allSatisfy(i -> assertThat(((Intent.SetHome) i).home().mode()).isEqualTo(Home.Mode.FORBID));
    }

    private List<GroupKey> bound() {
        return model.plan().intents().stream().map(i -> ((Intent.SetHome) i).group()).toList();
    }

    private void drop(List<GroupKey> groups, String lane, Mode mode) {
        onFx(() -> drops.drop(groups, lane, mode));
    }

    private void press(String id) {
        onFx(() -> ((Button) sheets.view().lookup("#" + id)).fire());
    }

    private static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, action);
    }
}
