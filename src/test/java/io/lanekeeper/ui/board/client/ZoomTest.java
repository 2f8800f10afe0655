package io.lanekeeper.ui.board.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.ui.board.client.Zoom.Density;
import org.junit.jupiter.api.Test;

final class ZoomTest {
    @Test
    void theMoreClientsTheSmallerTheyAre() {
        int last = 0;
        for (int clients : new int[]{2, 8, 25, 60, 200, 400, 600}) {
            int columns = Zoom.fitting(clients, 0, 240, 640).columns(240);
            assertThat(columns).isGreaterThanOrEqualTo(last);
            last = columns;
        }
        assertThat(Zoom.fitting(3000, 0, 240, 640)).as("what does not fit anyway stays readable")
                .isEqualTo(Zoom.CELL_SMALL);
        assertThat(Zoom.fitting(2, 0, 240, 640)).isEqualTo(Zoom.CARD);
        assertThat(Zoom.fitting(25, 0, 240, 640)).isEqualTo(Zoom.ROW);
        assertThat(Zoom.fitting(200, 0, 240, 640).density()).isEqualTo(Density.CELLS);
    }

    @Test
    void everyStepIsUndoneByTheOtherDirection() {
        for (Zoom zoom : Zoom.values()) {
            zoom.nearer().ifPresent(n -> assertThat(n.farther()).contains(zoom));
        }
        assertThat(Zoom.CARD.nearer()).isEmpty();
        assertThat(Zoom.CELL_TINY.farther()).isEmpty();
    }
}
