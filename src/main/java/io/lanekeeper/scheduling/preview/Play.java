package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.scheduling.Lanes;
import io.lanekeeper.scheduling.place.Change;
import io.lanekeeper.scheduling.place.Evaluation;
import io.lanekeeper.scheduling.place.Placer;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.state.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Plays steps on a world, one after the other, and tells what each did. */
final class Play {
    private final PreviewInput input;
    private final World world;
    private final Map<JobKey, Job> jobs = new TreeMap<>();
    private final Map<GroupKey, Waiting> waiting = new TreeMap<>();
    private final StepReport report;
    private int number = -1;
    private Map<GroupKey, Change> changes = new TreeMap<>();

    Play(PreviewInput input) {
        this.input = input;
        this.world = new World(input.cluster(), input.jobs());
        input.jobs().stream().filter(Job::wantsToRun).forEach(job -> jobs.putIfAbsent(job.key(), job));
        this.report = new StepReport(input, world);
    }

    /** Registers the changed jobs, and lets what is short try its luck. */
    StepResult start() {
        Map<GroupKey, List<Alloc>> before = running();
        inOrder(input.changed()).forEach(job -> {
            new Evaluation(world, job, new Placer(world, this::wish), changes).update();
            remember(job);
        });
        Set<JobKey> lacking = new HashSet<>();
        world.groups().values().stream().filter(this::isShort).forEach(s -> lacking.add(s.rule().job().key()));
        lacking.removeAll(input.changed());
        inOrder(lacking).forEach(job -> evaluate(job, Set.of()));
        return finish(Optional.empty(), before);
    }

    private boolean isShort(GroupState state) {
        return state.rule().job().type().everywhere() || state.running().size() < state.wanted();
    }

    StepResult step(Step step) {
        number++;
        changes = new TreeMap<>();
        Map<GroupKey, List<Alloc>> before = running();
        switch (step) {
            case Step.OfClient s -> world.indexOf(s.nodeId()).ifPresent(node -> client(s.change(), node));
            case Step.OfLane s -> lane(s);
            case Step.OfCount s -> count(s);
        }
        return finish(Optional.of(step), before);
    }

    private void client(Step.Change change, int index) {
        Node node = world.node(index);
        switch (change) {
            case DOWN, DISCONNECT -> down(List.of(index));
            case UP -> {
                world.set(index, node.with(NodeStatus.READY, true, false));
                up(List.of(index));
            }
            case INELIGIBLE -> world.set(index, node.with(node.status(), false, node.draining()));
            case DRAIN -> drain(index);
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
            down(hit);
        } else {
            hit.forEach(i -> world.set(i, world.node(i).withStatus(NodeStatus.READY)));
            up(hit);
        }
    }

    private void down(List<Integer> nodes) {
        nodes.forEach(i -> world.set(i, world.node(i).withStatus(NodeStatus.DOWN)));
        inOrder(jobsOn(nodes)).forEach(job -> evaluate(job, Set.of()));
    }

    private void up(List<Integer> nodes) {
        Set<JobKey> woken = jobsOn(nodes);
        jobs.values().stream().filter(job -> job.type().everywhere()).forEach(job -> woken.add(job.key()));
        inOrder(woken).forEach(job -> evaluate(job, Set.of()));
        retryWaiting();
    }

    private void count(Step.OfCount step) {
        GroupState state = world.group(step.group());
        if (state != null) {
            state.count(step.count());
            evaluate(state.rule().job(), Set.of());
            retryWaiting();
        }
    }

    /** As the server's drainer: rounds, in which each group lets go of no more than it can spare. */
    private void drain(int index) {
        Node node = world.node(index);
        world.set(index, node.with(node.status(), false, true));
        for (Set<Alloc> round = spared(index); !round.isEmpty(); round = spared(index)) {
            Set<JobKey> hit = new HashSet<>();
            round.forEach(a -> hit.add(a.group().job()));
            Set<Alloc> migrating = round;
            inOrder(hit).forEach(job -> evaluate(job, migrating));
        }
        if (world.on(index).stream().noneMatch(Alloc::wanted)) {
            world.set(index, world.node(index).with(node.status(), false, false));
        }
    }

    private Set<Alloc> spared(int index) {
        Map<GroupKey, Integer> spare = new TreeMap<>();
        Set<Alloc> round = new LinkedHashSet<>();
        for (Alloc alloc : world.on(index)) {
            GroupState state = world.group(alloc.group());
            if (state == null || !alloc.wanted()) {
                continue;
            }
            int left = spare.computeIfAbsent(alloc.group(), key -> Draining.spare(state));
            if (left > 0) {
                spare.put(alloc.group(), left - 1);
                round.add(alloc);
            }
        }
        return round;
    }

    private Set<JobKey> jobsOn(List<Integer> nodes) {
        Set<JobKey> hit = new HashSet<>();
        nodes.forEach(i -> world.on(i).forEach(a -> hit.add(a.group().job())));
        return hit;
    }

    private void retryWaiting() {
        Set<JobKey> lacking = new HashSet<>();
        waiting.keySet().forEach(key -> lacking.add(key.job()));
        inOrder(lacking).forEach(job -> evaluate(job, Set.of()));
    }

    /** Nomad's order: priority first; where that is the same, by key. */
    private List<Job> inOrder(Set<JobKey> keys) {
        return keys.stream()
                .sorted()
                .flatMap(key -> Optional.ofNullable(jobs.get(key)).stream())
                .sorted(Comparator.comparingInt(Job::priority).reversed())
                .toList();
    }

    private void evaluate(Job job, Set<Alloc> migrating) {
        new Evaluation(world, job, new Placer(world, this::wish), changes).run(migrating);
        remember(job);
    }

    private void remember(Job job) {
        for (TaskGroup group : job.groups()) {
            GroupKey key = job.keyOf(group);
            Change change = changes.get(key);
            if (change != null) {
                change.refused()
                        .ifPresentOrElse(m -> waiting.put(key, new Waiting(change.missing(), m)),
                                () -> waiting.remove(key));
            }
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
        return report.of(step, before, changes, waiting);
    }
}
