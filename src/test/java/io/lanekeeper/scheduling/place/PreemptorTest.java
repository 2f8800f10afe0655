package io.lanekeeper.scheduling.place;

import static io.lanekeeper.scheduling.Scene.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.cluster.SchedulerSettings;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.NetworkAsk;
import io.lanekeeper.scheduling.Sample;
import io.lanekeeper.scheduling.Scene;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One client of 4000 MHz, what runs on it, and a job that wants in. */
class PreemptorTest {
    private final List<Job> jobs = new ArrayList<>();
    private final List<Allocation> there = new ArrayList<>();

    private PreemptorTest runs(String id, int priority, int... cpu) {
        for (int i = 0; i < cpu.length; i++) {
            Job job = job(id + (cpu.length == 1 ? "" : "-" + i), JobType.SERVICE, priority, 1, cpu[i]);
            jobs.add(job);
            there.add(Scene.allocation(job, 0, "c-1", "running"));
        }
        return this;
    }

    private PreemptorTest runsAtPort(String id, int priority, int port) {
        Job job = atPort(id, priority, port);
        jobs.add(job);
        there.add(Scene.allocation(job, 0, "c-1", "running"));
        return this;
    }

    private static Job atPort(String id, int priority, int port) {
        return job(id, JobType.SERVICE, priority, Scene.group(1, 100)
                .withNetworks(List.of(new NetworkAsk("host", List.of(port), 0))));
    }

    private List<String> thrownOutFor(Job job) {
        jobs.add(job);
        ClusterState state = new ClusterState(new Cluster("", "global", NomadVersion.of("1.11.3"), "",
                SchedulerSettings.DEFAULT, List.of(Sample.node("c-1", "dc1")), there, List.of()), jobs);
        Preemptor preemptor = new Preemptor(state, state.rule(Scene.key(job.key().id())).orElseThrow(), List.of(),
                allocs -> allocs);
        Optional<List<Alloc>> victims = preemptor.victims(0);
        return victims.orElse(List.of()).stream().map(a -> a.group().job().id()).sorted().toList();
    }

    private static Job vip(int priority, int cpu) {
        return job("vip", JobType.SERVICE, priority, 1, cpu);
    }

    @Test
    void theLeastImportantGoesFirst() {
        assertThat(runs("low", 10, 1500).runs("middle", 30, 1500).thrownOutFor(vip(70, 2000))).containsExactly("low");
    }

    @Test
    void ofEqualsTheNearestInSizeGoes() {
        assertThat(runs("job", 10, 500, 1900, 1000).thrownOutFor(vip(70, 2000))).containsExactly("job-1");
    }

    @Test
    void asManyGoAsAreNeeded() {
        assertThat(runs("job", 10, 1000, 1000, 1000, 1000).thrownOutFor(vip(70, 2000))).hasSize(2);
    }

    /** The small one that was chosen first is let go on, once the large one has made room enough. */
    @Test
    void andNoMoreThanThose() {
        assertThat(runs("small", 10, 700).runs("large", 20, 3100).thrownOutFor(vip(70, 1000)))
                .containsExactly("large");
    }

    @Test
    void tenIsTheDistanceThatCounts() {
        assertThat(runs("other", 50, 3000).thrownOutFor(vip(60, 3000))).containsExactly("other");
    }

    @Test
    void nineIsNot() {
        assertThat(runs("other", 50, 3000).thrownOutFor(vip(59, 3000))).isEmpty();
    }

    @Test
    void nobodyGoesWhereThatWouldNotBeEnough() {
        assertThat(runs("low", 10, 1000).runs("important", 90, 2500).thrownOutFor(vip(70, 2000))).isEmpty();
        assertThat(thrownOutFor(vip(70, 5000))).isEmpty();
    }

    @Test
    void whoHoldsThePortGoesThoughThereIsRoom() {
        assertThat(runsAtPort("holder", 10, 8080).runs("low", 5, 100).thrownOutFor(atPort("vip", 70, 8080)))
                .containsExactly("holder");
    }

    @Test
    void aPortOfOneThatIsAsImportantIsNotTaken() {
        assertThat(runsAtPort("holder", 65, 8080).thrownOutFor(atPort("vip", 70, 8080))).isEmpty();
    }
}
