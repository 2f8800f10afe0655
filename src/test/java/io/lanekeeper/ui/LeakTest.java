package io.lanekeeper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.ui.settings.Settings;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not shown any more is let go of: whoever still listened to the document would keep it. */
final class LeakTest {
    private static final int TIMES = 20;

    @TempDir
    Path folder;

    @Test
    void switchingTheLanguageTwentyTimesKeepsNoWindowOfBefore() throws InterruptedException {
        try (AppUnderTest app = AppUnderTest.start(Settings.first("en"), folder, Map.of())) {
            List<WeakReference<Node>> before = new ArrayList<>();
            int nodes = 0;
            int keys = 0;
            for (int i = 0; i < TIMES; i++) {
                before.add(new WeakReference<>(app.root()));
                app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
                if (i == 1) {
                    nodes = count(app.root());
                    keys = app.root().getScene().getAccelerators().size();
                }
            }
            assertThat(app.texts("#preview")).as("it has been switched an even number of times").isNotEmpty();
            assertThat(count(app.root())).as("nodes").isEqualTo(nodes);
            assertThat(app.root().getScene().getAccelerators()).as("accelerators").hasSize(keys);
            assertThat(kept(app, before)).as("windows of before").isLessThanOrEqualTo(1);
        }
    }

    /** How many are still there; one may be, because something in the toolkit remembers where the focus was. */
    private static long kept(AppUnderTest app, List<WeakReference<Node>> nodes) throws InterruptedException {
        long kept = nodes.size();
        for (int i = 0; i < 20 && kept > 0; i++) {
            app.settle();
            System.gc();
            Thread.sleep(100);
            kept = nodes.stream().filter(n -> n.get() != null).count();
        }
        return kept;
    }

    private static int count(Node node) {
        int all = 1;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                all += count(child);
            }
        }
        return all;
    }
}
