package io.lanekeeper.ui.board;

import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.cluster.Resources;
import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.scheduling.preview.GroupResult;
import io.lanekeeper.scheduling.preview.StepResult;
import io.lanekeeper.scheduling.preview.Unplaced;
import io.lanekeeper.report.StepTexts;
import io.lanekeeper.scheduling.Lanes;
import io.lanekeeper.scheduling.rule.Target;
import io.lanekeeper.ui.board.BoardState.Card;
import io.lanekeeper.ui.board.BoardState.Chip;
import io.lanekeeper.ui.board.BoardState.Condition;
import io.lanekeeper.ui.board.BoardState.Lane;
import io.lanekeeper.ui.board.BoardState.Note;
import io.lanekeeper.ui.board.BoardState.Usage;
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

/** Makes a {@link BoardState} of a {@link Frame}. Pure; linear in clients and groups. */
final class BoardBuilder {
    private final Frame frame;
    private final StepResult state;
    private final String attribute;
    private final Map<GroupKey, TaskGroup> groups = new HashMap<>();
    private final Map<String, List<Chip>> chips = new HashMap<>();
    private final Map<String, Resources> used = new HashMap<>();

    private BoardBuilder(Frame frame) {
        this.frame = frame;
        this.state = frame.state();
        this.attribute = frame.picture().plan().laneAttribute();
        for (Job job : frame.picture().planned().jobs()) {
            job.groups().forEach(g -> groups.put(job.keyOf(g), g));
        }
    }

    static BoardState build(Frame frame) {
        return new BoardBuilder(frame).build();
    }

    private BoardState build() {
        addRunning();
        addGhosts();
        addForeign();
        List<Node> now = frame.picture()
                .plan()
                .cluster()
                .nodes()
                .stream()
                .map(n -> state.nodes().getOrDefault(n.id(), n))
                .toList();
        Map<String, List<Node>> byLane = Lanes.of(now, attribute);
        List<String> values = byLane.keySet().stream().filter(v -> !v.equals(Lanes.NONE)).toList();
        Map<Optional<String>, List<Chip>> waiting = waiting(values);
        List<Lane> lanes = new ArrayList<>();
        values.forEach(value -> lanes.add(lane(Optional.of(value), byLane.getOrDefault(value, List.of()), waiting)));
        if (byLane.containsKey(Lanes.NONE) || waiting.containsKey(Optional.<String>empty())) {
            lanes.add(lane(Optional.empty(), byLane.getOrDefault(Lanes.NONE, List.of()), waiting));
        }
        return new BoardState(attribute, lanes);
    }

    private Lane lane(Optional<String> value, List<Node> nodes, Map<Optional<String>, List<Chip>> waiting) {
        List<Card> cards = nodes.stream().map(this::card).toList();
        int up = (int) nodes.stream().filter(Node::takesWork).count();
        Usage usage = Usage.NONE;
        for (Card card : cards) {
            usage = card.condition() instanceof Condition.Up ? usage.plus(card.usage()) : usage;
        }
        return new Lane(value, up, cards, waiting.getOrDefault(value, List.of()), usage);
    }

    private Card card(Node node) {
        List<Chip> here = new ArrayList<>(chips.getOrDefault(node.id(), List.of()));
        here.sort(Comparator.comparing(Chip::ghost)
                .thenComparing(c -> c.role().map(Enum::ordinal).orElse(9))
                .thenComparing(Chip::group));
        Usage usage = new Usage(used.getOrDefault(node.id(), Resources.NONE), node.resources().minus(node.reserved()));
        return new Card(node.id(), node.name(), tags(node), condition(node), here, usage);
    }

    private List<String> tags(Node node) {
        List<String> tags = new ArrayList<>();
        if (!attribute.equals("${node.datacenter}")) {
            tags.add(node.datacenter());
        }
        tags.add(node.nodeClass());
        tags.add(node.meta().getOrDefault("rack", ""));
        tags.removeIf(String::isEmpty);
        return tags;
    }

    private Condition condition(Node node) {
        if (node.takesWork()) {
            return new Condition.Up();
        }
        String word = node.status() != NodeStatus.READY ? node.status().word()
                : node.draining() ? "draining" : "ineligible";
        return new Condition.Off(word, stepThatDidIt(node));
    }

    /** The last step so far that is about this client or its lane; 0 when none is. */
    private int stepThatDidIt(Node node) {
        List<Step> steps = frame.picture().steps();
        for (int i = Math.min(frame.step(), steps.size()); i > 0; i--) {
            boolean about = switch (steps.get(i - 1)) {
                case Step.OfClient s -> s.nodeId().equals(node.id());
                case Step.OfLane s -> Target.resolve(node, s.attribute()).equals(Optional.of(s.value()));
                case Step.OfCount s -> false;
            };
            if (about) {
                return i;
            }
        }
        return 0;
    }

    private void addRunning() {
        state.running().forEach((group, nodes) -> {
            Map<String, Integer> counts = new LinkedHashMap<>();
            nodes.forEach(n -> counts.merge(n, 1, Integer::sum));
            Optional<GroupResult> result = state.group(group);
            counts.forEach((node, number) -> {
                addChip(node, chip(group, number, false, result.map(r -> note(r, node)).orElseGet(Note.OfJob::new)));
                use(node, Optional.ofNullable(groups.get(group)).map(TaskGroup::ask).orElse(Resources.NONE), number);
            });
        });
    }

    /** Allocations of jobs the plan does not have still take room. */
    private void addForeign() {
        for (Allocation allocation : frame.picture().plan().cluster().allocations()) {
            if (!groups.containsKey(allocation.group()) && !allocation.overOnClient()) {
                use(allocation.nodeId(), allocation.resources(), 1);
            }
        }
    }

    private Note note(GroupResult result, String node) {
        if (result.cutOff().contains(node)) {
            return cutOff(result.group());
        }
        boolean came = !result.before().contains(node);
        return switch (result.effect()) {
            case RESTARTS -> new Note.Restarts();
            case MOVES -> came ? moved(result, node) : new Note.OfJob();
            case PLACED -> came ? placed(result, node) : new Note.OfJob();
            case WAITS, LOST, STAYS -> result.waitsFor().isEmpty() ? new Note.OfJob()
                    : new Note.Idle(String.join(", ", result.waitsFor()));
        };
    }

    private Note moved(GroupResult result, String node) {
        if (StepTexts.possible(result).size() > 1) {
            return oneOf(result, node);
        }
        return result.before()
                .stream()
                .filter(b -> !result.after().contains(b))
                .findFirst()
                .<Note>map(b -> new Note.CameFrom(name(b)))
                .orElseGet(Note.Placed::new);
    }

    private Note placed(GroupResult result, String node) {
        return StepTexts.possible(result).size() > 1 ? oneOf(result, node) : new Note.Placed();
    }

    private static Note oneOf(GroupResult result, String node) {
        return new Note.OneOf(StepTexts.possible(result).size(), result.chances().getOrDefault(node, 0.0));
    }

    private Note cutOff(GroupKey group) {
        return frame.picture()
                .plan()
                .endpoints()
                .stream()
                .filter(p -> Optional.ofNullable(groups.get(group))
                        .stream()
                        .flatMap(g -> g.endpoints().stream())
                        .anyMatch(e -> e.address().equals(p.address())))
                .findFirst()
                .<Note>map(p -> new Note.CutOff(p.address(), p.value()))
                .orElseGet(Note.OfJob::new);
    }

    /** What went away in the steps so far, each group once a client, the newest word. */
    private void addGhosts() {
        Map<String, Map<GroupKey, Note>> ghosts = new LinkedHashMap<>();
        for (int i = 0; i <= frame.step(); i++) {
            for (GroupResult result : frame.picture().after(i).groups()) {
                Set<String> gone = new HashSet<>(result.before());
                result.after().forEach(gone::remove);
                gone.forEach(n -> ghosts.computeIfAbsent(n, x -> new LinkedHashMap<>())
                        .put(result.group(),
                                gone(result)));
            }
        }
        ghosts.forEach((node, notes) -> notes.forEach((group, note) -> {
            if (!state.running().getOrDefault(group, List.of()).contains(node)) {
                addChip(node, chip(group, 1, true, note));
            }
        }));
    }

    private Note gone(GroupResult result) {
        Set<String> came = new HashSet<>(result.after());
        result.before().forEach(came::remove);
        return switch (result.effect()) {
            case LOST -> new Note.Lost();
            case WAITS, MOVES, PLACED, RESTARTS, STAYS -> came.size() == 1
                    ? new Note.WentTo(name(came.iterator().next()))
                    : new Note.Waits();
        };
    }

    private Map<Optional<String>, List<Chip>> waiting(List<String> lanes) {
        Map<Optional<String>, List<Chip>> shelves = new HashMap<>();
        for (Unplaced unplaced : state.unplaced()) {
            Optional<String> lane = Homes.wanted(frame.picture(), unplaced.group(), lanes);
            shelves.computeIfAbsent(lane, l -> new ArrayList<>())
                    .add(chip(unplaced.group(), unplaced.missing(), false, new Note.OfJob()));
        }
        return shelves;
    }

    private Chip chip(GroupKey group, int number, boolean ghost, Note note) {
        Optional<DtleRole> role = Optional.ofNullable(groups.get(group)).flatMap(TaskGroup::role);
        return new Chip(group, role, number, ghost, note);
    }

    private void addChip(String node, Chip chip) {
        chips.computeIfAbsent(node, n -> new ArrayList<>()).add(chip);
    }

    private void use(String node, Resources amount, int times) {
        for (int i = 0; i < times; i++) {
            used.merge(node, amount, Resources::plus);
        }
    }

    private String name(String nodeId) {
        return Optional.ofNullable(state.nodes().get(nodeId)).map(Node::name).orElse(nodeId);
    }
}
