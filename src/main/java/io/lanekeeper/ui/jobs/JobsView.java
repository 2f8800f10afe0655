package io.lanekeeper.ui.jobs;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.group.ChipView;
import io.lanekeeper.ui.group.DragLayer;
import io.lanekeeper.ui.group.GroupActions;
import io.lanekeeper.ui.group.DropWorkflow;
import io.lanekeeper.ui.common.Focusable;
import io.lanekeeper.ui.common.Searchable;
import io.lanekeeper.ui.common.Ui;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.jobs.JobsState.Bound;
import io.lanekeeper.ui.jobs.JobsState.EndpointRow;
import io.lanekeeper.ui.jobs.JobsState.GroupRow;
import io.lanekeeper.ui.jobs.JobsState.JobRow;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
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
    private final TraySelection selection;
    private LaneBounds bounds;
    private final Label count = Ui.label("", "section-count");
    private final TextField filter = TextFields.createClearableTextField();
    private final ListView<JobRow> list = new ListView<>();
    private final Label found = Ui.firm("", "muted", "small");
    private final Label idle = Ui.wrapping("", "muted", "small");
    private final Label dropHint;

    /**
     * @param searched what is searched with the same text
     */
    public JobsView(DocumentModel model, GroupActions actions, EndpointActions endpoints, Searchable searched,
            DragLayer layer, Texts texts) {
        this.selection = new TraySelection(layer, actions, this::order);
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
        filter.textProperty().addListener((o, was, is) -> {
            show(model.frame());
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
        list.setCellFactory(l -> new JobCell());
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

    /** Shows the frame. */
    public void show(Frame frame) {
        bounds = new LaneBounds(frame.picture());
        JobsState state = JobsState.of(frame.picture(), filter.getText());
        if (state.jobs().isEmpty()) {
            state = JobsState.of(frame.picture(), ""); // it is a client that is searched for
        }
        count.setText(Integer.toString(state.jobs().size()));
        Optional<String> focused = focused();
        list.getItems().setAll(state.jobs());
        focused.ifPresent(this::focus);
        idle.setText(state.idle() == 0 ? "" : texts.count("jobs.idle", state.idle()));
        idle.setManaged(state.idle() > 0);
    }

    /** Cells are made anew with every frame: who walks through them by key must not lose his place. */
    private Optional<String> focused() {
        return !list.isFocusWithin() ? Optional.empty()
                : Focusable.in(list)
                        .stream()
                        .filter(n -> n.isFocused() && n.getId() != null)
                        .map(Node::getId)
                        .findFirst();
    }

    private void focus(String id) {
        list.applyCss();
        list.layout();
        Focusable.in(list).stream().filter(n -> id.equals(n.getId())).findFirst().ifPresent(Node::requestFocus);
    }

    private List<GroupKey> order() {
        return list.getItems().stream().flatMap(j -> j.groups().stream()).map(GroupRow::key).toList();
    }

    /** Where a group may run, for screen readers. */
    public String boundTo(GroupKey group) {
        return switch (bounds.of(group)) {
            case Bound.Lanes l -> texts.get("jobs.boundTo", texts.list(l.values()));
            case Bound.Anywhere a -> texts.get("jobs.boundTo.anywhere");
            case Bound.Nowhere n -> texts.get("jobs.boundTo.nowhere");
        };
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
        Ui.named(header, texts.get("jobs.dragAll", row.key().id()));
        header.setAccessibleRole(AccessibleRole.BUTTON);
        header.setId("job-" + row.key().id());
        header.getStyleClass().add("job-header");
        header.setCursor(Cursor.OPEN_HAND);
        List<GroupKey> groups = row.groups().stream().map(GroupRow::key).toList();
        selection.equipJob(header, groups, row.groups().stream().findFirst().flatMap(GroupRow::role));
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
        chip.setDescription(() -> described(row.key()));
        actions.equip(chip, row.role());
        selection.equip(chip, row.role());
        box.getChildren().add(chip);
        row.endpoints().forEach(e -> box.getChildren().add(endpoint(row, e)));
    }

    private String described(GroupKey group) {
        String text = texts.get("jobs.group", group.group(), group.job().id(), boundTo(group));
        return selection.chosen(group) ? texts.get("jobs.chosen", text) : text;
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
