package io.lanekeeper.ui.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NoticesTest {
    private final Notices notices = new Notices();

    @Test
    void theNewestIsShownUntilItIsPutAway() {
        notices.show(new Notice("constraint {}", "bound", true));
        notices.say("Copied.");

        assertThat(notices.shownProperty().get()).contains(new Notice("", "Copied.", false));
        notices.clear();
        assertThat(notices.shownProperty().get()).isEmpty();
    }

    @Test
    void whatIsMerelySaidOffersNothingToTakeBack() {
        notices.say("Dest is at home there already.");

        assertThat(notices.shownProperty().get()).get().matches(n -> !n.undo() && n.code().isEmpty());
    }
}
