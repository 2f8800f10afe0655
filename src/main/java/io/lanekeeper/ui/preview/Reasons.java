package io.lanekeeper.ui.preview;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.preview.Unplaced;
import io.lanekeeper.scheduling.preview.Unplaced.NodeReasons;
import io.lanekeeper.scheduling.rule.AllocMetric;
import io.lanekeeper.scheduling.rule.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a group waits, for a few lines.
 *
 * @param rows the first few; clients that are up come first, of many with the same reasons one stands for all
 * @param more how many clients are in no row
 */
record Reasons(GroupKey group, AllocMetric nomad, List<Row> rows, int more) {
    private static final int ROWS = 12;

    /**
     * One line.
     *
     * @param others how many other clients it stands for
     */
    record Row(String client, int others, List<Reason> reasons) {}

    static Reasons of(Unplaced u) {
        boolean many = u.why().size() > ROWS;
        List<Row> rows = new ArrayList<>();
        if (many) {
            Map<List<Reason>, List<NodeReasons>> alike = new LinkedHashMap<>();
            u.why().forEach(w -> alike.computeIfAbsent(w.reasons(), r -> new ArrayList<>()).add(w));
            alike.forEach((reasons, same) -> rows.add(
                    new Row(same.getFirst().nodeName(), same.size() - 1, reasons)));
            rows.sort(Comparator.comparing(Reasons::off));
        } else {
            u.why().forEach(w -> rows.add(new Row(w.nodeName(), 0, w.reasons())));
        }
        List<Row> shown = List.copyOf(rows.subList(0, Math.min(ROWS, rows.size())));
        int told = shown.stream().mapToInt(r -> 1 + r.others()).sum();
        return new Reasons(u.group(), u.nomad(), shown, u.why().size() - told);
    }

    private static boolean off(Row row) {
        return row.reasons().stream().anyMatch(Reason.NotReady.class::isInstance);
    }
}
