package io.lanekeeper.ui.jobs;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Pacer;
import io.lanekeeper.ui.control.NameLabel;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.group.ChipView;
import io.lanekeeper.ui.group.EndpointActions;
import io.lanekeeper.ui.group.GroupActions;
import io.lanekeeper.ui.jobs.JobsState.Bound;
import io.lanekeeper.ui.jobs.JobsState.EndpointRow;
import io.lanekeeper.ui.jobs.JobsState.GroupRow;
import io.lanekeeper.ui.jobs.JobsState.JobRow;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A job of the tray with its groups. Of long lists a few are made in a frame, and none that is not in sight. */
final class JobCell extends ListCell<JobRow> {
    /** Below this width only the pin is shown of where an endpoint stands; its tooltip says the rest. */
    private static final double NARROW = 205;
    /** From this width on there is room for what an address belongs to as well. */
    private static final double ROOMY = 300;
    /** Of a letter of an address, and what stands beside one at least: its pin and the margins. */
    private static final double LETTER = 7.4;
    private static final double BESIDE = 70;
    /** Shorter lists are shown at once. */
    private static final int MANY = 60;
    /** About how high a job is without groups, and each line in it. */
    private static final double HEAD = 36;
    private static final double LINE = 38;

    private final ListView<JobRow> list;
    private final GroupActions actions;
    private final EndpointActions endpoints;
    private final JobMenus jobMenus;
    private final TrayFocus focus;
    private final TrayModel model;
    private final Pacer pacer;
    private final Texts texts;
    private boolean stale;

    JobCell(ListView<JobRow> list, JobsView.Actions actions, TrayFocus focus, TrayModel model, Pacer pacer,
            Texts texts) {
        this.list = list;
        this.actions = actions.groups();
        this.endpoints = actions.endpoints();
        this.jobMenus = actions.jobs();
        this.focus = focus;
        this.model = model;
        this.pacer = pacer;
        this.texts = texts;
        getStyleClass().add("job-cell");
        setPrefWidth(0);
        visibleProperty().addListener((o, was, is) -> requestLayout());
    }

    @Override
    protected void updateItem(@Nullable JobRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        boolean paced = list.getItems().size() > MANY;
        stale = paced && row != null && !empty;
        setGraphic(empty || row == null || paced ? null : job(row));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        JobRow row = getItem();
        if (stale && row != null && isVisible() && pacer.lets(this)) {
            stale = false;
            setGraphic(job(row));
            getGraphic().applyCss();
        }
        super.layoutChildren();
    }

    @Override
    protected double computePrefHeight(double width) {
        JobRow row = getItem();
        return stale && row != null ? HEAD + LINE * row.groups().stream().mapToInt(g -> 1 + g.endpoints().size()).sum()
                : super.computePrefHeight(width);
    }

    private VBox job(JobRow row) {
        NameLabel name = new NameLabel(row.key().id(), "job-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        Label kind = Ui.label(row.changed() ? texts.get("jobs.changed", row.kind()) : row.kind(), "job-kind");
        if (row.changed()) {
            kind.getStyleClass().add("changed");
        }
        kind.setMinWidth(USE_PREF_SIZE);
        HBox header = new HBox(8, name, kind);
        header.setAlignment(Pos.BASELINE_LEFT);
        Ui.named(header, row.file().isEmpty() ? texts.get("jobs.dragAll", row.key().id())
                : texts.get("jobs.dragAll.file", row.key().id(), row.file()));
        if (!row.file().isEmpty()) {
            FontIcon icon = new FontIcon(Feather.FILE_TEXT);
            icon.getStyleClass().add("job-file");
            header.getChildren().add(1, icon);
        }
        header.setAccessibleRole(AccessibleRole.BUTTON);
        header.setId("job-" + row.key().id());
        header.getStyleClass().add("job-header");
        jobMenus.equip(header, row.key());
        jobMenus.page(row.key())
                .ifPresent(open -> header.getChildren()
                        .add(Ui.pageButton(header, texts.get("board.open", row.key().id()), open)));
        header.setCursor(Cursor.OPEN_HAND);
        List<GroupKey> groups = row.groups().stream().map(GroupRow::key).toList();
        focus.regain(header);
        actions.selection().equipJob(header, groups, row.groups().stream().findFirst().flatMap(GroupRow::role));
        VBox box = new VBox(6, header);
        if (row.groups().isEmpty()) {
            box.getChildren().add(Ui.wrapping(texts.get("jobs.noGroups"), "muted", "small"));
        }
        row.groups().forEach(g -> addGroup(box, g));
        return box;
    }

    private void addGroup(VBox box, GroupRow row) {
        Bound bound = model.bound(row.key());
        ChipView chip = new ChipView(row.key(), row.role(), row.count(), BoundTexts.shown(bound, texts), "tray",
                bound instanceof Bound.Lanes ? "bound" : "unbound");
        chip.setId("tray-" + row.key().job().id() + "-" + row.key().group());
        chip.setDescription(() -> described(row.key()));
        actions.equip(chip, row.role());
        focus.regain(chip);
        box.getChildren().add(chip);
        row.endpoints().forEach(e -> box.getChildren().add(endpoint(row, e)));
    }

    private String described(GroupKey group) {
        String text = texts.get("jobs.group", group.group(), group.job().id(),
                model.boundTo(group));
        return actions.selection().chosen(group) ? texts.get("jobs.chosen", text) : text;
    }

    private HBox endpoint(GroupRow group, EndpointRow row) {
        String kind = row.endpoint().kind();
        Label address = Ui.label("", "endpoint");
        String alone = row.endpoint().address();
        String whole = (kind.isEmpty() ? "" : kind + " ") + alone;
        address.textProperty().bind(list.widthProperty().map(w -> w.doubleValue() < ROOMY ? alone : whole));
        // Whole before the lane's name, which may be cut: two addresses must not look alike.
        address.minWidthProperty()
                .bind(list.widthProperty().map(w -> Math.min(alone.length() * LETTER, w.doubleValue() - BESIDE)));
        address.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Ui.named(address, whole);
        var where = Ui.button(row.place()
                .map(p -> p.value())
                .orElseGet(() -> texts.get("jobs.endpoint.unknown")), () -> {}, "endpoint-place", "flat");
        where.setGraphic(new FontIcon(Feather.MAP_PIN));
        where.setMinWidth(26);
        where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
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
