package io.lanekeeper.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.testing.Held;
import io.lanekeeper.testing.LargeCluster;
import io.lanekeeper.testing.Models;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.board.BoardModel;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.ScenarioActions;
import io.lanekeeper.ui.jobs.TrayModel;
import io.lanekeeper.ui.preview.PreviewModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That board, tray and panel show the same frame, and that nobody takes old figures for new ones. */
final class FramePresenterTest {
    private final Held held = new Held();
    private final List<String> told = new ArrayList<>();

    @Test
    void aSmallPlanIsOnAllScreensAtOnceAndNothingIsPending() {
        DocumentModel document = Models.story();
        FramePresenter.Models models = models(document);

        presenter(models).show(document.frame());

        assertThat(clients(models)).isEqualTo(3);
        assertThat(models.tray().state().jobs()).hasSize(1);
        assertThat(models.preview().state()).isPresent();
        assertThat(told).containsExactly("status 3");
    }

    @Test
    void whileThePanelsOfALargePlanAreMadeTheyAreSaidToBeBehind() {
        DocumentModel document = Models.of(LargeCluster.plan(600, 1_200));
        FramePresenter.Models models = models(document);

        presenter(models).show(document.frame());
        assertThat(told).containsExactly("pending");

        held.finishAll();
        assertThat(told).containsExactly("pending", "status 570");
        assertThat(clients(models)).isEqualTo(600);
    }

    @Test
    void ofTwoQuickFramesOnlyTheSecondIsTold() {
        Plan plan = LargeCluster.plan(600, 1_200);
        DocumentModel document = Models.of(plan);
        FramePresenter.Models models = models(document);
        FramePresenter presenter = presenter(models);

        presenter.show(document.frame());
        new ScenarioActions(document).lane(true, "beijing");
        presenter.show(document.frame());
        held.finishAll();

        assertThat(told.stream().filter(t -> t.startsWith("status"))).hasSize(1);
        assertThat(models.preview().state().orElseThrow().frame()).isEqualTo(document.frame());
    }

    @Test
    void theClientsWhoseLossBreaksSomethingSayWhatItWouldBe() {
        DocumentModel document = Models.story();
        FramePresenter.Models models = models(document);

        presenter(models).show(document.frame());
        held.finishAll();

        Card only = models.board()
                .state()
                .lanes()
                .stream()
                .flatMap(l -> l.clients().stream())
                .filter(c -> c.name().equals("dtle-1"))
                .findFirst()
                .orElseThrow();
        assertThat(models.board().marks().losses()).containsKey(only.nodeId());
        assertThat(models.board().marks().losses().get(only.nodeId())).startsWith("If it goes:").contains("Src");
    }

    @Test
    void marksOfThePlanBeforeAreGoneBeforeThoseOfTheNextAreKnown() {
        DocumentModel document = Models.story();
        FramePresenter.Models models = models(document);
        FramePresenter presenter = presenter(models);
        presenter.show(document.frame());
        held.finishAll();
        assertThat(models.board().marks().losses()).isNotEmpty();

        document.open(Models.of(LargeCluster.plan(60, 120)).document());
        presenter.show(document.frame());

        assertThat(models.board().marks().losses()).isEmpty();
    }

    @Test
    void aPlanWithoutClientsIsShownAsWell() {
        DocumentModel document = Models.of(Plan.EMPTY);
        FramePresenter.Models models = models(document);

        presenter(models).show(document.frame());
        held.finishAll();

        assertThat(models.board().state().lanes()).isEmpty();
        assertThat(told).containsExactly("status 0");
        document.open(Models.of(Sample.plan()).document());
        presenter(models).show(document.frame());
        assertThat(clients(models)).isEqualTo(3);
    }

    private FramePresenter presenter(FramePresenter.Models models) {
        return new FramePresenter(models, contents -> told.add("status " + contents.status().up()),
                () -> told.add("pending"), held, Models::bug, Texts.english());
    }

    private FramePresenter.Models models(DocumentModel document) {
        return new FramePresenter.Models(new BoardModel(document, held, Models::bug),
                new TrayModel(document, held, Models::bug, Texts.english()), new PreviewModel());
    }

    private static int clients(FramePresenter.Models models) {
        return models.board().state().lanes().stream().map(Lane::clients).mapToInt(List::size).sum();
    }
}
