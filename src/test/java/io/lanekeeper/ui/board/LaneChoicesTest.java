package io.lanekeeper.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.Models;
import io.lanekeeper.ui.board.state.BoardBuilder;
import io.lanekeeper.ui.board.state.BoardState;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.board.state.LaneOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LaneChoicesTest {
    private final List<Lane> lanes = BoardBuilder.build(Models.story().frame(), "", BoardState.NONE)
            .lanes();
    private final Lane beijing = lanes.getFirst();
    private final LaneChoices choices = LaneChoices.NONE.about("${node.datacenter}");

    @Test
    void aHiddenLaneIsCountedAndComesBack() {
        LaneChoices hidden = choices.withHidden(beijing);

        assertThat(hidden.visible(lanes)).doesNotContain(beijing).hasSize(1);
        assertThat(hidden.hiddenOf(lanes)).isEqualTo(1);
        assertThat(hidden.withAllShown().visible(lanes)).hasSize(2);
    }

    @Test
    void whatIsShownIsNeitherHiddenNorFolded() {
        LaneChoices shown = choices.withHidden(beijing).withFolded(beijing, true).withShown(beijing.value());

        assertThat(shown.folded(beijing)).isFalse();
        assertThat(shown.visible(lanes)).contains(beijing);
    }

    @Test
    void lanesOfAnotherAttributeAreOtherLanesAndTheOrderStays() {
        LaneChoices other = choices.withHidden(beijing)
                .withFolded(beijing, true)
                .withOrder(LaneOrder.CLIENTS)
                .about("${node.class}");

        assertThat(other.hidden()).isEmpty();
        assertThat(other.folded()).isEmpty();
        assertThat(other.order()).isEqualTo(LaneOrder.CLIENTS);
    }

    @Test
    void lanesAreSortedAsChosen() {
        assertThat(choices.visible(lanes)).extracting(l -> l.value().orElse("")).containsExactly("beijing", "shanghai");
        assertThat(choices.withOrder(LaneOrder.CLIENTS).visible(lanes)).first().isEqualTo(beijing);
    }
}
