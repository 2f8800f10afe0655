package io.lanekeeper.ui.board.lane;

import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.board.client.Zoom.Density;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.control.TextWidth;
import io.lanekeeper.ui.name.Cuts;
import java.util.List;
import java.util.Map;

/** The names of a lane's clients as there is room for them, each different from the others. FX thread only. */
public final class ClientLabels {
    /** What stands beside the name at least: margins, scroll bar, switch or marks. */
    private static final double BESIDE_IN_CARD = 118;
    private static final double BESIDE_IN_ROW = 104;
    private static final double LEAST = 64;
    private static final double IN_TILE = 34;

    private final TextWidth large = TextWidth.of("Inter Semi Bold", 14);
    private final TextWidth medium = TextWidth.of("Inter Medium", 13);
    private final TextWidth small = TextWidth.of("Inter", 11);
    private List<String> names = List.of();
    private double cellWidth;
    private double room;
    private Map<String, String> labels = Map.of();

    /** From now on these clients are shown, in a lane of this width. Does nothing when nothing has changed. */
    void show(List<Card> cards, Zoom zoom, double laneWidth) {
        cellWidth = zoom.cellWidth(laneWidth);
        if (zoom.density() == Density.CELLS && !zoom.named()) {
            return; // nothing is written there
        }
        List<String> shown = cards.stream().map(Card::shown).distinct().toList();
        double now = switch (zoom.density()) {
            case CARDS -> Math.max(LEAST, laneWidth - BESIDE_IN_CARD);
            case ROWS -> Math.max(LEAST, laneWidth - BESIDE_IN_ROW);
            case CELLS -> cellWidth - IN_TILE;
        };
        if (now != room || !shown.equals(names)) {
            names = shown;
            room = now;
            TextWidth width = switch (zoom.density()) {
                case CARDS -> large;
                case ROWS -> medium;
                case CELLS -> small;
            };
            labels = Cuts.of(names, room, width::of);
        }
    }

    /** How wide a cell is, where clients are cells. */
    double cellWidth() {
        return cellWidth;
    }

    /** The name of a client. */
    String of(Card card) {
        return labels.getOrDefault(card.shown(), card.shown());
    }
}
