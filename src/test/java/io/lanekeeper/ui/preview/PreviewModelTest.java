package io.lanekeeper.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.plan.HomeWish;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.report.Landing;
import io.lanekeeper.testing.Models;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.group.GroupHome;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PreviewModelTest {
    private final PreviewModel model = new PreviewModel();

    @Test
    void nothingIsShownBeforeThereIsAPlan() {
        assertThat(model.state()).isEmpty();
        assertThat(model.survivedProperty().get()).isEmpty();
        assertThat(model.landingProperty().get()).isEmpty();
    }

    @Test
    void whatIsHeldOverALaneStandsBesideTheStepsUntilItIsLetGo() {
        DocumentModel document = Models.of(Plans.off("dtle-2"));
        model.show(PreviewState.of(document.frame(), Texts.english()));
        GroupHome home = new GroupHome(Models.DEST, Home.in("shanghai"), "shanghai");
        Plan then = ((HomeWish.Granted) HomeWish.set(document.plan(), Models.DEST, Plan.DATACENTER, home.home(),
                JobLevel.ASK)).plan();
        Landing landing = Landing.of(document.plan(), then, 1, Models.DEST, "shanghai", () -> true).orElseThrow();

        model.showLanding(home, landing);
        assertThat(model.landingProperty().get()).map(PreviewModel.Landed::home).contains(home);
        assertThat(model.state()).as("the steps come back as they were").isPresent();

        model.hideLanding();
        assertThat(model.landingProperty().get()).isEqualTo(Optional.empty());
    }
}
