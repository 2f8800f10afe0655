package io.lanekeeper.ui.board.lane;

import io.lanekeeper.ui.board.state.BoardState.Card;
import java.util.List;

/** One line of a lane's list. */
sealed interface LaneItem {
    /** The title of a part of the lane. */
    record Section(String name, int clients) implements LaneItem {}

    /** One client. */
    record One(Card card) implements LaneItem {}

    /** Clients side by side. */
    record Line(List<Card> cards) implements LaneItem {
        public Line {
            cards = List.copyOf(cards);
        }
    }

    /** The clients in it, from left to right. */
    default List<Card> cards() {
        return switch (this) {
            case Section s -> List.of();
            case One o -> List.of(o.card());
            case Line l -> l.cards();
        };
    }
}
