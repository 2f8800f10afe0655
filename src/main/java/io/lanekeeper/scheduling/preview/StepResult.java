package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state after one step. What it tells is worked out when it is asked for: of a step that touches five of thousands
 * of groups, most is never read. Immutable to its reader, and safe on any thread.
 */
public final class StepResult {
    private final Optional<Step> step;
    private final Snapshot snapshot;
    private final List<Race> races;
    private final int plays;
    private final StepTime time;
    private final Lazy<List<GroupResult>> groups;
    private final Lazy<List<GroupResult>> touched;
    private final Lazy<List<GroupResult>> notable;
    private final Lazy<List<Unplaced>> unplaced;
    private final Lazy<Map<String, Node>> nodes;
    private final Lazy<Map<GroupKey, List<String>>> running;

    StepResult(Optional<Step> step, Snapshot snapshot, List<Race> races, int plays, StepTime time) {
        this.races = races;
        this.plays = plays;
        this.time = time;
        this.step = step;
        this.snapshot = snapshot;
        this.groups = new Lazy<>(snapshot::groups);
        this.touched = new Lazy<>(snapshot::touched);
        this.notable = new Lazy<>(snapshot::notable);
        this.unplaced = new Lazy<>(snapshot::unplaced);
        this.nodes = new Lazy<>(snapshot::nodesById);
        this.running = new Lazy<>(snapshot::running);
    }

    /** Empty for the start: the plan's changes registered, nothing failed yet. */
    public Optional<Step> step() {
        return step;
    }

    /** What the outcome depends on beside Nomad's choice of clients: who is placed first. */
    public List<Race> races() {
        return races;
    }

    /** How many orders were played; 0 when only one evaluation looked for room, and chances are exact. */
    public int plays() {
        return plays;
    }

    /** How long it takes, and what comes later. */
    public StepTime time() {
        return time;
    }

    /** One entry for each group that wants to run, sorted by key. */
    public List<GroupResult> groups() {
        return groups.get();
    }

    /** The entries of those groups to which something happened or which wait, sorted by key. */
    public List<GroupResult> touched() {
        return touched.get();
    }

    /** The entries of those groups of which something is to be told: touched, waiting or cut off; sorted by key. */
    public List<GroupResult> notable() {
        return notable.get();
    }

    /** The entry of one group; empty when it does not want to run. */
    public Optional<GroupResult> group(GroupKey key) {
        return snapshot.group(key);
    }

    /** Everything that waits after this step, sorted by key. */
    public List<Unplaced> unplaced() {
        return unplaced.get();
    }

    /** Why one group waits; empty when it does not. */
    public Optional<Unplaced> unplaced(GroupKey key) {
        return snapshot.unplaced(key);
    }

    /** How many allocations of each group wait after this step; without the reasons, and so at once. */
    public Map<GroupKey, Integer> missing() {
        return snapshot.missing();
    }

    /** Every node as it is after this step, by ID. */
    public Map<String, Node> nodes() {
        return nodes.get();
    }

    /** Where each group runs after this step: node IDs, one per allocation. */
    public Map<GroupKey, List<String>> running() {
        return running.get();
    }
}
