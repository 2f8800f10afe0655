package io.lanekeeper.ui.preview;

import io.lanekeeper.report.Landing;
import io.lanekeeper.ui.group.GroupHome;
import io.lanekeeper.ui.survival.SurvivalModel.Survived;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the preview panel shows: the steps of a frame, what its state survives, and, while a group is held over a lane,
 * what would be if it landed there. Holds no control. FX thread only.
 */
public final class PreviewModel {
    private final ReadOnlyObjectWrapper<Optional<PreviewState>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Survived>> survived = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Landed>> landing = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** A group that would land in a lane, and what would be then. */
    record Landed(GroupHome home, Landing landing) {}

    ReadOnlyObjectProperty<Optional<PreviewState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public Optional<PreviewState> state() {
        return state.get();
    }

    ReadOnlyObjectProperty<Optional<Survived>> survivedProperty() {
        return survived.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Landed>> landingProperty() {
        return landing.getReadOnlyProperty();
    }

    /** Shows what has been made of a frame. */
    public void show(PreviewState made) {
        state.set(Optional.of(made));
    }

    /** Shows what a state survives; nothing while it is not known. */
    public void showSurvived(Optional<Survived> known) {
        survived.set(known);
    }

    /** Shows, instead of the steps, what would be if the group landed in the lane it is held over. */
    public void showLanding(GroupHome home, Landing result) {
        landing.set(Optional.of(new Landed(home, result)));
    }

    /** Nothing is held over a lane any more. */
    public void hideLanding() {
        landing.set(Optional.empty());
    }
}
