package io.lanekeeper.ui.board.client;

import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.Search;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is told of clients beside their state.
 *
 * @param losses what breaks when a client goes, in a sentence, by its ID; clients that can go are left out
 * @param selected ID of the selected client; empty for none
 * @param domain IDs of the clients that a group may run on, if it is looked at
 */
public record Marks(Map<String, String> losses, Search search, String selected, Optional<Set<String>> domain) {
    public static final Marks NONE = new Marks(Map.of(), Search.NOTHING, "", Optional.empty());

    public Marks {
        losses = Map.copyOf(losses);
    }

    public Marks withLosses(Map<String, String> newLosses) {
        return new Marks(newLosses, search, selected, domain);
    }

    public Marks withSearch(Search newSearch) {
        return new Marks(losses, newSearch, selected, domain);
    }

    public Marks withSelected(String nodeId) {
        return new Marks(losses, search, nodeId, domain);
    }

    public Marks withDomain(Optional<Set<String>> nodeIds) {
        return new Marks(losses, search, selected, nodeIds);
    }

    public boolean lost(Card card) {
        return losses.containsKey(card.nodeId());
    }

    /** What breaks when the client goes; empty when nothing does. */
    String loss(Card card) {
        return losses.getOrDefault(card.nodeId(), "");
    }

    public boolean dimmed(Card card) {
        return search.dims(card) || domain.filter(d -> !d.contains(card.nodeId())).isPresent();
    }

    public boolean selected(Card card) {
        return selected.equals(card.nodeId());
    }

    /** Whether something is searched and this client is it. */
    boolean found(Card card) {
        return !search.text().isEmpty() && !search.dims(card);
    }

    /** All marks of a client in one number: equal numbers are drawn alike. */
    int of(Card card) {
        return (lost(card) ? 1 : 0) + (dimmed(card) ? 2 : 0) + (selected(card) ? 4 : 0)
                + (found(card) ? 8 : 0);
    }
}
