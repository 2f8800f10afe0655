package io.lanekeeper.scheduling.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.cluster.SchedulerSettings;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.scheduling.Sample;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.testing.Json;
import io.lanekeeper.wire.JobJson;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Why one client is likelier than another, part by part, as Nomad's own metrics list it. */
final class ScorerTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final NomadVersion NEW = NomadVersion.NEWEST_KNOWN;

    private final Node beijing = Sample.node("dtle-1", "beijing");
    private final Node shanghai = Sample.node("dtle-2", "shanghai");
    private final List<Allocation> running = new ArrayList<>();

    @Test
    void theFullerClientIsTheBetterOne() {
        Job job = job("");
        running.add(Sample.running(Sample.job("other", JobType.SERVICE, Sample.group("g", 1)), "g",
                "dtle-2"));

        assertThat(score(job, "dtle-2", NEW).binpack()).isGreaterThan(score(job, "dtle-1", NEW).binpack());
    }

    @Test
    void aServerThatSpreadsHasItTheOtherWayRound() {
        Job job = job("");
        running.add(Sample.running(Sample.job("other", JobType.SERVICE, Sample.group("g", 1)), "g",
                "dtle-2"));

        assertThat(score(job, "dtle-2", NEW, "spread").binpack())
                .isLessThan(score(job, "dtle-1", NEW, "spread").binpack());
    }

    /** Two dimensions, each worth ten to the power of what is left of it, out of 20 and mapped to one. */
    @Test
    void packingIsTheFormulaThatNomadHas() {
        double left = Math.pow(10, 1 - 2000 / 4000.0) + Math.pow(10, 1 - 2048 / 8192.0);

        assertThat(score(job("Tasks: [{Driver: 'docker', Resources: {CPU: 2000, MemoryMB: 2048}}]"), "dtle-1", NEW)
                .binpack()).isCloseTo((20 - left) / 18, CLOSE);
    }

    @Test
    void aClientThatHasOneOfTheGroupIsTheWorse() {
        Job job = job("Count: 3");
        running.add(Sample.running(job, "g", "dtle-1"));

        assertThat(score(job, "dtle-1", NEW).antiAffinity().orElseThrow()).isCloseTo(-2 / 3.0, CLOSE);
        assertThat(score(job, "dtle-2", NEW).antiAffinity()).isEmpty();
    }

    @Test
    void whereAnEarlierTryFailedIsAPenalty() {
        Job job = job("");
        ClusterState state = state(job, NEW, "binpack");
        Scorer.Ranking ranking = new Scorer(state).ranking(
                state.rule(job.keyOf(job.groups().getFirst())).orElseThrow());

        assertThat(ranking.score(state.indexOf("dtle-1").orElseThrow(), Set.of("dtle-1")).penalty()).hasValue(-1);
        assertThat(ranking.score(state.indexOf("dtle-2").orElseThrow(), Set.of("dtle-1")).penalty()).isEmpty();
        assertThat(ranking.looksFurther()).isFalse();
        assertThat(ranking.dependsOnOrder()).isFalse();
    }

    @Test
    void wishesAreWeighedAgainstEachOther() {
        Job job = job("Affinities: [{LTarget: '${node.datacenter}', Operand: '=', RTarget: 'beijing', Weight: 60},"
                + " {LTarget: '${node.datacenter}', Operand: '=', RTarget: 'shanghai', Weight: -40}]");

        assertThat(score(job, "dtle-1", NEW).affinity().orElseThrow()).isCloseTo(0.6, CLOSE);
        assertThat(score(job, "dtle-2", NEW).affinity().orElseThrow()).isCloseTo(-0.4, CLOSE);
    }

    @Test
    void aWishThatNothingMatchesDilutesTheMeanOfNewerServersOnly() {
        Job job = job("Affinities: [{LTarget: '${node.class}', Operand: '=', RTarget: 'none', Weight: 60}]");

        assertThat(score(job, "dtle-1", new NomadVersion(1, 6, 0)).affinity()).hasValue(0);
        assertThat(score(job, "dtle-1", new NomadVersion(1, 5, 5)).affinity()).isEmpty();
    }

    @Test
    void aSpreadPullsToTheValueThatHasLeastOfItsShare() {
        Job job = job("Count: 10, Spreads: [{Attribute: '${node.datacenter}', Weight: 100, SpreadTarget:"
                + " [{Value: 'beijing', Percent: 70}, {Value: 'shanghai', Percent: 30}]}]");
        assertThat(score(job, "dtle-1", NEW).spread().orElseThrow()).isCloseTo(6 / 7.0, CLOSE);
        assertThat(score(job, "dtle-2", NEW).spread().orElseThrow()).isCloseTo(2 / 3.0, CLOSE);

        running.add(Sample.running(job, "g", "dtle-2"));
        running.add(Sample.running(job, "g", "dtle-2"));
        running.add(Sample.running(job, "g", "dtle-2"));
        assertThat(score(job, "dtle-2", NEW).spread().orElseThrow()).isCloseTo(-1 / 3.0, CLOSE);
    }

    @Test
    void anEvenSpreadPullsToTheValueThatHasLess() {
        Job job = job("Count: 4, Spreads: [{Attribute: '${node.datacenter}', Weight: 100}]");
        assertThat(score(job, "dtle-1", NEW).spread()).isEmpty();

        running.add(Sample.running(job, "g", "dtle-1"));
        assertThat(score(job, "dtle-1", NEW).spread().orElseThrow()).isNegative();
    }

    @Test
    void aClientWithoutTheAttributeIsTheWorstOfASpread() {
        Job job = job("Count: 4, Spreads: [{Attribute: '${meta.rack}', Weight: 100}]");

        assertThat(score(job, "dtle-1", NEW).spread()).hasValue(-1);
    }

    @Test
    void theTotalIsTheMeanOfThePartsThatTakePart() {
        OptionalDouble none = OptionalDouble.empty();

        assertThat(new Score(0.5, none, none, none, none).total()).isEqualTo(0.5);
        assertThat(new Score(0.5, OptionalDouble.of(-1), none, OptionalDouble.of(0.8), none).total())
                .isCloseTo(0.1, CLOSE);
        assertThat(new Score(0.5, none, none, OptionalDouble.of(0), none).total()).isEqualTo(0.25);
        assertThat(
                new Score(1, OptionalDouble.of(-1), OptionalDouble.of(-1), OptionalDouble.of(1), OptionalDouble.of(5))
                        .total())
                .isEqualTo(1);
    }

    private Score score(Job job, String node, NomadVersion version) {
        return score(job, node, version, "binpack");
    }

    private Score score(Job job, String node, NomadVersion version, String algorithm) {
        ClusterState state = state(job, version, algorithm);
        return new Scorer(state).ranking(state.rule(job.keyOf(job.groups().getFirst())).orElseThrow())
                .score(state.indexOf(node).orElseThrow(), Set.of());
    }

    private ClusterState state(Job job, NomadVersion version, String algorithm) {
        return new ClusterState(new Cluster("", "", version, "",
                new SchedulerSettings(algorithm, false, false, true, false, false, 0), List.of(beijing, shanghai),
                running,
                List.of()), List.of(job));
    }

    private static Job job(String group) {
        String tasks = group.contains("Tasks") ? ""
                : ", Tasks: [{Driver: 'docker', Resources: {CPU: 100, MemoryMB: 100}}]";
        return JobJson
                .read(Json.of("{ID: 'j', Datacenters: ['*'], TaskGroups: [{Name: 'g'" + (group.isEmpty() ? "" : ", ")
                        + group + tasks + "}]}"));
    }
}
