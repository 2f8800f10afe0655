package io.lanekeeper.ui.board;

import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.board.state.LaneOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which lanes are folded or hidden, and their order: what a reader chose, no part of the plan. FX thread only. */
final class LaneChoices {
    private final Set<Optional<String>> folded = new HashSet<>();
    private final Set<Optional<String>> hidden = new HashSet<>();
    private LaneOrder order = LaneOrder.NAME;
    private String attribute = "";

    /** Lanes of another attribute are other lanes: nothing is folded or hidden among them. */
    void about(String laneAttribute) {
        if (!laneAttribute.equals(attribute)) {
            attribute = laneAttribute;
            folded.clear();
            hidden.clear();
        }
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

    void fold(Lane lane, boolean fold) {
        if (fold) {
            folded.add(lane.value());
        } else {
            folded.remove(lane.value());
        }
    }

    void hide(Lane lane) {
        hidden.add(lane.value());
    }

    /** Brings a lane back; whether it was hidden or folded. */
    boolean show(Optional<String> lane) {
        boolean wasHidden = hidden.remove(lane);
        return folded.remove(lane) || wasHidden;
    }

    void showAll() {
        hidden.clear();
    }

    LaneOrder order() {
        return order;
    }

    void order(LaneOrder newOrder) {
        order = newOrder;
    }
}
