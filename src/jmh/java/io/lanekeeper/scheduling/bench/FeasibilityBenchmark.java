package io.lanekeeper.scheduling.bench;

import io.lanekeeper.model.job.Job;
import io.lanekeeper.scheduling.preview.PreviewInput;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.Verdict;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Whether each node will take one more allocation of one group, every node asked alone, all reasons included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FeasibilityBenchmark {
    @Param({"100", "1000", "10000"})
    private int nodes;

    private @Nullable ClusterState clusterState;
    private @Nullable GroupRule rule;

    /** Builds the cluster. */
    @Setup
    public void index() {
        BigCluster.describeMachine();
        PreviewInput input = BigCluster.of(nodes, 25);
        Job job = input.jobs().getFirst();
        clusterState = new ClusterState(input.cluster(), input.jobs());
        rule = new GroupRule(job, job.groups().getFirst(), input.cluster().version());
    }

    @Benchmark
    public int reasonsOfEveryNode() {
        ClusterState all = Objects.requireNonNull(clusterState);
        GroupRule group = Objects.requireNonNull(rule);
        int eligibility = 0;
        for (int i = 0; i < all.size(); i++) {
            eligibility += Verdict.reasons(all, group, i).isEmpty() ? 1 : 0;
        }
        return eligibility;
    }
}
