package io.lanekeeper.ui.group;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;

/** What can be done with a group, on the board or in the tray. */
public interface GroupActions {
    /** The chip can be chosen and dragged and has the group's menu, by mouse and by key. */
    void equip(ChipView chip, Optional<DtleRole> role);

    /** Asks in which lane groups shall live. */
    void move(List<GroupKey> groups);

    /** Groups chosen to be dragged or moved at once, in the tray and on the board alike. */
    GroupSelection selection();

    ContextMenu menu(GroupKey group);
}
