package io.lanekeeper.ui.group;

import io.lanekeeper.model.job.GroupKey;
import java.util.List;

/** Drags for tests outside this folder. */
public final class Drags {
    private Drags() {}

    /** These groups are dragged from now on. */
    public static void begin(DragModel drag, GroupKey... groups) {
        drag.begin(List.of(groups));
    }

    /** With Alt held. */
    public static void forbidding(DragModel drag, GroupKey... groups) {
        drag.keys(false, true);
        begin(drag, groups);
    }
}
