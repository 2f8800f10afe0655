package io.lanekeeper.ui.jobs;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.background.Latest;
import io.lanekeeper.ui.background.Pacer;
import io.lanekeeper.ui.control.Searchable;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.Picture;
import io.lanekeeper.ui.group.DragLayer;
import io.lanekeeper.ui.group.DropWorkflow;
import io.lanekeeper.ui.group.EndpointActions;
import io.lanekeeper.ui.group.GroupActions;
import io.lanekeeper.ui.jobs.JobsState.GroupRow;
import io.lanekeeper.ui.jobs.JobsState.JobRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;

/** The tray: every job that can run, its groups, the lane each is bound to, what it talks to. */
public final class JobsView extends VBox {
    /** So many jobs are looked through in less than a frame. */
    private static final int AT_ONCE = 400;
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Texts texts;
    private final DocumentModel model;
    private final TrayFocus focus = new TrayFocus();
    private JobsState state = JobsState.NONE;
    private Optional<Latest> filtering = Optional.empty();
    private final Label count = Ui.label("", "section-count");
    private final TextField filter = TextFields.createClearableTextField();
    private final ListView<JobRow> list = new ListView<>();
    private final Label found = Ui.firm("", "muted", "small");
    private final IdleJobsView idle;
    private final Label dropHint;

    /**
     * @param searched what is searched with the same text
     */
    public JobsView(DocumentModel model, GroupActions actions, EndpointActions endpoints, JobMenus jobMenus,
            Searchable searched, DragLayer layer, Texts texts) {
        actions.selection().setOrder(this::order);
        this.texts = texts;
        this.model = model;
        this.idle = new IdleJobsView(texts);
        this.dropHint = Ui.wrapping(texts.get("jobs.dropHint"), "drop-hint");
        getStyleClass().addAll("side", "jobs");
        setId("jobs");
        filter.setPromptText(texts.get("jobs.filter"));
        filter.setAccessibleText(texts.get("jobs.filter"));
        filter.setId("jobs-filter");
        filter.textProperty().addListener((o, was, is) -> {
            filter(is);
            searched.search(is);
            found.setText("");
        });
        filter.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.F3) {
                found.setText(e.isShiftDown() ? searched.previous() : searched.next());
                e.consume();
            }
        });
        found.managedProperty().bind(found.textProperty().isNotEmpty());
        Pacer pacer = new Pacer(1);
        list.setCellFactory(
                l -> new JobCell(list, actions, endpoints, jobMenus, focus, () -> state, pacer, texts));
        new TrayKeys(list).listen();
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.get("jobs.title"));
        list.setPlaceholder(Ui.wrapping(texts.get("jobs.empty"), "muted"));
        list.getStyleClass().add("job-list");
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox title = new HBox(8, Ui.sectionTitle(texts.get("jobs.title")), Ui.spacer(), found, count);
        dropHint.setVisible(false);
        dropHint.setManaged(false);
        getChildren().addAll(title, filter, list, dropHint, idle);
    }

    /** Puts the cursor into the filter; a text that is not empty is searched for at once. */
    public void find(String text) {
        if (!text.isEmpty()) {
            filter.setText(text);
        }
        filter.requestFocus();
        filter.selectAll();
    }

    /** The tray takes what is dragged out of its lane. */
    public void takeDrops(DragLayer layer, DropWorkflow drops) {
        layer.draggedProperty().addListener((o, was, is) -> {
            dropHint.setVisible(is.isPresent());
            dropHint.setManaged(is.isPresent());
            if (is.isEmpty()) {
                pseudoClassStateChanged(OVER, false);
            }
        });
        setOnMouseDragEntered(e -> pseudoClassStateChanged(OVER, layer.dragged().isPresent()));
        setOnMouseDragExited(e -> pseudoClassStateChanged(OVER, false));
        // A filter: the text field inside would keep the event to itself.
        addEventFilter(MouseDragEvent.MOUSE_DRAG_RELEASED, e -> {
            List<GroupKey> groups = layer.groups();
            layer.end();
            if (!groups.isEmpty()) {
                drops.removeHomes(groups);
            }
        });
    }

    /** Of large clusters the filter works off the FX thread from now on. */
    public void setBackground(Background background, Consumer<Exception> onBug) {
        filtering = Optional.of(new Latest(background, "filter", onBug));
    }

    /** What is typed. */
    public String filter() {
        return filter.getText();
    }

    public JobsState state() {
        return state;
    }

    private void filter(String text) {
        Picture picture = model.frame().picture();
        JobsState previous = state;
        if (filtering.isEmpty() || picture.planned().jobs().size() <= AT_ONCE) {
            show(JobsState.of(picture, text, previous));
            return;
        }
        filtering.get().run(() -> JobsState.of(picture, text, previous), this::show);
    }

    /** Shows these jobs. */
    public void show(JobsState shown) {
        if (shown.equals(state)) {
            return;
        }
        state = shown;
        count.setText(Integer.toString(state.jobs().size()));
        focus.keep(list);
        list.getItems().setAll(state.jobs());
        idle.show(state.idle());
    }

    private List<GroupKey> order() {
        return list.getItems().stream().flatMap(j -> j.groups().stream()).map(GroupRow::key).toList();
    }

    /** Where a group may run, for screen readers. */
    public String boundTo(GroupKey group) {
        return BoundTexts.spoken(state.bound(group), texts);
    }
}
