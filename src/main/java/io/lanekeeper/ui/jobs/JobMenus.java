package io.lanekeeper.ui.jobs;

import io.lanekeeper.model.job.JobKey;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** The menu of a job, on its name in the tray. */
public final class JobMenus {
    private final Function<JobKey, List<MenuItem>> items;

    /** @param items makes the entries */
    public JobMenus(Function<JobKey, List<MenuItem>> items) {
        this.items = items;
    }

    void equip(Node header, JobKey job) {
        header.setOnContextMenuRequested(e -> {
            ContextMenu menu = new ContextMenu();
            menu.setId("job-menu");
            menu.getItems().setAll(items.apply(job));
            menu.show(header, e.getScreenX(), e.getScreenY());
            e.consume();
        });
    }
}
