package io.lanekeeper.ui.board;

import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.board.state.LaneOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which lanes are folded or hidden, and their order: what a reader chose, no part of the plan.
 *
 * @param attribute what the lanes are made of
 * @param folded values of the folded lanes; empty for the lane of clients without a value
 * @param hidden values of the hidden ones
 */
record LaneChoices(String attribute, Set<Optional<String>> folded, Set<Optional<String>> hidden, LaneOrder order) {
    static final LaneChoices NONE = new LaneChoices("", Set.of(), Set.of(), LaneOrder.NAME);

    LaneChoices {
        folded = Set.copyOf(folded);
        hidden = Set.copyOf(hidden);
    }

    /** Lanes of another attribute are other lanes: nothing is folded or hidden among them. */
    LaneChoices about(String laneAttribute) {
        return laneAttribute.equals(attribute) ? this : new LaneChoices(laneAttribute, Set.of(), Set.of(), order);
    }

    /** Those that are not hidden, in the order chosen. */
    List<Lane> visible(List<Lane> lanes) {
        return lanes.stream().filter(l -> !hidden.contains(l.value())).sorted(order.comparator()).toList();
    }

    int hiddenOf(List<Lane> lanes) {
        return (int) lanes.stream().filter(l -> hidden.contains(l.value())).count();
    }

    boolean folded(Lane lane) {
        return folded.contains(lane.value());
    }

    LaneChoices withFolded(Lane lane, boolean fold) {
        return new LaneChoices(attribute, changed(folded, lane.value(), fold), hidden, order);
    }

    LaneChoices withHidden(Lane lane) {
        return new LaneChoices(attribute, folded, changed(hidden, lane.value(), true), order);
    }

    /** With a lane in full: neither hidden nor folded. */
    LaneChoices withShown(Optional<String> lane) {
        return new LaneChoices(attribute, changed(folded, lane, false), changed(hidden, lane, false), order);
    }

    LaneChoices withAllShown() {
        return new LaneChoices(attribute, folded, Set.of(), order);
    }

    LaneChoices withOrder(LaneOrder newOrder) {
        return new LaneChoices(attribute, folded, hidden, newOrder);
    }

    private static Set<Optional<String>> changed(Set<Optional<String>> of, Optional<String> lane, boolean in) {
        Set<Optional<String>> changed = new HashSet<>(of);
        if (in) {
            changed.add(lane);
        } else {
            changed.remove(lane);
        }
        return changed;
    }
}
