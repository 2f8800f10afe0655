package io.lanekeeper.ui.jobs;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.jobs.JobsState.IdleJob;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The jobs that cannot run, folded away: how many there are, and on a click which and why. */
final class IdleJobsView extends VBox {
    private static final double LINE = 24;
    private static final int MOST_LINES = 8;

    private final Texts texts;
    private final Hyperlink fold = new Hyperlink();
    private final ListView<IdleJob> list = new ListView<>();

    IdleJobsView(Texts texts) {
        super(4);
        this.texts = texts;
        fold.setId("idle-jobs");
        fold.getStyleClass().add("small-link");
        fold.setWrapText(true);
        fold.setMinHeight(USE_PREF_SIZE);
        fold.setOnAction(e -> {
            fold.setVisited(false);
            open(!list.isVisible());
        });
        list.getStyleClass().add("idle-list");
        list.setFixedCellSize(LINE);
        list.setAccessibleText(texts.get("jobs.idle.list"));
        list.setCellFactory(l -> new IdleCell());
        getChildren().addAll(fold, list);
        open(false);
    }

    private void open(boolean shown) {
        list.setVisible(shown);
        list.setManaged(shown);
        fold.setGraphic(new FontIcon(shown ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    }

    void show(List<IdleJob> jobs) {
        list.getItems().setAll(jobs);
        list.setPrefHeight(LINE * Math.min(MOST_LINES, jobs.size()) + 4);
        list.setMinHeight(LINE * Math.min(2, jobs.size()) + 4);
        fold.setText(jobs.isEmpty() ? "" : texts.count("jobs.idle", jobs.size()));
        setVisible(!jobs.isEmpty());
        setManaged(!jobs.isEmpty());
    }

    private final class IdleCell extends ListCell<IdleJob> {
        @Override
        protected void updateItem(@Nullable IdleJob job, boolean empty) {
            super.updateItem(job, empty);
            setText(null);
            if (empty || job == null) {
                setGraphic(null);
                return;
            }
            String why = texts.get("jobs.idle.why." + job.why().word());
            Label name = Ui.label(job.key().id(), "small");
            HBox line = new HBox(8, name, Ui.spacer(), Ui.firm(why, "muted", "small"));
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
            setPrefWidth(0);
            Ui.role(this, AccessibleRole.LIST_ITEM, job.key().id() + ", " + why);
        }
    }
}
