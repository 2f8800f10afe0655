package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.scheduling.Lanes;
import io.lanekeeper.scheduling.failover.Servers;
import io.lanekeeper.scheduling.place.Placer;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.state.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Plays steps on a world, one after the other, and tells what each did. */
final class Play {
    private final PreviewInput input;
    private final World world;
    private final Servers servers;
    private final StepReport report;
    private int number = -1;

    Play(PreviewInput input) {
        this.input = input;
        this.world = new World(input.cluster(), input.jobs());
        this.servers = new Servers(world, (w, job) -> new Placer(w, this::wish));
        this.report = new StepReport(input, world);
    }

    /** Registers the changed jobs, and lets what is short try its luck. */
    StepResult start() {
        Map<GroupKey, List<Alloc>> before = running();
        servers.register(input.changed());
        Set<JobKey> lacking = new HashSet<>();
        world.groups().values().stream().filter(Play::isShort).forEach(s -> lacking.add(s.rule().job().key()));
        lacking.removeAll(input.changed());
        servers.evaluate(lacking);
        return finish(Optional.empty(), before);
    }

    private static boolean isShort(GroupState state) {
        return state.rule().job().type().everywhere() || state.running().size() < state.wanted();
    }

    StepResult step(Step step) {
        number++;
        Map<GroupKey, List<Alloc>> before = running();
        switch (step) {
            case Step.OfClient s -> world.indexOf(s.nodeId()).ifPresent(node -> client(s.change(), node));
            case Step.OfLane s -> lane(s);
            case Step.OfCount s -> servers.count(s.group(), s.count());
        }
        return finish(Optional.of(step), before);
    }

    private void client(Step.Change change, int index) {
        switch (change) {
            case DOWN, DISCONNECT -> servers.down(List.of(index));
            case UP -> servers.up(index);
            case INELIGIBLE -> servers.ineligible(index);
            case DRAIN -> servers.drain(index);
        }
    }

    private void lane(Step.OfLane step) {
        List<Integer> hit = new ArrayList<>();
        for (int i = 0; i < world.size(); i++) {
            boolean fits = (world.node(i).status() == NodeStatus.READY) == step.down();
            if (fits && Lanes.valueOf(world.node(i), step.attribute()).equals(step.value())) {
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
                .flatMap(c -> world.indexOf(c.nodeId()).stream().boxed())
                .findFirst();
    }

    private Map<GroupKey, List<Alloc>> running() {
        Map<GroupKey, List<Alloc>> running = new TreeMap<>();
        world.groups().forEach((key, state) -> running.put(key, List.copyOf(state.running())));
        return running;
    }

    private StepResult finish(Optional<Step> step, Map<GroupKey, List<Alloc>> before) {
        return report.of(step, before, servers.takeChanges(), servers.waiting());
    }
}
