package io.lanekeeper.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.plan.file.PlanFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
}
