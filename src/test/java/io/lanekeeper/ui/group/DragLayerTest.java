package io.lanekeeper.ui.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.Models;
import io.lanekeeper.ui.group.DragModel.Mode;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What the keys mean while a group is carried; the scene is in no window. */
final class DragLayerTest {
    private final DragModel drag = new DragModel();
    private Scene scene = new Scene(new Pane());

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void carryDestOverBeijing() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            scene = new Scene(new Pane(new DragLayer(drag)));
            drag.begin(List.of(Models.DEST));
            drag.over(Optional.of("beijing"));
        });
    }

    @Test
    void ctrlAddsTheLaneUntilItIsLetGo() {
        press(KeyCode.CONTROL);
        assertThat(drag.mode()).isEqualTo(Mode.ADD);

        release(KeyCode.CONTROL);
        assertThat(drag.mode()).isEqualTo(Mode.SET);
    }

    @Test
    void altForbidsAndSoDoesShiftWhereTheWindowManagerKeepsAlt() {
        for (KeyCode key : List.of(KeyCode.ALT, KeyCode.SHIFT)) {
            press(key);
            assertThat(drag.mode()).as("%s", key).isEqualTo(Mode.FORBID);

            release(key);
            assertThat(drag.mode()).as("%s let go", key).isEqualTo(Mode.SET);
        }
    }

    @Test
    void forbiddingWinsWhereBothKeysAreHeld() {
        press(KeyCode.CONTROL);
        press(KeyCode.SHIFT);
        assertThat(drag.mode()).isEqualTo(Mode.FORBID);

        release(KeyCode.SHIFT);
        assertThat(drag.mode()).isEqualTo(Mode.ADD);
    }

    @Test
    void escapeEndsTheDragAndNothingIsDropped() {
        press(KeyCode.ESCAPE);

        assertThat(drag.going()).isFalse();
        assertThat(drag.over()).isEmpty();
    }

    @Test
    void escapeIsLeftToOthersWhileNothingIsCarried() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, drag::end);

        KeyEvent escape = key(KeyEvent.KEY_PRESSED, KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Event.fireEvent(scene.getRoot(), escape));

        assertThat(escape.isConsumed()).isFalse();
    }

    private void press(KeyCode code) {
        fire(key(KeyEvent.KEY_PRESSED, code));
    }

    private void release(KeyCode code) {
        fire(key(KeyEvent.KEY_RELEASED, code));
    }

    private void fire(KeyEvent event) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Event.fireEvent(scene.getRoot(), event));
    }

    private static KeyEvent key(EventType<KeyEvent> type, KeyCode code) {
        return new KeyEvent(type, "", "", code, false, false, false, false);
    }
}
