package io.lanekeeper.ui.document;

import io.lanekeeper.plan.Document;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.background.Latest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The open document: the one place that replaces the plan. FX thread only.
 *
 * <p>{@link #documentProperty} changes at once; {@link #frameProperty} follows as soon as the preview is computed,
 * and is always that of the newest plan.
 */
public final class DocumentModel {
    private final Latest computing;
    private final ReadOnlyObjectWrapper<Document> document;
    private final ReadOnlyObjectWrapper<Frame> frame;

    /**
     * @param onBug gets what the preview threw; it never should
     */
    public DocumentModel(Background background, Consumer<Throwable> onBug) {
        this.computing = new Latest(background, "preview", onBug);
        this.document = new ReadOnlyObjectWrapper<>(Document.of(Plan.EMPTY, Optional.empty()));
        this.frame = new ReadOnlyObjectWrapper<>(new Frame(Previewed.of(Plan.EMPTY), 0));
    }

    public ReadOnlyObjectProperty<Document> documentProperty() {
        return document.getReadOnlyProperty();
    }

    public Document document() {
        return document.get();
    }

    public Plan plan() {
        return document.get().plan();
    }

    /** What the screen shows. */
    public ReadOnlyObjectProperty<Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public Frame frame() {
        return frame.get();
    }

    /** Shows another document; the undo history is that document's. */
    public void open(Document opened) {
        show(opened, opened.plan().currentScenario().steps().size());
    }

    /**
     * Changes the plan; undo takes it back.
     *
     * @param what key of the text that names the change
     */
    public void change(String what, List<String> arguments, UnaryOperator<Plan> change) {
        travel(document.get().changed(change.apply(plan()), what, arguments));
    }

    /** Replaces the document without a change of the plan, e.g. when it has been saved. */
    public void replace(UnaryOperator<Document> change) {
        document.set(change.apply(document.get()));
    }

    public void undo() {
        travel(document.get().undone());
    }

    public void redo() {
        travel(document.get().redone());
    }

    /** Undoes or redoes up to another entry of the history. */
    public void travelTo(int entry) {
        travel(document.get().at(entry));
    }

    /** Shows the board as it is after so many steps; 0 is before the first. */
    public void showStep(int step) {
        Previewed picture = frame.get().previewed();
        frame.set(new Frame(picture, Math.clamp(step, 0, picture.steps().size())));
    }

    /** A changed scenario is shown at its end; otherwise the board stays at its step. */
    private void travel(Document other) {
        boolean stepsChanged = !other.plan().currentScenario().equals(plan().currentScenario());
        int steps = other.plan().currentScenario().steps().size();
        show(other, stepsChanged ? steps : Math.min(frame.get().step(), steps));
    }

    private void show(Document shown, int step) {
        document.set(shown);
        Plan plan = shown.plan();
        computing.run(() -> Previewed.of(plan), made -> frame.set(new Frame(made, step)));
    }
}
