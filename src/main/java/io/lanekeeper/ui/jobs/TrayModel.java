package io.lanekeeper.ui.jobs;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.background.Latest;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.jobs.JobsState.Bound;
import io.lanekeeper.ui.jobs.JobsState.GroupRow;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the tray shows and what is typed into its filter. Holds no control. FX thread only; large trays are made off
 * it.
 */
public final class TrayModel {
    private final DocumentModel document;
    private final Latest filtering;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<JobsState> state = new ReadOnlyObjectWrapper<>(JobsState.NONE);
    private String filter = "";

    /**
     * @param onBug gets what making the tray threw; it never should
     */
    public TrayModel(DocumentModel document, Background background, Consumer<Throwable> onBug, Texts texts) {
        this.document = document;
        this.filtering = new Latest(background, "filter", onBug);
        this.texts = texts;
    }

    ReadOnlyObjectProperty<JobsState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public JobsState state() {
        return state.get();
    }

    /** What is typed. */
    public String filter() {
        return filter;
    }

    /** Shows only jobs and groups that have this text in them. */
    public void filter(String text) {
        filter = text;
        Previewed previewed = document.frame().previewed();
        JobsState previous = state();
        filtering.runSized(previewed.planned().jobs().size(), () -> JobsState.of(previewed, text, previous),
                state::set);
    }

    /** Shows what has been made of a frame; what was filtered of an older one is of no interest any more. */
    public void show(JobsState shown) {
        filtering.forget();
        state.set(shown);
    }

    /** All groups that are shown, from top to bottom. */
    List<GroupKey> groups() {
        return state().jobs().stream().flatMap(j -> j.groups().stream()).map(GroupRow::key).toList();
    }

    /** Where a group may run. */
    Bound bound(GroupKey group) {
        return state().bound(group);
    }

    /** Where a group may run, for screen readers. */
    public String boundTo(GroupKey group) {
        return BoundTexts.spoken(bound(group), texts);
    }
}
