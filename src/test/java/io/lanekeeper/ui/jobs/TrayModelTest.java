package io.lanekeeper.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.testing.Held;
import io.lanekeeper.testing.LargeCluster;
import io.lanekeeper.testing.Models;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.jobs.JobsState.Bound;
import io.lanekeeper.ui.jobs.JobsState.JobRow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the tray lists, filters and says, without a window. */
final class TrayModelTest {
    private final DocumentModel document = Models.story();
    private final TrayModel tray = shown(document);

    @Test
    void theSampleHasOneJobWithSourceAndTarget() {
        assertThat(tray.state().jobs()).singleElement().satisfies(job -> {
            assertThat(job.kind()).isEqualTo("dtle");
            assertThat(job.changed()).isFalse();
            assertThat(job.groups()).extracting(JobsState.GroupRow::key).containsExactly(Models.SRC, Models.DEST);
        });
        assertThat(tray.groups()).containsExactly(Models.SRC, Models.DEST);
    }

    @Test
    void whereAGroupMayRunIsToldInLanesAndClients() {
        assertThat(tray.bound(Models.DEST)).isEqualTo(new Bound.Lanes(List.of("beijing"), 2, 2));
        assertThat(tray.boundTo(Models.DEST)).contains("beijing");
        assertThat(tray.bound(GroupKey.of("default", "no such job", "Dest"))).isInstanceOf(Bound.Nowhere.class);
    }

    @Test
    void anEndpointTellsInWhichLaneItStands() {
        assertThat(tray.state().jobs().getFirst().groups())
                .flatExtracting(JobsState.GroupRow::endpoints)
                .allSatisfy(e -> assertThat(e.place()).map(EndpointPlace::value).isPresent());
    }

    @Test
    void theFilterFindsJobsGroupsAndAddressesWhateverTheCase() {
        for (String text : List.of("TEST_CON", "dest", "  Src ")) {
            tray.filter(text);
            assertThat(tray.state().jobs()).as(text).hasSize(1);
        }
        tray.filter("dest");
        assertThat(tray.groups()).containsExactly(Models.DEST);
    }

    @Test
    void aTextThatNoJobHasIsAClientsAndTheTrayStaysFull() {
        tray.filter("dtle-2");

        assertThat(tray.state().jobs()).hasSize(1);
        assertThat(tray.filter()).isEqualTo("dtle-2");
    }

    @Test
    void theFilterOfALargeTrayIsWorkedOutInTheBackgroundAndTheLastLetterCounts() {
        Held held = new Held();
        DocumentModel large = Models.of(LargeCluster.plan(1_200, 9_600));
        TrayModel model = new TrayModel(large, held, Models::bug, Texts.english());
        model.filter("web-1");
        model.filter("web-11");
        assertThat(model.state().jobs()).as("not at once").isEmpty();

        held.finishAll();

        assertThat(model.state().jobs()).isNotEmpty()
                .extracting(JobRow::name)
                .allMatch(name -> name.contains("web-11"));
    }

    @Test
    void whatWasFilteredOfAnOlderPlanDoesNotReplaceTheTrayOfTheNewOne() {
        Held held = new Held();
        DocumentModel large = Models.of(LargeCluster.plan(1_200, 9_600));
        TrayModel model = new TrayModel(large, held, Models::bug, Texts.english());
        model.filter("web-1");
        JobsState now = JobsState.of(document.frame().previewed(), "", JobsState.NONE);

        model.show(now);
        held.finishAll();

        assertThat(model.state()).isEqualTo(now);
    }

    @Test
    void aHomeThatThePlanChangesMarksTheJobAndIsSaidOnTheChip() {
        document.change("undo.setHome", List.of(), p -> p.withIntent(new Intent.SetHome(Models.DEST,
                "${node.datacenter}", Home.in("shanghai"),
                JobLevel.ASK)));

        JobsState state = JobsState.of(document.frame().previewed(), "", tray.state());

        assertThat(state.jobs().getFirst().changed()).isTrue();
        assertThat(state.bound(Models.DEST)).isEqualTo(new Bound.Lanes(List.of("shanghai"), 1, 1));
        assertThat(BoundTexts.shown(state.bound(Models.DEST), Texts.chinese())).contains("shanghai");
    }

    private static TrayModel shown(DocumentModel document) {
        TrayModel tray = new TrayModel(document, Held.never(), Models::bug, Texts.english());
        tray.show(JobsState.of(document.frame().previewed(), "", JobsState.NONE));
        return tray;
    }
}
