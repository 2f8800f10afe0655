package io.lanekeeper.ui.group;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.sheet.Notice;
import io.lanekeeper.ui.sheet.Notices;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows the exact constraint that letting go would write, while a group is held over a lane. */
public final class DropHint {
    private final DocumentModel model;
    private final DragLayer drag;
    private final Notices notices;
    private final Consumer<Optional<GroupHome>> landing;
    private final Texts texts;
    private Optional<String> over = Optional.empty();

    /**
     * @param landing is told what would land where; empty when nothing would any more
     */
    public DropHint(DocumentModel model, DragLayer drag, Notices notices,
            Consumer<Optional<GroupHome>> landing, Texts texts) {
        this.model = model;
        this.drag = drag;
        this.notices = notices;
        this.landing = landing;
        this.texts = texts;
        drag.modeProperty().addListener((o, was, is) -> over(over));
    }

    /**
     * Something is held over a lane.
     *
     * @param lane its value; empty for the lane without one, and when nothing is dragged any more
     */
    public void over(Optional<String> lane) {
        if (drag.dragged().isEmpty()) {
            over = Optional.empty();
            landing.accept(Optional.empty());
            return;
        }
        over = lane;
        landing.accept(lane.map(this::home));
        lane.ifPresentOrElse(value -> notices.show(new Notice(
                HomeGesture.code(home(value).home(),
                        model.plan().laneAttribute()),
                texts.get("group.dropHint"), false)), notices::clear);
    }

    private GroupHome home(String lane) {
        return HomeGesture.of(model.plan(), drag.dragged().orElseThrow(), lane, drag.mode());
    }
}
