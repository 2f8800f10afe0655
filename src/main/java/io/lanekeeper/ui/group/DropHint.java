package io.lanekeeper.ui.group;

import io.lanekeeper.model.edit.Home;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.common.Notice;
import io.lanekeeper.ui.common.Notices;
import io.lanekeeper.ui.document.DocumentModel;
import java.util.Optional;

/** Shows the exact constraint that letting go would write, while a group is held over a lane. */
public final class DropHint {
    private final DocumentModel model;
    private final DragLayer drag;
    private final Notices notices;
    private final Texts texts;

    public DropHint(DocumentModel model, DragLayer drag, Notices notices, Texts texts) {
        this.model = model;
        this.drag = drag;
        this.notices = notices;
        this.texts = texts;
    }

    /**
     * Something is held over a lane.
     *
     * @param lane its value; empty for the lane without one, and when nothing is dragged any more
     */
    public void over(Optional<String> lane) {
        if (drag.dragged().isEmpty()) {
            return;
        }
        lane.ifPresentOrElse(value -> notices.show(new Notice(
                HomeWorkflow.code(Home.in(value).constraint(model.plan().laneAttribute())),
                texts.get("group.dropHint"), false)), notices::clear);
    }
}
