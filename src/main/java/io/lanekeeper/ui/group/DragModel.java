package io.lanekeeper.ui.group;

import io.lanekeeper.model.job.GroupKey;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which groups are on their way under the pointer, over which lane, and what letting go would do. FX thread only. */
public final class DragModel {
    private final ReadOnlyObjectWrapper<List<GroupKey>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.SET);
    private final ReadOnlyObjectWrapper<Optional<String>> over = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What letting go does: the lane is the home, one more home, or forbidden; by menu also merely preferred. */
    public enum Mode {
        SET,
        ADD,
        FORBID,
        PREFER
    }

    /** What is dragged; empty while nothing is. */
    public ReadOnlyObjectProperty<List<GroupKey>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    public List<GroupKey> groups() {
        return groups.get();
    }

    public boolean going() {
        return !groups.get().isEmpty();
    }

    /** The first of what is dragged: the one under the pointer. */
    public Optional<GroupKey> dragged() {
        return groups.get().stream().findFirst();
    }

    /** What letting go would do now: with Ctrl another lane is added, with Alt or Shift it is forbidden. */
    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    public Mode mode() {
        return mode.get();
    }

    /** The value of the lane under the pointer; empty over none, and over the lane of clients without a value. */
    public ReadOnlyObjectProperty<Optional<String>> overProperty() {
        return over.getReadOnlyProperty();
    }

    public Optional<String> over() {
        return over.get();
    }

    /** A drag begins. Nothing begins without a group. */
    void begin(List<GroupKey> what) {
        groups.set(List.copyOf(what));
    }

    /** Keys are held or let go. */
    void keys(boolean add, boolean forbid) {
        mode.set(forbid ? Mode.FORBID : add ? Mode.ADD : Mode.SET);
    }

    /** What is dragged is held over a lane now; nothing happens while nothing is dragged. */
    public void over(Optional<String> lane) {
        if (going()) {
            over.set(lane);
        }
    }

    /** Ends the drag; what was to be done has been done, or nothing is. */
    public void end() {
        groups.set(List.of());
        over.set(Optional.empty());
    }
}
