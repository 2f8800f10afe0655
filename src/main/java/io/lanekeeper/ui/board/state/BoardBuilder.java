package io.lanekeeper.ui.board.state;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.scheduling.lane.Lanes;
import io.lanekeeper.scheduling.rule.Target;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Chip;
import io.lanekeeper.ui.board.state.BoardState.Condition;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.board.state.BoardState.Origin;
import io.lanekeeper.ui.board.state.BoardState.Usage;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.name.NaturalOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Makes a {@link BoardState} of a {@link Frame}. Pure, any thread; linear in clients and allocations. */
public final class BoardBuilder {
    private final Frame frame;
    private final String attribute;
    private final String second;
    private final ChipsByClient chips;
    private final Set<String> relabelled;
    /** In a plan without a cluster everything is planned, and nothing has to say so. */
    private final boolean ofCluster;
    private final ClientNames names;
    private final Map<String, Card> oldCards = new HashMap<>();
    private final Map<Optional<String>, Lane> oldLanes = new HashMap<>();

    private BoardBuilder(Frame frame, String second, BoardState previous) {
        this.frame = frame;
        this.attribute = frame.previewed().plan().laneAttribute();
        this.second = second;
        this.chips = new ChipsByClient(frame);
        this.ofCluster = !frame.previewed().plan().clients().snapshot().nodes().isEmpty();
        this.names = ClientNames.of(frame.previewed().plan().cluster().nodes(), attribute);
        this.relabelled = frame.previewed().plan().clients().relabelled();
        for (Lane lane : previous.lanes()) {
            oldLanes.put(lane.value(), lane);
            lane.clients().forEach(c -> oldCards.put(c.nodeId(), c));
        }
    }

    /**
     * Makes the state.
     *
     * @param second what the clients of a lane are divided by; empty for nothing
     * @param previous what was shown before: its cards and lanes are used again, the same objects, where they are equal
     */
    public static BoardState build(Frame frame, String second, BoardState previous) {
        return new BoardBuilder(frame, second, previous).build();
    }

    private BoardState build() {
        Map<String, Node> changed = frame.state().nodes();
        List<Node> now = frame.previewed()
                .plan()
                .cluster()
                .nodes()
                .stream()
                .map(n -> changed.getOrDefault(n.id(), n))
                .toList();
        Map<String, List<Node>> byLane = Lanes.of(now, attribute);
        SortedSet<String> values = new TreeSet<>(NaturalOrder.INSTANCE);
        values.addAll(byLane.keySet());
        values.addAll(frame.previewed().plan().clients().lanes(attribute));
        values.addAll(chips.homesOfWaiting()); // what waits for a lane that nobody stands in waits there
        values.remove(Lanes.NONE);
        Map<Optional<String>, List<Chip>> waiting = chips.waiting(List.copyOf(values));
        List<Lane> lanes = new ArrayList<>();
        values.forEach(value -> lanes.add(lane(Optional.of(value), byLane.getOrDefault(value, List.of()), waiting)));
        if (byLane.containsKey(Lanes.NONE) || waiting.containsKey(Optional.<String>empty())) {
            lanes.add(lane(Optional.empty(), byLane.getOrDefault(Lanes.NONE, List.of()), waiting));
        }
        return new BoardState(attribute, lanes, names.suffix());
    }

    private Lane lane(Optional<String> value, List<Node> nodes, Map<Optional<String>, List<Chip>> waiting) {
        List<Card> cards = nodes.stream().map(this::card).toList();
        int up = (int) nodes.stream().filter(Node::takesWork).count();
        Usage usage = Usage.NONE;
        for (Card card : cards) {
            usage = card.up() ? usage.plus(card.usage()) : usage;
        }
        Lane made = new Lane(value, names.prefix(value), up, cards, waiting.getOrDefault(value, List.of()), usage,
                value.isPresent() && ofCluster && cards.stream().allMatch(c -> c.origin() != Origin.CLUSTER));
        Lane old = oldLanes.get(value);
        return old != null && old.equals(made) ? old : made;
    }

    private Card card(Node node) {
        Usage usage = new Usage(chips.used(node.id()), node.resources().minus(node.reserved()));
        String section = second.isEmpty() ? "" : Target.resolve(node, second).orElse("");
        Card made = new Card(node.id(), node.name(), names.shown(node), section, tags(node), condition(node),
                chips.chips(node.id()),
                chips.quiet(node.id()), usage, origin(node));
        Card old = oldCards.get(node.id());
        return old != null && old.equals(made) ? old : made;
    }

    private Origin origin(Node node) {
        return node.planned() ? Origin.PLANNED : relabelled.contains(node.id()) ? Origin.RELABELLED : Origin.CLUSTER;
    }

    private List<String> tags(Node node) {
        List<String> tags = new ArrayList<>(3);
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
        int step = stepThatDidIt(node);
        String word = node.status() != NodeStatus.READY ? node.status().word()
                : node.draining() ? "draining" : drains(step) ? "drained" : "ineligible";
        return new Condition.Off(word, step);
    }

    /** Nomad leaves a client that has been drained ineligible; what happened says more. */
    private boolean drains(int step) {
        if (step == 0) {
            return false;
        }
        return switch (frame.previewed().steps().get(step - 1)) {
            case Step.OfClient s -> s.change() == Step.Change.DRAIN;
            case Step.OfDrain _ -> true;
            case Step.OfLane _, Step.OfCount _ -> false;
        };
    }

    /** The last step so far that is about this client or its lane; 0 when none is. */
    private int stepThatDidIt(Node node) {
        List<Step> steps = frame.previewed().steps();
        for (int i = Math.min(frame.step(), steps.size()); i > 0; i--) {
            boolean about = switch (steps.get(i - 1)) {
                case Step.OfClient s -> s.nodeId().equals(node.id());
                case Step.OfLane s -> Target.resolve(node, s.attribute()).equals(Optional.of(s.value()));
                case Step.OfDrain s -> s.nodeId().equals(node.id());
                case Step.OfCount s -> false;
            };
            if (about) {
                return i;
            }
        }
        return 0;
    }
}
