package io.lanekeeper.ui.board;

import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.board.state.BoardBuilder;
import io.lanekeeper.ui.board.state.BoardState;
import io.lanekeeper.ui.document.Frame;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the board's state of each frame: small ones at once, large ones in the background. FX thread only. */
final class BoardSource {
    /** Below this it takes less than a frame. */
    private static final int AT_ONCE = 400;

    private final Consumer<BoardState> onState;
    private Optional<Background> background = Optional.empty();
    private Optional<Frame> frame = Optional.empty();
    private String second = "";
    private long newest;

    BoardSource(Consumer<BoardState> onState) {
        this.onState = onState;
    }

    void setBackground(Background newBackground) {
        background = Optional.of(newBackground);
    }

    String second() {
        return second;
    }

    void setSecond(String attribute, BoardState previous) {
        if (!attribute.equals(second)) {
            second = attribute;
            frame.ifPresent(f -> show(f, previous));
        }
    }

    void show(Frame shown, BoardState previous) {
        frame = Optional.of(shown);
        long mine = ++newest;
        String divided = second;
        if (background.isEmpty() || shown.picture().plan().cluster().nodes().size() <= AT_ONCE) {
            onState.accept(BoardBuilder.build(shown, divided, previous));
            return;
        }
        background.get().run("board", () -> BoardBuilder.build(shown, divided, previous), made -> {
            if (mine == newest) {
                onState.accept(made);
            }
        }, bug -> {
            throw new IllegalStateException("the board could not be made", bug);
        });
    }
}
