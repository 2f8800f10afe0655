package io.lanekeeper.ui.board;

import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Lane;

/** What the board's view can bring into sight and under the keyboard. FX thread only. */
interface BoardSight {
    /** Shows the card of a client, if less than that is to be seen of it. */
    void peek(Card card);

    void closePeek();

    /** The keyboard goes into a client: to its switch and what runs there. */
    void enter(Card card);

    /** The keyboard goes to the clients of a lane. */
    void focusClients(Lane lane);

    /**
     * The keyboard goes to a lane, to the client at about this line.
     *
     * @param fromLeft whether one comes from the lane to its left
     */
    void enterLane(Lane lane, int line, boolean fromLeft);
}
