package io.lanekeeper.ui.board.lane;

import io.lanekeeper.ui.board.state.BoardState.Card;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** Where an arrow key leads among the clients of a lane. */
final class Steering {
    private static final int PAGE = 8;

    private Steering() {}

    /** The client at this line and column or, where there is none, the next one in the direction. */
    static Optional<Card> at(List<LaneItem> items, int line, int column, int direction) {
        for (int i = line; i >= 0 && i < items.size(); i += direction) {
            List<Card> clients = items.get(i).cards();
            if (!clients.isEmpty()) {
                return Optional.of(clients.get(Math.clamp(column, 0, clients.size() - 1)));
            }
        }
        return Optional.empty();
    }

    /** The client the key leads to from a place; empty when it leads out of the lane or is no arrow. */
    static Optional<Card> next(List<LaneItem> items, Arrangement.Place from, KeyCode key) {
        int line = from.line();
        int column = from.column();
        return switch (key) {
            case UP -> at(items, line - 1, column, -1);
            case DOWN -> at(items, line + 1, column, 1);
            case PAGE_UP -> at(items, Math.max(0, line - PAGE), column, 1);
            case PAGE_DOWN -> at(items, Math.min(items.size() - 1, line + PAGE), column, -1);
            case HOME -> at(items, 0, 0, 1);
            case END -> at(items, items.size() - 1, Integer.MAX_VALUE, -1);
            case LEFT -> column > 0 ? at(items, line, column - 1, 1) : Optional.empty();
            case RIGHT -> column + 1 < items.get(line).cards().size() ? at(items, line, column + 1, 1)
                    : Optional.empty();
            default -> Optional.empty();
        };
    }
}
