package io.lanekeeper.ui.board.lane;

import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.board.client.Zoom.Density;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.name.NaturalOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lines of a lane's list, and where each client is among them.
 *
 * @param places line and column of each client, by its ID
 */
record Arrangement(List<LaneItem> items, Map<String, Place> places) {
    static final Arrangement EMPTY = new Arrangement(List.of(), Map.of());
    private static final Comparator<String> NAMELESS_LAST = Comparator.comparing(String::isEmpty)
            .thenComparing(NaturalOrder.INSTANCE);

    /** Where a client is. */
    record Place(int line, int column) {}

    /**
     * Arranges the clients of a lane.
     *
     * @param divided whether each section gets a title
     */
    static Arrangement of(List<Card> cards, Zoom zoom, double laneWidth, boolean divided) {
        List<LaneItem> items = new ArrayList<>();
        if (divided) {
            TreeMap<String, List<Card>> sections = new TreeMap<>(NAMELESS_LAST);
            cards.forEach(c -> sections.computeIfAbsent(c.section(), s -> new ArrayList<>()).add(c));
            sections.forEach((name, inside) -> {
                items.add(new LaneItem.Section(name, inside.size()));
                addClients(items, inside, zoom, laneWidth);
            });
        } else {
            addClients(items, cards, zoom, laneWidth);
        }
        Map<String, Place> places = new HashMap<>();
        for (int line = 0; line < items.size(); line++) {
            List<Card> inside = items.get(line).cards();
            for (int column = 0; column < inside.size(); column++) {
                places.put(inside.get(column).nodeId(), new Place(line, column));
            }
        }
        return new Arrangement(items, places);
    }

    private static void addClients(List<LaneItem> items, List<Card> cards, Zoom zoom, double laneWidth) {
        if (zoom.density() != Density.CELLS) {
            cards.forEach(c -> items.add(new LaneItem.One(c)));
            return;
        }
        int columns = zoom.columns(laneWidth);
        for (int i = 0; i < cards.size(); i += columns) {
            items.add(new LaneItem.Line(cards.subList(i, Math.min(i + columns, cards.size()))));
        }
    }
}
