package io.lanekeeper.ui.board.state;

import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.scheduling.preview.GroupResult;
import io.lanekeeper.scheduling.preview.StepResult;
import io.lanekeeper.ui.board.state.BoardState.Chip;
import io.lanekeeper.ui.board.state.BoardState.Note;
import io.lanekeeper.ui.document.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What runs, ran and is used on each client. Linear in allocations; of groups only those that changed are looked into.
 */
final class ChipsByClient {
    private static final Comparator<Chip> ORDER = Comparator.comparing(Chip::ghost)
            .thenComparing((Chip c) -> c.role().map(Enum::ordinal).orElse(9))
            .thenComparing(Chip::group);
    private static final Note PLAIN = new Note.OfJob();

    private final Frame frame;
    private final StepResult state;
    private final Notes notes;
    private final Map<GroupKey, Known> groups = new HashMap<>();
    private final Map<String, List<Chip>> chips = new HashMap<>();
    private final Map<String, List<Chip>> quiet = new HashMap<>();
    private final Map<String, Resources> used = new HashMap<>();

    /** What is asked of a group again and again. */
    private record Known(TaskGroup group, Resources ask, Optional<DtleRole> role, boolean everywhere, boolean reaches) {
        static Known of(Job job, TaskGroup group) {
            return new Known(group, group.ask(), group.role(), job.type().everywhere(), !group.endpoints().isEmpty());
        }
    }

    ChipsByClient(Frame frame) {
        this.frame = frame;
        this.state = frame.state();
        this.notes = new Notes(frame);
        for (Job job : frame.previewed().planned().jobs()) {
            job.groups().forEach(g -> groups.put(job.keyOf(g), Known.of(job, g)));
        }
        addRunning();
        addGhosts();
        addForeign();
        chips.values().forEach(here -> here.sort(ORDER));
        quiet.values().forEach(here -> here.sort(ORDER));
    }

    List<Chip> chips(String node) {
        return chips.getOrDefault(node, List.of());
    }

    List<Chip> quiet(String node) {
        return quiet.getOrDefault(node, List.of());
    }

    Resources used(String node) {
        return used.getOrDefault(node, Resources.NONE);
    }

    /** The lanes that what waits is bound to. */
    Set<String> homesOfWaiting() {
        Set<String> homes = new HashSet<>();
        state.missing().keySet().forEach(group -> WantedLane.home(frame.previewed(), group).ifPresent(homes::add));
        return homes;
    }

    /** What waits, by the lane it wants. */
    Map<Optional<String>, List<Chip>> waiting(List<String> lanes) {
        Map<Optional<String>, List<Chip>> shelves = new HashMap<>();
        state.missing().forEach((group, missing) -> {
            Optional<String> lane = WantedLane.wanted(frame.previewed(), group, lanes);
            shelves.computeIfAbsent(lane, l -> new ArrayList<>()).add(chip(group, missing, false, PLAIN));
        });
        return shelves;
    }

    private void addRunning() {
        Map<GroupKey, GroupResult> touched = new HashMap<>();
        state.touched().forEach(r -> touched.put(r.group(), r));
        state.running().forEach((key, nodes) -> {
            Known known = groups.get(key);
            if (nodes.isEmpty()) {
                return;
            }
            // Only an endpoint or a change makes a chip say something: the others are not worth working out.
            Optional<GroupResult> result = known != null && known.reaches() ? state.group(key)
                    : Optional.ofNullable(touched.get(key));
            boolean calm = known != null && known.everywhere();
            Set<String> before = calm ? Set.of() : result.map(r -> Set.copyOf(r.before())).orElse(Set.of());
            Map<String, Integer> counts = new LinkedHashMap<>();
            nodes.forEach(n -> counts.merge(n, 1, Integer::sum));
            counts.forEach((node, number) -> {
                Note note = result.isPresent() && known != null && !calm
                        ? notes.of(result.get(), !before.contains(node), node, known.group())
                        : PLAIN;
                add(calm ? quiet : chips, node, chip(key, number, false, note));
                if (known != null) {
                    use(node, known.ask(), number);
                }
            });
        });
    }

    /** What went away in the steps so far, each group once a client, the newest word. */
    private void addGhosts() {
        Map<String, Map<GroupKey, Note>> ghosts = new LinkedHashMap<>();
        for (int i = 0; i <= frame.step(); i++) {
            for (GroupResult result : frame.previewed().after(i).touched()) {
                Known known = groups.get(result.group());
                if (known != null && known.everywhere()) {
                    continue;
                }
                Set<String> gone = new HashSet<>(result.before());
                result.after().forEach(gone::remove);
                gone.forEach(n -> ghosts.computeIfAbsent(n, x -> new LinkedHashMap<>())
                        .put(result.group(), notes.gone(result)));
            }
        }
        ghosts.forEach((node, of) -> of.forEach((group, note) -> {
            if (!state.running().getOrDefault(group, List.of()).contains(node)) {
                add(chips, node, chip(group, 1, true, note));
            }
        }));
    }

    /** Allocations of jobs the plan does not have still take room. */
    private void addForeign() {
        for (Allocation allocation : frame.previewed().plan().cluster().allocations()) {
            if (!groups.containsKey(allocation.group()) && !allocation.overOnClient()) {
                use(allocation.nodeId(), allocation.resources(), 1);
            }
        }
    }

    private Chip chip(GroupKey group, int number, boolean ghost, Note note) {
        Known known = groups.get(group);
        return new Chip(group, known == null ? Optional.empty() : known.role(), number, ghost, note);
    }

    private static void add(Map<String, List<Chip>> to, String node, Chip chip) {
        to.computeIfAbsent(node, n -> new ArrayList<>()).add(chip);
    }

    private void use(String node, Resources amount, int times) {
        for (int i = 0; i < times; i++) {
            used.merge(node, amount, Resources::plus);
        }
    }
}
