package io.lanekeeper.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.edit.Home;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.testing.Held;
import io.lanekeeper.testing.Models;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.group.GroupHome;
import io.lanekeeper.ui.preview.PreviewModel.Landed;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A group held over a lane: what would be if it landed there. */
final class LandingModelTest {
    private static final GroupHome SHANGHAI = new GroupHome(Models.DEST, Home.in("shanghai"), "shanghai");
    private static final GroupHome BEIJING = new GroupHome(Models.DEST, Home.in("beijing"), "beijing");

    private final DocumentModel document = Models.of(Plans.off("dtle-2"));
    private final PreviewModel shown = new PreviewModel();
    private final Held held = new Held();
    private final LandingModel model = new LandingModel(document, shown, held, Models::bug);

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void whereThePointerRestsTheComparisonIsWorkedOut() throws TimeoutException {
        over(Optional.of(SHANGHAI));
        waitForWork();

        onFx(held::finishAll);

        assertThat(shown.landingProperty().get()).map(Landed::home).contains(SHANGHAI);
        assertThat(document.plan().intents()).as("nothing has been changed").isEmpty();
    }

    @Test
    void whatIsWorkedOutForALaneThatWasLeftIsNeverShown() throws TimeoutException {
        over(Optional.of(SHANGHAI));
        waitForWork();

        over(Optional.empty());
        onFx(held::finishAll);

        assertThat(shown.landingProperty().get()).isEmpty();
    }

    @Test
    void theLaneUnderThePointerNowIsTheOneThatIsTold() throws TimeoutException {
        over(Optional.of(SHANGHAI));
        waitForWork();
        over(Optional.of(BEIJING));
        onFx(held::finish);
        assertThat(shown.landingProperty().get()).as("an answer about shanghai").isEmpty();
        waitForWork();

        onFx(held::finishAll);

        assertThat(shown.landingProperty().get()).map(Landed::home).contains(BEIJING);
    }

    @Test
    void theComparisonGoesWithTheDrag() throws TimeoutException {
        over(Optional.of(SHANGHAI));
        waitForWork();
        onFx(held::finishAll);

        over(Optional.empty());

        assertThat(shown.landingProperty().get()).isEmpty();
    }

    private void over(Optional<GroupHome> home) {
        onFx(() -> model.over(home));
    }

    private void waitForWork() throws TimeoutException {
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> held.going() > 0);
    }

    private static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, action);
    }
}
