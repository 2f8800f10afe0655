package io.lanekeeper.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An open plan: its history, its file, and what of it is saved. Immutable.
 *
 * @param saved the plan as it is in the file (or as it came with the program)
 */
public record Document(History history, Optional<Path> file, Plan saved) {
    /** A plan just opened or pulled: nothing to undo. */
    public static Document of(Plan plan, Optional<Path> file) {
        return new Document(History.startingWith(plan), file, plan);
    }

    /** A plan that is in no file yet and would be a pity to lose. */
    public static Document unsaved(Plan plan) {
        return new Document(History.startingWith(plan), Optional.empty(), Plan.EMPTY);
    }

    public Plan plan() {
        return history.present();
    }

    public boolean dirty() {
        return !plan().equals(saved);
    }

    public Document changed(Plan plan, String what, List<String> arguments) {
        return new Document(history.changed(plan, what, arguments), file, saved);
    }

    public Document undone() {
        return new Document(history.undone(), file, saved);
    }

    public Document redone() {
        return new Document(history.redone(), file, saved);
    }

    public Document savedTo(Path path) {
        return new Document(history, Optional.of(path), plan());
    }
}
