package io.lanekeeper.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange;
import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.edit.JobEdits;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.NomadClient;
import io.lanekeeper.nomad.pull.ClusterPull;
import io.lanekeeper.nomad.pull.Progress;
import io.lanekeeper.nomad.pull.PullResult;
import io.lanekeeper.scheduling.preview.Effect;
import io.lanekeeper.scheduling.preview.GroupResult;
import io.lanekeeper.scheduling.preview.Preview;
import io.lanekeeper.scheduling.preview.PreviewInput;
import io.lanekeeper.scheduling.preview.Previews;
import io.lanekeeper.scheduling.preview.StepResult;
import io.lanekeeper.scheduling.preview.Unplaced;
import io.lanekeeper.scheduling.rule.AllocMetric;
import io.lanekeeper.wire.Fields;
import io.lanekeeper.wire.JobJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was previewed before each thing that is done to a cluster, and how it compares with what Nomad then did. */
final class StoryPreviews {
    private final NomadClient client;
    private final JobKey job;
    private final PullResult.Pulled start;
    private final List<Step> steps = new ArrayList<>();
    private final List<StepResult> said = new ArrayList<>();

    /** Pulls the cluster as it is at the start of the story. */
    StoryPreviews(NomadClient client, JobKey job) {
        this.client = client;
        this.job = job;
        this.start = pull();
    }

    /** Pulls, and previews that client {@code dtle-N} goes down or comes up. */
    void before(int n, boolean up) {
        PullResult.Pulled now = pull();
        Step step = new Step.OfClient(up ? Step.Change.UP : Step.Change.DOWN, node(now.cluster(), "dtle-" + n).id());
        steps.add(step);
        said.add(preview(now, List.of(step)).last());
    }

    /** The last preview against a new pull. */
    void assertPlacementsAreAsPreviewed() {
        Cluster cluster = pull().cluster();
        assertThat(placements(said.getLast(), cluster)).isEqualTo(placements(cluster));
    }

    /** For each group that had to move, the last preview named the client where it runs now among the candidates. */
    void assertWhatMovedLandedOnACandidate(String... groups) {
        Cluster cluster = pull().cluster();
        Map<String, List<String>> real = placements(cluster);
        for (String group : groups) {
            GroupResult result = said.getLast().group(new GroupKey(job, group)).orElseThrow();
            assertThat(result.effect()).isEqualTo(Effect.MOVES);
            assertThat(result.candidates()).extracting(id -> name(cluster, id))
                    .containsAll(Objects.requireNonNull(real.get(group)));
        }
    }

    /** Previews that the job is registered with another home for a group; answers the job as changed. */
    Job beforeHome(String group, String target, String value) {
        PullResult.Pulled now = pull();
        Job old = jobs(now).stream().filter(j -> j.key().equals(job)).findFirst().orElseThrow();
        HomeChange change = new HomeRule(old, group, target, HomeChange.JobLevel.ASK).set(Home.in(value));
        assertThat(change).isInstanceOf(HomeChange.Edits.class);
        Job changed = JobEdits.apply(old, ((HomeChange.Edits) change).edits());
        said.add(Previews.preview(new PreviewInput(now.cluster(), List.of(changed), Set.of(job), List.of(), List.of(),
                List.of(), 1)).start());
        return changed;
    }

    /** The last preview's counts against those of Nomad's blocked evaluation. */
    void assertNomadSays(String group, Fields nomad) {
        List<Unplaced> unplaced = said.getLast().unplaced();
        assertThat(unplaced).extracting(u -> u.group().group()).containsExactly(group);
        assertThat(counts(unplaced.getFirst().nomad())).isEqualTo(counts(nomad));
    }

    /** All steps in one preview from the start give what the single ones gave, each from a pull of its own. */
    void assertTheWholeScenarioSaidTheSame() {
        Cluster cluster = start.cluster();
        Preview whole = preview(start, steps);
        for (int i = 0; i < steps.size(); i++) {
            assertThat(placements(whole.steps().get(i), cluster)).isEqualTo(placements(said.get(i), cluster));
            assertThat(whole.steps().get(i).unplaced()).extracting(Unplaced::nomad)
                    .isEqualTo(said.get(i).unplaced().stream().map(Unplaced::nomad).toList());
        }
    }

    private static Preview preview(PullResult.Pulled pulled, List<Step> steps) {
        return Previews.preview(
                new PreviewInput(pulled.cluster(), jobs(pulled), Set.of(), steps, List.of(), List.of(), 1));
    }

    private static List<Job> jobs(PullResult.Pulled pulled) {
        return pulled.rawJobs().stream().map(JobJson::read).toList();
    }

    private PullResult.Pulled pull() {
        PullResult result = ClusterPull.pull(client, Progress.NONE, new CancelToken());
        assertThat(result).isInstanceOf(PullResult.Pulled.class);
        return (PullResult.Pulled) result;
    }

    private Map<String, List<String>> placements(StepResult step, Cluster cluster) {
        Map<String, List<String>> placements = new TreeMap<>();
        step.running().forEach((group, nodes) -> {
            if (group.job().equals(job) && !nodes.isEmpty()) {
                placements.put(group.group(), nodes.stream().map(id -> name(cluster, id)).sorted().toList());
            }
        });
        return placements;
    }

    private Map<String, List<String>> placements(Cluster cluster) {
        Map<String, List<String>> placements = new TreeMap<>();
        cluster.allocations()
                .stream()
                .filter(a -> a.group().job().equals(job) && !a.over())
                .forEach(a -> placements.computeIfAbsent(a.group().group(), g -> new ArrayList<>())
                        .add(name(cluster, a.nodeId())));
        return placements;
    }

    private static String name(Cluster cluster, String id) {
        return cluster.node(id).map(Node::name).orElse(id);
    }

    private static Node node(Cluster cluster, String name) {
        return cluster.nodes().stream().filter(n -> n.name().equals(name)).findFirst().orElseThrow();
    }

    private static Map<String, Object> counts(AllocMetric m) {
        return counts(m.nodesEvaluated(), m.nodesFiltered(), m.nodesInPool(), m.nodePool(), m.nodesAvailable(),
                m.classFiltered(), m.constraintFiltered(), m.nodesExhausted(), m.classExhausted(),
                m.dimensionExhausted(), m.coalescedFailures());
    }

    private static Map<String, Object> counts(Fields f) {
        return counts(f.number("NodesEvaluated"), f.number("NodesFiltered"), f.number("NodesInPool"),
                f.text("NodePool"), numbers(f, "NodesAvailable"), numbers(f, "ClassFiltered"),
                numbers(f, "ConstraintFiltered"), f.number("NodesExhausted"), numbers(f, "ClassExhausted"),
                numbers(f, "DimensionExhausted"), f.number("CoalescedFailures"));
    }

    private static Map<String, Object> counts(Object... values) {
        List<String> names = List.of("NodesEvaluated", "NodesFiltered", "NodesInPool", "NodePool", "NodesAvailable",
                "ClassFiltered", "ConstraintFiltered", "NodesExhausted", "ClassExhausted", "DimensionExhausted",
                "CoalescedFailures");
        Map<String, Object> counts = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            counts.put(names.get(i), values[i]);
        }
        return counts;
    }

    private static SortedMap<String, Integer> numbers(Fields f, String name) {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        f.textMap(name).forEach((key, value) -> numbers.put(key, Integer.valueOf(value)));
        return numbers;
    }
}
