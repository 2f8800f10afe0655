package io.lanekeeper.ui.jobs;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Pacer;
import io.lanekeeper.ui.control.Searchable;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.group.DragModel;
import io.lanekeeper.ui.group.DropWorkflow;
import io.lanekeeper.ui.group.EndpointActions;
import io.lanekeeper.ui.group.GroupActions;
import io.lanekeeper.ui.jobs.JobsState.JobRow;
import java.util.List;
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

/** The tray: every job that can run, its groups, the lane each is bound to, what it talks to. FX thread only. */
public final class JobsView extends VBox {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final TrayModel model;
    private final TrayFocus focus = new TrayFocus();
    private final Label count = Ui.label("", "section-count");
    private final TextField filter = TextFields.createClearableTextField();
    private final ListView<JobRow> list = new ListView<>();
    private final Label found = Ui.firm("", "muted", "small");
    private final IdleJobsView idle;
    private final Label dropHint;

    /** What the jobs in the tray can be asked for. */
    public record Actions(GroupActions groups, EndpointActions endpoints, JobMenus jobs) {}

    /**
     * @param searched what is searched with the same text
     */
    public JobsView(TrayModel model, Actions actions, Searchable searched, Texts texts) {
        this.model = model;
        this.idle = new IdleJobsView(texts);
        this.dropHint = Ui.wrapping(texts.get("jobs.dropHint"), "drop-hint");
        actions.groups().selection().setOrder(model::groups);
        getStyleClass().addAll("side", "jobs");
        setId("jobs");
        buildFilter(searched, texts);
        Pacer pacer = new Pacer(1);
        list.setCellFactory(l -> new JobCell(list, actions, focus, model, pacer, texts));
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
        model.stateProperty().addListener((o, was, is) -> show(is));
        show(model.state());
    }

    private void buildFilter(Searchable searched, Texts texts) {
        filter.setPromptText(texts.get("jobs.filter"));
        filter.setAccessibleText(texts.get("jobs.filter"));
        filter.setId("jobs-filter");
        filter.textProperty().addListener((o, was, is) -> {
            model.filter(is);
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
    public void takeDrops(DragModel drag, DropWorkflow drops) {
        drag.groupsProperty().addListener((o, was, is) -> {
            dropHint.setVisible(drag.going());
            dropHint.setManaged(drag.going());
            if (!drag.going()) {
                pseudoClassStateChanged(OVER, false);
            }
        });
        setOnMouseDragEntered(e -> pseudoClassStateChanged(OVER, drag.going()));
        setOnMouseDragExited(e -> pseudoClassStateChanged(OVER, false));
        // A filter: the text field inside would keep the event to itself.
        addEventFilter(MouseDragEvent.MOUSE_DRAG_RELEASED, e -> {
            List<GroupKey> groups = drag.groups();
            drag.end();
            if (!groups.isEmpty()) {
                drops.removeHomes(groups);
            }
        });
    }

    private void show(JobsState state) {
        count.setText(Integer.toString(state.jobs().size()));
        focus.keep(list);
        list.getItems().setAll(state.jobs());
        idle.show(state.idle());
    }
}
