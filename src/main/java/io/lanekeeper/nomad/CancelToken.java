package io.lanekeeper.nomad;

import java.util.ArrayList;
import java.util.List;

/** Lets one thread stop what others do. Once cancelled it stays so. All methods are safe on any thread. */
public final class CancelToken {
    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;

    /** Stops the calls under way at once, and refuses later ones. The actions run on this thread. */
    public void cancel() {
        List<Runnable> due;
        synchronized (actions) {
            cancelled = true;
            due = List.copyOf(actions);
            actions.clear();
        }
        due.forEach(Runnable::run);
    }

    public boolean isCancelled() {
        synchronized (actions) {
            return cancelled;
        }
    }

    /** Runs the action when cancelled: at once, when that has happened already. */
    public Registration onCancel(Runnable action) {
        synchronized (actions) {
            if (!cancelled) {
                actions.add(action);
                return () -> remove(action);
            }
        }
        action.run();
        return () -> {};
    }

    private void remove(Runnable action) {
        synchronized (actions) {
            actions.remove(action);
        }
    }

    /** Takes an action back. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
