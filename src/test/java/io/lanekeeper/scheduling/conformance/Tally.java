package io.lanekeeper.scheduling.conformance;

import java.util.ArrayList;
import java.util.List;

/** Counts the vectors of one kind that agree and keeps the first disagreements. */
final class Tally {
    private static final int SHOWN = 20;

    private final String title;
    private final List<String> disagreements = new ArrayList<>();
    private int agreed;
    private int total;

    Tally(String title) {
        this.title = title;
    }

    /** Adds one vector: it agrees when there is no difference to tell. */
    void add(String id, List<String> differences) {
        total++;
        if (differences.isEmpty()) {
            agreed++;
        } else if (disagreements.size() < SHOWN) {
            disagreements.add(id + ": " + String.join("; ", differences));
        }
    }

    boolean allAgree() {
        return total > 0 && agreed == total;
    }

    int total() {
        return total;
    }

    /** {@code conformance <version> <kind>: <agreed>/<total>}, then the first disagreements. */
    String report() {
        StringBuilder text = new StringBuilder("conformance " + title + ": " + agreed + "/" + total);
        disagreements.forEach(d -> text.append("\n    ").append(d));
        return text.toString();
    }
}
