package io.lanekeeper.report;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.preview.GroupResult;
import io.lanekeeper.scheduling.preview.StepResult;
import io.lanekeeper.scheduling.preview.Unplaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How two previews end, group by group.
 *
 * @param rows groups that end differently, sorted
 * @param same how many end alike
 */
public record Comparison(List<Row> rows, int same) {
    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * Where a group is at the end.
     *
     * @param clients names of the clients, sorted, one for each allocation
     * @param missing how many allocations wait
     * @param cutOff names of those of the clients from which the endpoint is out of reach
     */
    public record End(List<String> clients, int missing, List<String> cutOff) {
        public End {
            clients = List.copyOf(clients);
            cutOff = List.copyOf(cutOff);
        }

        /** It all runs where it can be reached. */
        public boolean good() {
            return missing == 0 && cutOff.isEmpty() && !clients.isEmpty();
        }
    }

    /** A group; a side is empty when its plan does not have the group, or Nomad does not want it to run. */
    public record Row(GroupKey group, Optional<End> left, Optional<End> right) {}

    /** Clients are compared by name, so that plans of two clusters can be compared. */
    public static Comparison of(Previewed left, Previewed right) {
        Side one = new Side(left);
        Side other = new Side(right);
        Set<GroupKey> groups = new TreeSet<>(one.groups());
        groups.addAll(other.groups());
        List<Row> rows = new ArrayList<>();
        int same = 0;
        for (GroupKey group : groups) {
            Row row = new Row(group, one.end(group), other.end(group));
            if (row.left.equals(row.right)) {
                same++;
            } else {
                rows.add(row);
            }
        }
        return new Comparison(rows, same);
    }

    private record Side(StepResult last, Names names) {
        Side(Previewed previewed) {
            this(previewed.preview().last(), new Names(previewed.plan().cluster()));
        }

        Set<GroupKey> groups() {
            Set<GroupKey> all = new TreeSet<>(last.running().keySet());
            last.unplaced().forEach(u -> all.add(u.group()));
            return all;
        }

        Optional<End> end(GroupKey group) {
            if (!last.running().containsKey(group)
                    && last.unplaced().stream().noneMatch(u -> u.group().equals(group))) {
                return Optional.empty();
            }
            int missing = last.unplaced()
                    .stream()
                    .filter(u -> u.group().equals(group))
                    .mapToInt(Unplaced::missing)
                    .sum();
            return Optional.of(new End(
                    names.of(last.running().getOrDefault(group, List.of())).stream().sorted().toList(), missing,
                    names.of(last.group(group).map(GroupResult::cutOff).orElse(List.of())).stream().sorted().toList()));
        }
    }
}
