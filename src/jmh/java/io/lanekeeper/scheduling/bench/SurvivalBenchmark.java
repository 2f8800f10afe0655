package io.lanekeeper.scheduling.bench;

import io.lanekeeper.scheduling.preview.PreviewInput;
import io.lanekeeper.scheduling.survival.Survival;
import io.lanekeeper.scheduling.survival.SurvivalReport;
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

/** Every single client, every pair, every lane and the largest set off together, the index included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class SurvivalBenchmark {
    @Param({"100", "1000"})
    private int nodes;

    private @Nullable PreviewInput input;

    /** 500 jobs for 1,000 nodes. */
    @Setup
    public void build() {
        BigCluster.describeMachine();
        input = BigCluster.of(nodes, 10);
    }

    @Benchmark
    public SurvivalReport clientsAndPairs() {
        return Survival.of(Objects.requireNonNull(input), "${node.datacenter}");
    }
}
