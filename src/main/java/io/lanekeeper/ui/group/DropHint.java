package io.lanekeeper.ui.group;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.sheet.Notice;
import io.lanekeeper.ui.sheet.Notices;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows the exact constraint that letting go would write, while a group is held over a lane. */
public final class DropHint {
    private final DocumentModel model;
    private final DragModel drag;
    private final Notices notices;
    private final Consumer<Optional<GroupHome>> landing;
    private final Texts texts;

    /**
     * @param landing is told what would land where; empty when nothing would any more
     */
    public DropHint(DocumentModel model, DragModel drag, Notices notices, Consumer<Optional<GroupHome>> landing,
            Texts texts) {
        this.model = model;
        this.drag = drag;
        this.notices = notices;
        this.landing = landing;
        this.texts = texts;
        drag.overProperty().addListener((o, was, is) -> tell());
        drag.modeProperty().addListener((o, was, is) -> tell());
        drag.groupsProperty().addListener((o, was, is) -> tell());
    }

    private void tell() {
        Optional<GroupHome> home = drag.dragged().flatMap(group -> drag.over().map(lane -> home(group, lane)));
        landing.accept(home);
        if (drag.going()) {
            home.ifPresentOrElse(h -> notices.show(new Notice(
                    HomeGesture.code(h.home(), model.plan().laneAttribute()), texts.get("group.dropHint"), false)),
                    notices::clear);
        }
    }

    private GroupHome home(GroupKey group, String lane) {
        return HomeGesture.of(model.plan(), group, lane, drag.mode());
    }
}
