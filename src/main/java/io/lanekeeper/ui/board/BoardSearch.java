package io.lanekeeper.ui.board;

import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.board.state.Search;
import io.lanekeeper.ui.board.state.Search.Found;
import java.util.List;
import java.util.Optional;

/** The text that is searched on the board, and which of its matches one is at. FX thread only. */
final class BoardSearch {
    private String text = "";
    private int at = -1;

    /**
     * A match one has come to.
     *
     * @param number 1-based
     * @param all how many there are
     */
    record Match(Found found, int number, int all) {}

    /** Searches another text, from the beginning. */
    void of(String newText) {
        text = newText;
        at = -1;
    }

    boolean going() {
        return !text.isBlank();
    }

    /** Looks through the lanes. */
    Search in(List<Lane> lanes) {
        return Search.of(text, lanes);
    }

    /** The next match, or the one before; after the last comes the first. */
    Optional<Match> step(List<Found> found, int direction) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        at = at < 0 && direction < 0 ? found.size() - 1 : Math.floorMod(at + direction, found.size());
        return Optional.of(new Match(found.get(at), at + 1, found.size()));
    }
}
