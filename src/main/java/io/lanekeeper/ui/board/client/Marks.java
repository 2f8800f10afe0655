package io.lanekeeper.ui.board.client;

import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.Search;
import java.util.Optional;
import java.util.Set;

/**
 * What is told of clients beside their state.
 *
 * @param losses IDs of the clients whose single loss breaks something
 * @param selected ID of the selected client; empty for none
 * @param domain IDs of the clients that a group may run on, if it is looked at
 */
public record Marks(Set<String> losses, Search search, String selected, Optional<Set<String>> domain) {
    public static final Marks NONE = new Marks(Set.of(), Search.NOTHING, "", Optional.empty());

    public Marks {
        losses = Set.copyOf(losses);
    }

    public Marks withLosses(Set<String> newLosses) {
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
        return losses.contains(card.nodeId());
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
