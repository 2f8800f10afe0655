package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.scheduling.failover.DrainOptions;
import io.lanekeeper.scheduling.failover.EvaluationOrder;
import io.lanekeeper.scheduling.failover.Heartbeats;
import io.lanekeeper.scheduling.failover.NomadServers;
import io.lanekeeper.scheduling.lane.Lanes;
import io.lanekeeper.scheduling.place.Change;
import io.lanekeeper.scheduling.place.ClassTrap;
import io.lanekeeper.scheduling.place.LikeliestSelector;
import io.lanekeeper.scheduling.place.Share;
import io.lanekeeper.scheduling.state.ClusterState;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Plays a scenario step by step on an indexed state, so that each step costs what it touches and not what there is. Not
 * for two threads; the results are. {@link Previews} plays a whole one.
 */
public final class Playback {
    private final PreviewInput input;
    /** Up to so many nodes steps are played in many orders; beyond, in one. */
    private static final int SAMPLED = 200;
    private static final int PLAYS = 200;
    private static final int FEW = 60;

    private NomadServers servers;
    private ClusterState clusterState;
    private final List<GroupKey> keys;
    private final Endpoints endpoints;
    private int number = -1;

    /** Builds the index; the steps of the input are not played yet. */
    public Playback(PreviewInput input) {
        this(input, new NomadServers(new ClusterState(input.cluster(), input.jobs()),
                (w, job) -> new LikeliestSelector(w, job, group -> Optional.empty(), input.seed()),
                EvaluationOrder.BY_PRIORITY, input.cluster().servers(), moment(input.cluster().takenAt())));
    }

    private Playback(PreviewInput input, NomadServers from) {
        this.input = input;
        this.servers = from.copy(this::selector);
        this.clusterState = servers.clusterState();
        this.keys = List.copyOf(clusterState.groups().keySet());
        this.endpoints = new Endpoints(input.endpoints());
        clusterState.buckets();
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    /** The servers as they are now, for others to go on from; a copy. */
    public NomadServers servers() {
        return servers.copy((w, job) -> new LikeliestSelector(w, job, group -> Optional.empty(), 0));
    }

    /** Where Nomad may judge clients wrongly as things are now. */
    public List<ClassTrap> traps() {
        return ClassTrap.in(clusterState);
    }

    /** Another playback that goes on from here; neither notices what the other plays. */
    public Playback copy() {
        Playback copy = new Playback(input, servers);
        copy.number = number;
        return copy;
    }

    /** Registers the changed jobs, and lets what is short try its luck. To be played first, once. */
    public StepResult start() {
        Running before = running();
        servers.start(input.changed());
        return finish(Optional.empty(), before, List.of(), 0);
    }

    /** Plays one more step, evaluations in one order. One that names an unknown node or group changes nothing. */
    public StepResult play(Step step) {
        number++;
        Running before = running();
        happen(step, servers);
        return finish(Optional.of(step), before, List.of(), 0);
    }

    /**
     * Plays one more step in many of the orders that Nomad may take where more than one evaluation looks for room, and goes
     * on from the likeliest ending. In a large cluster like {@link #play}.
     */
    public StepResult playInOrders(Step step) {
        if (clusterState.size() > SAMPLED) {
            return play(step);
        }
        number++;
        Running before = running();
        NomadServers from = servers.copy(this::selector);
        servers.takeContenders();
        happen(step, servers);
        if (servers.takeContenders() < 2) {
            return finish(Optional.of(step), before, List.of(), 0);
        }
        int plays = clusterState.size() > FEW ? FEW : PLAYS;
        Orders orders = new Orders(from, s -> happen(step, s), this::wish).play(plays, input.seed() + number);
        SortedMap<GroupKey, Change> usual = servers.takeChanges();
        NomadServers likeliest = orders.likeliest();
        SortedMap<GroupKey, Change> changes = likeliest.takeChanges();
        servers = likeliest.copy(this::selector, EvaluationOrder.BY_PRIORITY);
        clusterState = servers.clusterState();
        clusterState.buckets();
        orders.shares()
                .forEach((key, shares) -> changes.computeIfAbsent(key, Change::new)
                        .landed(merged(shares, usual.get(key), plays)));
        return finish(Optional.of(step), before, changes, orders.races(), plays);
    }

    /** What one order alone finds possible is possible, though it did not come up. */
    private static List<Share> merged(List<Share> sampled, @Nullable Change usual, int plays) {
        BitSet known = new BitSet();
        sampled.forEach(s -> s.addTo(known));
        BitSet rare = new BitSet();
        for (List<Share> shares : usual == null ? List.<List<Share>>of() : usual.shares()) {
            shares.stream().filter(s -> s.chance() > 0).forEach(s -> s.addTo(rare));
        }
        rare.andNot(known);
        double sum = sampled.stream().mapToDouble(Share::chance).sum();
        double least = 0.5 / plays;
        double scale = sum / (sum + rare.cardinality() * least);
        List<Share> all = new ArrayList<>();
        sampled.forEach(s -> all.add(new Share(s.members(), s.without(), s.size(), s.chance() * scale)));
        rare.stream().forEach(node -> {
            BitSet one = new BitSet();
            one.set(node);
            all.add(new Share(one, Set.of(), 1, least * scale));
        });
        return all;
    }

    private void happen(Step step, NomadServers on) {
        ClusterState state = on.clusterState();
        switch (step) {
            case Step.OfClient s -> state.indexOf(s.nodeId()).ifPresent(node -> client(s.change(), node, on));
            case Step.OfDrain s -> state.indexOf(s.nodeId()).ifPresent(node -> on.drain(node, options(s)));
            case Step.OfLane s -> lane(s, on);
            case Step.OfCount s -> on.count(s.group(), s.count());
        }
    }

    private static DrainOptions options(Step.OfDrain step) {
        return new DrainOptions(step.force() ? Optional.of(Duration.ZERO)
                : step.deadline().or(DrainOptions.USUAL::deadline), step.ignoreSystemJobs());
    }

    private static void client(Step.Change change, int index, NomadServers on) {
        switch (change) {
            case DOWN -> on.down(List.of(index));
            case DISCONNECT -> on.disconnect(index);
            case UP -> on.up(index);
            case INELIGIBLE -> on.ineligible(index);
            case DRAIN -> on.drain(index);
        }
    }

    private static void lane(Step.OfLane step, NomadServers on) {
        ClusterState state = on.clusterState();
        List<Integer> hit = new ArrayList<>();
        for (int i = 0; i < state.size(); i++) {
            boolean fits = (state.node(i).status() == NodeStatus.READY) == step.down();
            if (fits && Lanes.valueOf(state.node(i), step.attribute()).equals(step.value())) {
                hit.add(i);
            }
        }
        if (step.down()) {
            on.down(hit);
        } else {
            on.ready(hit);
        }
    }

    private LikeliestSelector selector(ClusterState state, Job job) {
        return new LikeliestSelector(state, job, this::wish, input.seed());
    }

    private Optional<Integer> wish(GroupKey group) {
        return input.choices()
                .stream()
                .filter(c -> c.step() == number && c.group().equals(group))
                .flatMap(c -> clusterState.indexOf(c.nodeId()).stream().boxed())
                .findFirst();
    }

    private Running running() {
        return Running.of(clusterState, keys);
    }

    private StepResult finish(Optional<Step> step, Running before, List<Race> races, int plays) {
        return finish(step, before, servers.takeChanges(), races, plays);
    }

    private StepResult finish(
            Optional<Step> step, Running before, SortedMap<GroupKey, Change> changes, List<Race> races, int plays) {
        Optional<ClusterState> frozen = servers.waiting().isEmpty() ? Optional.empty()
                : Optional.of(clusterState.copy());
        addUpcoming(changes);
        StepTime time = new StepTime(step.flatMap(this::detect), servers.takePlaced(), servers.upcoming(),
                input.cluster().servers().heartbeats().known());
        return new StepResult(step, new Snapshot(clusterState::rule, endpoints, before, running(), changes,
                new TreeMap<>(servers.waiting()), clusterState.nodes(), clusterState::indexOf, frozen), races, plays,
                time);
    }

    private Optional<Heartbeats> detect(Step step) {
        boolean silent = switch (step) {
            case Step.OfClient s -> s.change() == Step.Change.DOWN || s.change() == Step.Change.DISCONNECT;
            case Step.OfLane s -> s.down();
            case Step.OfCount _,Step.OfDrain _ -> false;
        };
        return silent ? Optional.of(servers.heartbeats()) : Optional.empty();
    }

    /** Where a replacement that comes later would land as things are now. */
    private void addUpcoming(SortedMap<GroupKey, Change> changes) {
        if (servers.waitsForReschedules()) {
            NomadServers later = servers.copy(this::selector);
            later.reschedule();
            later.takeChanges().forEach((key, change) -> {
                Change known = changes.get(key);
                if (known != null && known.shares().isEmpty() && !change.shares().isEmpty()) {
                    change.shares().forEach(s -> known.shares().add(s));
                }
            });
        }
    }
}
