package io.lanekeeper.ui.jobs;

import io.lanekeeper.ui.control.Focusable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Up and down in the tray: from one job, group and endpoint to the next, also to those out of sight. FX thread only.
 */
final class TrayKeys {
    private final ListView<?> list;

    TrayKeys(ListView<?> list) {
        this.list = list;
    }

    void listen() {
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent e) {
        boolean plain = !e.isShiftDown() && !e.isShortcutDown() && !e.isAltDown();
        if (plain && (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP)) {
            step(e.getCode() == KeyCode.DOWN ? 1 : -1);
            e.consume();
        }
    }

    private void step(int direction) {
        List<Node> all = reachable();
        int at = all.stream().filter(Node::isFocused).findFirst().map(all::indexOf).orElse(-1);
        if (at < 0) {
            return;
        }
        int next = at + direction;
        if (next < 0 || next >= all.size()) {
            jobOf(all.get(at)).map(job -> job + direction).ifPresent(job -> intoJob(job, direction));
        } else if (inSight(all.get(next))) {
            all.get(next).requestFocus();
        } else {
            String id = all.get(next).getId();
            jobOf(all.get(next)).ifPresent(this::show);
            reachable().stream().filter(n -> Objects.equals(n.getId(), id)).findFirst().ifPresent(Node::requestFocus);
        }
    }

    /** To the first or, from below, the last in a job that was out of sight. */
    private void intoJob(int job, int direction) {
        if (job >= 0 && job < list.getItems().size()) {
            show(job);
            List<Node> inside = reachable().stream().filter(n -> jobOf(n).equals(Optional.of(job))).toList();
            if (!inside.isEmpty()) {
                (direction > 0 ? inside.getFirst() : inside.getLast()).requestFocus();
            }
        }
    }

    private void show(int job) {
        list.scrollTo(job);
        list.layout();
    }

    private List<Node> reachable() {
        return Focusable.in(list)
                .stream()
                .filter(n -> !n.equals(list))
                .sorted(Comparator.comparingDouble(n -> n.localToScene(n.getLayoutBounds()).getMinY()))
                .toList();
    }

    private static Optional<Integer> jobOf(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n instanceof ListCell<?> cell) {
                return Optional.of(cell.getIndex());
            }
        }
        return Optional.empty();
    }

    private boolean inSight(Node node) {
        Bounds mine = list.localToScene(list.getLayoutBounds());
        Bounds its = node.localToScene(node.getLayoutBounds());
        return its.getMinY() >= mine.getMinY() && its.getMaxY() <= mine.getMaxY();
    }
}
