package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.scheduling.failover.NomadServers;
import io.lanekeeper.scheduling.lane.Lanes;
import io.lanekeeper.scheduling.place.ClassTrap;
import io.lanekeeper.scheduling.place.LikeliestSelector;
import io.lanekeeper.scheduling.state.ClusterState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Plays a scenario step by step on an indexed state, so that each step costs what it touches and not what there is. Not
 * for two threads; the results are. {@link Previews} plays a whole one.
 */
public final class Playback {
    private final PreviewInput input;
    private final NomadServers servers;
    private final ClusterState clusterState;
    private final List<GroupKey> keys;
    private final Endpoints endpoints;
    private int number = -1;

    /** Builds the index; the steps of the input are not played yet. */
    public Playback(PreviewInput input) {
        this(input, new NomadServers(new ClusterState(input.cluster(), input.jobs()),
                (state, job) -> new LikeliestSelector(state, job, group -> Optional.empty(), input.seed())));
    }

    private Playback(PreviewInput input, NomadServers from) {
        this.input = input;
        this.servers = from.copy((w, job) -> new LikeliestSelector(w, job, this::wish, input.seed()));
        this.clusterState = servers.clusterState();
        this.keys = List.copyOf(clusterState.groups().keySet());
        this.endpoints = new Endpoints(input.endpoints());
        clusterState.buckets();
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
        return finish(Optional.empty(), before);
    }

    /** Plays one more step. One that names an unknown node or group changes nothing. */
    public StepResult play(Step step) {
        number++;
        Running before = running();
        switch (step) {
            case Step.OfClient s -> clusterState.indexOf(s.nodeId()).ifPresent(node -> client(s.change(), node));
            case Step.OfLane s -> lane(s);
            case Step.OfCount s -> servers.count(s.group(), s.count());
        }
        return finish(Optional.of(step), before);
    }

    private void client(Step.Change change, int index) {
        switch (change) {
            case DOWN -> servers.down(List.of(index));
            case DISCONNECT -> servers.disconnect(index);
            case UP -> servers.up(index);
            case INELIGIBLE -> servers.ineligible(index);
            case DRAIN -> servers.drain(index);
        }
    }

    private void lane(Step.OfLane step) {
        List<Integer> hit = new ArrayList<>();
        for (int i = 0; i < clusterState.size(); i++) {
            boolean fits = (clusterState.node(i).status() == NodeStatus.READY) == step.down();
            if (fits && Lanes.valueOf(clusterState.node(i), step.attribute()).equals(step.value())) {
                hit.add(i);
            }
        }
        if (step.down()) {
            servers.down(hit);
        } else {
            servers.ready(hit);
        }
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

    private StepResult finish(Optional<Step> step, Running before) {
        Optional<ClusterState> frozen = Optional.of(clusterState)
                .filter(s -> !servers.waiting().isEmpty())
                .map(ClusterState::copy);
        Snapshot snapshot = new Snapshot(clusterState::rule, endpoints, before, running(), servers.takeChanges(),
                new TreeMap<>(servers.waiting()), clusterState.nodes(), clusterState::indexOf, frozen);
        return new StepResult(step, snapshot);
    }
}
