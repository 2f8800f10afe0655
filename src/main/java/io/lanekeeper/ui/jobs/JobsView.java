package io.lanekeeper.ui.jobs;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.group.ChipView;
import io.lanekeeper.ui.group.DragLayer;
import io.lanekeeper.ui.group.GroupActions;
import io.lanekeeper.ui.group.HomeWorkflow;
import io.lanekeeper.ui.common.Ui;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.jobs.JobsState.Bound;
import io.lanekeeper.ui.jobs.JobsState.EndpointRow;
import io.lanekeeper.ui.jobs.JobsState.GroupRow;
import io.lanekeeper.ui.jobs.JobsState.JobRow;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tray: every job that can run, its groups, the lane each is bound to, what it talks to. */
public final class JobsView extends VBox {
    /** Below this width only the pin is shown of where an endpoint stands; its tooltip says the rest. */
    private static final double NARROW = 235;
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Texts texts;
    private final GroupActions actions;
    private final EndpointActions endpoints;
    private LaneBounds bounds;
    private final Label count = Ui.label("", "section-count");
    private final TextField filter = new TextField();
    private final ListView<JobRow> list = new ListView<>();
    private final Label idle = Ui.wrapping("", "muted", "small");
    private final Label dropHint;

    public JobsView(DocumentModel model, Texts texts, GroupActions actions, EndpointActions endpoints) {
        this.texts = texts;
        this.actions = actions;
        this.endpoints = endpoints;
        this.bounds = new LaneBounds(model.frame().picture());
        this.dropHint = Ui.wrapping(texts.get("jobs.dropHint"), "drop-hint");
        getStyleClass().addAll("side", "jobs");
        setId("jobs");
        filter.setPromptText(texts.get("jobs.filter"));
        filter.setAccessibleText(texts.get("jobs.filter"));
        filter.setId("jobs-filter");
        filter.textProperty().addListener((o, was, is) -> show(model.frame()));
        list.setCellFactory(l -> new JobCell());
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.get("jobs.title"));
        list.setPlaceholder(Ui.wrapping(texts.get("jobs.empty"), "muted"));
        list.getStyleClass().add("job-list");
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox title = new HBox(Ui.sectionTitle(texts.get("jobs.title")), Ui.spacer(), count);
        dropHint.setVisible(false);
        dropHint.setManaged(false);
        getChildren().addAll(title, filter, list, dropHint, idle);
    }

    /** The tray takes what is dragged out of its lane. */
    public void takeDrops(DragLayer layer, HomeWorkflow homes) {
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
            Optional<GroupKey> group = layer.dragged();
            layer.end();
            group.ifPresent(homes::removeHome);
        });
    }

    /** Shows the frame. */
    public void show(Frame frame) {
        bounds = new LaneBounds(frame.picture());
        JobsState state = JobsState.of(frame.picture(), filter.getText());
        count.setText(Integer.toString(state.jobs().size()));
        list.getItems().setAll(state.jobs());
        idle.setText(state.idle() == 0 ? "" : texts.count("jobs.idle", state.idle()));
        idle.setManaged(state.idle() > 0);
    }

    private final class JobCell extends ListCell<JobRow> {
        JobCell() {
            getStyleClass().add("job-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(JobRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(empty || row == null ? null : job(row));
        }
    }

    private VBox job(JobRow row) {
        Label name = Ui.label(row.key().id(), "job-name");
        Label kind = Ui.label(row.changed() ? texts.get("jobs.changed", row.kind()) : row.kind(), "job-kind");
        if (row.changed()) {
            kind.getStyleClass().add("changed");
        }
        HBox header = new HBox(8, name, Ui.spacer(), kind);
        header.setAlignment(Pos.BASELINE_LEFT);
        VBox box = new VBox(6, header);
        if (row.groups().isEmpty()) {
            box.getChildren().add(Ui.wrapping(texts.get("jobs.noGroups"), "muted", "small"));
        }
        row.groups().forEach(g -> addGroup(box, g));
        return box;
    }

    private void addGroup(VBox box, GroupRow row) {
        Bound bound = bounds.of(row.key());
        ChipView chip = new ChipView(row.key(), row.role(), row.count(), bound(bound), "tray",
                bound instanceof Bound.Lanes ? "bound" : "unbound");
        chip.setId("tray-" + row.key().job().id() + "-" + row.key().group());
        Ui.named(chip, texts.get("jobs.group", row.key().group(), row.key().job().id(), bound(bound)));
        actions.equip(chip, row.role());
        box.getChildren().add(chip);
        row.endpoints().forEach(e -> box.getChildren().add(endpoint(row, e)));
    }

    private String bound(Bound bound) {
        return switch (bound) {
            case Bound.Lanes l -> texts.get("jobs.bound", String.join(", ", l.values()));
            case Bound.Anywhere a -> texts.get("jobs.anywhere");
            case Bound.Nowhere n -> texts.get("jobs.nowhere");
        };
    }

    private HBox endpoint(GroupRow group, EndpointRow row) {
        String kind = row.endpoint().kind();
        Label address = Ui.label((kind.isEmpty() ? "" : kind + " ") + row.endpoint().address(), "endpoint");
        var where = Ui.button(row.place()
                .map(p -> p.value())
                .orElseGet(() -> texts.get("jobs.endpoint.unknown")), () -> {}, "endpoint-place", "flat");
        where.setGraphic(new FontIcon(Feather.MAP_PIN));
        where.setMinWidth(26);
        where.contentDisplayProperty()
                .bind(list.widthProperty()
                        .map(w -> w.doubleValue() < NARROW ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        where.setId("endpoint-" + row.endpoint().address().replaceAll("[^A-Za-z0-9]+", "-"));
        where.setOnAction(e -> endpoints.menu(group.key(), row.endpoint())
                .show(where, Side.BOTTOM, 0,
                        0));
        Ui.named(where, texts.get("jobs.endpoint.place", row.endpoint().address()) + ": "
                + row.place().map(p -> p.value()).orElseGet(() -> texts.get("jobs.endpoint.unknown")));
        HBox line = new HBox(6, address, Ui.spacer(), where);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("endpoint-line");
        return line;
    }
}
