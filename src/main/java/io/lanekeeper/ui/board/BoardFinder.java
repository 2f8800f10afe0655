package io.lanekeeper.ui.board;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.board.state.Search;
import io.lanekeeper.ui.board.state.Search.Found;

/** Searches the board, and goes from one match to the next. */
final class BoardFinder {
    private final BoardView board;
    private final Texts texts;
    private String text = "";
    private int at = -1;

    BoardFinder(BoardView board, Texts texts) {
        this.board = board;
        this.texts = texts;
    }

    void search(String newText) {
        text = newText;
        at = -1;
        refresh();
    }

    /** The board has changed: what matches may have, too. */
    void refresh() {
        if (!text.isBlank() || !board.marks().search().text().isEmpty()) {
            board.mark(board.marks().withSearch(Search.of(text, board.lanes().lanes())));
        }
    }

    String step(int direction) {
        var found = board.marks().search().found();
        if (found.isEmpty()) {
            return "";
        }
        at = at < 0 && direction < 0 ? found.size() - 1 : Math.floorMod(at + direction, found.size());
        Found match = found.get(at);
        board.revealLane(match.lane());
        match.client().ifPresent(card -> {
            board.mark(board.marks().withSelected(card.nodeId()));
            board.reveal(card);
        });
        return texts.get("board.search.position", at + 1, found.size());
    }
}
