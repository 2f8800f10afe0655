package io.lanekeeper.ui.board.state;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Chip;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a searched text is found in: names of clients, and groups and jobs that run or wait there. Large and small
 * letters are the same.
 *
 * @param text what is searched; empty when nothing is
 * @param nodes IDs of the clients it is found in
 * @param groups those it is found in
 * @param found every place, in the order of the board
 */
public record Search(String text, Set<String> nodes, Set<GroupKey> groups, List<Found> found) {
    public static final Search NOTHING = new Search("", Set.of(), Set.of(), List.of());

    public Search {
        nodes = Collections.unmodifiableSet(nodes); // copying thousands would be felt with every letter typed
        groups = Collections.unmodifiableSet(groups);
        found = Collections.unmodifiableList(found);
    }

    /**
     * One place.
     *
     * @param client empty when it is what waits in the lane
     */
    public record Found(Optional<String> lane, Optional<Card> client) {}

    /** Looks through the lanes, in this order. */
    public static Search of(String text, List<Lane> lanes) {
        String needle = text.strip().toLowerCase(Locale.ROOT);
        if (needle.isEmpty()) {
            return NOTHING;
        }
        IdentityHashMap<GroupKey, Boolean> groups = new IdentityHashMap<>(); // all chips of a group share its key
        Set<String> nodes = new HashSet<>();
        List<Found> found = new ArrayList<>();
        for (Lane lane : lanes) {
            for (Card card : lane.clients()) {
                boolean runs = any(card.chips(), needle, groups);
                boolean quiet = any(card.quiet(), needle, groups);
                if (runs || quiet || contains(card.name(), needle)) {
                    nodes.add(card.nodeId());
                    found.add(new Found(lane.value(), Optional.of(card)));
                }
            }
            if (any(lane.waiting(), needle, groups)) {
                found.add(new Found(lane.value(), Optional.empty()));
            }
        }
        Set<GroupKey> matching = new HashSet<>();
        groups.forEach((group, yes) -> {
            if (yes) {
                matching.add(group);
            }
        });
        return new Search(needle, nodes, matching, found);
    }

    /** Whether the client is none of what is searched. */
    public boolean dims(Card card) {
        return !text.isEmpty() && !nodes.contains(card.nodeId());
    }

    /** Whether a waiting group is none of what is searched. */
    public boolean dims(Chip chip) {
        return !text.isEmpty() && !groups.contains(chip.group());
    }

    private static boolean any(List<Chip> chips, String needle, IdentityHashMap<GroupKey, Boolean> groups) {
        boolean any = false;
        for (Chip chip : chips) {
            any |= groups.computeIfAbsent(chip.group(),
                    g -> contains(g.group(), needle) || contains(g.job().id(), needle));
        }
        return any;
    }

    private static boolean contains(String text, String needle) {
        return text.toLowerCase(Locale.ROOT).contains(needle);
    }
}
