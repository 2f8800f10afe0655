package io.lanekeeper.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.plan.Plans;
import io.lanekeeper.testing.Models;
import io.lanekeeper.ui.document.DocumentModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class StepPlayerTest {
    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void fromTheEndItBeginsAgainAtTheStart() {
        DocumentModel model = Models.of(Plans.off("dtle-2", "dtle-3"));
        StepPlayer player = new StepPlayer(model);

        toggle(player);

        assertThat(model.frame().step()).isZero();
        assertThat(player.playingProperty().get()).isTrue();
        toggle(player);
    }

    @Test
    void fromTheMiddleItGoesOnAtOnceAndAtTheLastStepItEnds() {
        DocumentModel model = Models.of(Plans.off("dtle-2", "dtle-3"));
        model.showStep(1);
        StepPlayer player = new StepPlayer(model);

        toggle(player);

        assertThat(model.frame().step()).isEqualTo(2);
        assertThat(player.playingProperty().get()).isFalse();
    }

    @Test
    void pressedAgainItStopsWhereItIs() {
        DocumentModel model = Models.of(Plans.off("dtle-2", "dtle-3", "dtle-1"));
        model.showStep(0);
        StepPlayer player = new StepPlayer(model);

        toggle(player);
        toggle(player);

        assertThat(player.playingProperty().get()).isFalse();
        assertThat(model.frame().step()).isEqualTo(1);
    }

    @Test
    void withoutStepsNothingPlays() {
        StepPlayer player = new StepPlayer(Models.story());

        toggle(player);

        assertThat(player.playingProperty().get()).isFalse();
    }

    private static void toggle(StepPlayer player) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, player::toggle);
    }
}
