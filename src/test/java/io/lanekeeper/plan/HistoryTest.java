package io.lanekeeper.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.plan.file.PlanFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class HistoryTest {
    @Property(tries = 100)
    void undoingEverythingGivesTheSameBytes(@ForAll List<Boolean> moves) {
        History history = History.startingWith(Plans.full());
        byte[] first = PlanFile.bytes(history.present());
        int n = 0;
        for (boolean change : moves) {
            history = change ? history.changed(history.present().withLaneAttribute("${meta.x" + n++ + "}"), "x",
                    List.of()) : history.undone();
        }
        while (history.undoable().isPresent()) {
            history = history.undone();
        }

        assertThat(PlanFile.bytes(history.present())).isEqualTo(first);
    }

    @Test
    void redoBringsBackWhatUndoTookAway() {
        History history = History.startingWith(Plan.EMPTY).changed(Plans.full(), "x", List.of());

        assertThat(history.undone().redone().present()).isEqualTo(Plans.full());
    }

    @Test
    void aChangeAfterUndoDropsTheOtherFuture() {
        History history = History.startingWith(Plan.EMPTY)
                .changed(Plans.full(), "a", List.of())
                .undone()
                .changed(Plan.EMPTY.withLaneAttribute("${node.class}"), "b", List.of());

        assertThat(history.redoable()).isEmpty();
        assertThat(history.undoable().map(History.Entry::what)).contains("b");
    }

    @Test
    void aChangeThatChangesNothingIsNone() {
        assertThat(History.startingWith(Plan.EMPTY).changed(Plan.EMPTY, "x", List.of()).undoable()).isEmpty();
    }

    @Test
    void fiveHundredStepsCanBeTakenBack() {
        History history = History.startingWith(Plan.EMPTY);
        for (int i = 1; i <= 600; i++) {
            history = history.changed(Plan.EMPTY.withLaneAttribute("a" + i), "x", List.of());
        }
        int back = 0;
        while (history.undoable().isPresent()) {
            history = history.undone();
            back++;
        }

        assertThat(back).isEqualTo(History.LIMIT).isEqualTo(500);
        assertThat(history.present().laneAttribute()).isEqualTo("a100");
    }

    @Property(tries = 200)
    void undoAndRedoAreEachOthersOpposite(@ForAll @Size(max = 20) List<@IntRange(max = 3) Integer> lanes,
            @ForAll @IntRange(max = 25) int back) {
        History history = History.startingWith(Plan.EMPTY);
        for (int lane : lanes) {
            history = history.changed(Plan.EMPTY.withLaneAttribute("a" + lane), "to", List.of("a" + lane));
        }
        History there = history;
        for (int i = 0; i < back; i++) {
            there = there.undone();
        }
        for (int i = 0; i < back; i++) {
            there = there.redone();
        }

        assertThat(there).isEqualTo(history);
    }

    @Property(tries = 200)
    void whatUndoOffersIsWhatRedoOffersAfterIt(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(max = 9) Integer> lanes) {
        History history = History.startingWith(Plan.EMPTY);
        for (int lane : lanes) {
            history = history.changed(Plan.EMPTY.withLaneAttribute("a" + lane), "to", List.of("a" + lane));
        }

        assertThat(history.undone().redoable()).isEqualTo(history.undoable());
        assertThat(history.redoable()).isEmpty();
    }

    @Test
    void atTheBeginningThereIsNothingToTakeBack() {
        History history = History.startingWith(Plan.EMPTY);

        assertThat(history.undone()).isEqualTo(history);
        assertThat(history.redone()).isEqualTo(history);
        assertThat(history.undoable()).isEmpty();
    }

    @Test
    void aStepOfTheHistorySaysWhatItWas() {
        History history = History.startingWith(Plan.EMPTY)
                .changed(Plans.full(), "undo.home", List.of("Dest", "beijing"));

        assertThat(history.undoable().orElseThrow().what()).isEqualTo("undo.home");
        assertThat(history.undoable().orElseThrow().arguments()).containsExactly("Dest", "beijing");
    }

    @Test
    void anyEntryCanBeShownAndTheOthersStay() {
        History history = History.startingWith(Plan.EMPTY)
                .changed(Plan.EMPTY.withLaneAttribute("a"), "a", List.of())
                .changed(Plan.EMPTY.withLaneAttribute("b"), "b", List.of());

        assertThat(history.at(1).present().laneAttribute()).isEqualTo("a");
        assertThat(history.at(1).redone()).isEqualTo(history);
        assertThat(history.at(-7).present()).isEqualTo(Plan.EMPTY);
        assertThat(history.at(99)).isEqualTo(history);
    }

    @Test
    void aDocumentIsDirtyUntilItIsSavedAndAgainAfterUndo() {
        Document opened = Document.of(Plan.EMPTY, Optional.empty());
        Document changed = opened.changed(Plans.full(), "x", List.of());
        Document saved = changed.savedTo(Path.of("a.laneplan"));

        assertThat(opened.dirty()).isFalse();
        assertThat(changed.dirty()).isTrue();
        assertThat(saved.dirty()).isFalse();
        assertThat(saved.undone().dirty()).isTrue();
        assertThat(changed.undone().dirty()).isFalse();
    }

    @Test
    void aPulledPlanIsDirtyBecauseItIsInNoFile() {
        assertThat(Document.unsaved(Plans.full()).dirty()).isTrue();
        assertThat(Document.unsaved(Plans.full()).file()).isEmpty();
        assertThat(Document.unsaved(Plans.full()).history().undoable()).isEmpty();
    }

    @Test
    void savingKeepsTheHistoryAndTheName() {
        Document changed = Document.of(Plan.EMPTY, Optional.of(Path.of("a.laneplan")))
                .changed(Plans.full(), "x", List.of());

        Document saved = changed.savedTo(Path.of("b.laneplan"));

        assertThat(saved.file()).contains(Path.of("b.laneplan"));
        assertThat(saved.undone().plan()).isEqualTo(Plan.EMPTY);
        assertThat(saved.undone().redone()).isEqualTo(saved);
        assertThat(saved.at(0).plan()).isEqualTo(Plan.EMPTY);
        assertThat(saved.at(0).file()).contains(Path.of("b.laneplan"));
        assertThat(saved.at(0).dirty()).isTrue();
    }
}
