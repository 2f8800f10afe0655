package io.lanekeeper.ui.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.Models;
import io.lanekeeper.ui.group.DragModel.Mode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DragModelTest {
    private final DragModel drag = new DragModel();

    @Test
    void theFirstOfWhatIsDraggedIsUnderThePointer() {
        drag.begin(List.of(Models.DEST, Models.SRC));

        assertThat(drag.going()).isTrue();
        assertThat(drag.dragged()).contains(Models.DEST);
    }

    @Test
    void altForbidsCtrlAddsAndAltWinsOverCtrl() {
        drag.keys(true, false);
        assertThat(drag.mode()).isEqualTo(Mode.ADD);
        drag.keys(true, true);
        assertThat(drag.mode()).isEqualTo(Mode.FORBID);
        drag.keys(false, false);
        assertThat(drag.mode()).isEqualTo(Mode.SET);
    }

    @Test
    void lanesArePassedOverOnlyWhileSomethingIsDraggedAndTheEndForgetsTheLane() {
        drag.over(Optional.of("beijing"));
        assertThat(drag.over()).isEmpty();

        drag.begin(List.of(Models.DEST));
        drag.over(Optional.of("beijing"));
        assertThat(drag.over()).contains("beijing");

        drag.end();
        assertThat(drag.over()).isEmpty();
        assertThat(drag.going()).isFalse();
    }
}
