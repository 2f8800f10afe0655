package io.lanekeeper.ui.sheet;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Holds what the notice bar shows. FX thread only. */
public final class Notices {
    private final ReadOnlyObjectWrapper<Optional<Notice>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ReadOnlyObjectProperty<Optional<Notice>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public void show(Notice notice) {
        shown.set(Optional.of(notice));
    }

    public void say(String text) {
        shown.set(Notice.saying(text));
    }

    public void clear() {
        shown.set(Optional.empty());
    }
}
