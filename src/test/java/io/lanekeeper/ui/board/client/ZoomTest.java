package io.lanekeeper.ui.board.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ZoomTest {
    @Test
    void everyStepIsUndoneByTheOtherDirection() {
        for (Zoom zoom : Zoom.values()) {
            zoom.nearer().ifPresent(n -> assertThat(n.farther()).contains(zoom));
        }
        assertThat(Zoom.CARD.nearer()).isEmpty();
        assertThat(Zoom.CELL_MINUTE.farther()).isEmpty();
    }
}
