package io.lanekeeper.ui.jobs;

import io.lanekeeper.model.job.JobKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;

/** The menu of a job, by right click or by Enter and Space on its name. */
public final class JobMenus {
    private final Function<JobKey, List<MenuItem>> items;
    private final Function<JobKey, Optional<Runnable>> page;

    /**
     * @param items makes the entries; none, and there is no menu
     * @param page opens a job's page in Nomad, where it has one
     */
    public JobMenus(Function<JobKey, List<MenuItem>> items, Function<JobKey, Optional<Runnable>> page) {
        this.items = items;
        this.page = page;
    }

    Optional<Runnable> page(JobKey job) {
        return page.apply(job);
    }

    void equip(Node header, JobKey job) {
        header.setFocusTraversable(true);
        header.setOnContextMenuRequested(e -> {
            menu(job).show(header, e.getScreenX(), e.getScreenY());
            e.consume();
        });
        header.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                menu(job).show(header, Side.BOTTOM, 0, 0);
                e.consume();
            }
        });
    }

    private ContextMenu menu(JobKey job) {
        ContextMenu menu = new ContextMenu();
        menu.setId("job-menu");
        menu.getItems().setAll(items.apply(job));
        return menu;
    }
}
