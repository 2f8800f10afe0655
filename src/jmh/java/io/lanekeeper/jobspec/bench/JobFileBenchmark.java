package io.lanekeeper.jobspec.bench;

import io.lanekeeper.jobspec.EditResult;
import io.lanekeeper.jobspec.JobFile;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange;
import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.edit.JobEdit;
import java.util.List;
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

/**
 * Opening a job file, and giving a group in its middle another home. Wanted: a file of 1 MB opens in less than a
 * second, an edit takes milliseconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class JobFileBenchmark {
    /** Characters; 4,000 are two groups, as the story's job has. */
    @Param({"4000", "1000000"})
    private int size;

    @Param({"hcl", "json"})
    private String format = "";

    private String text = "";
    private List<JobEdit> edits = List.of();
    private @Nullable JobFile file;

    /** Writes the file. */
    @Setup
    public void write() {
        text = format.equals("hcl") ? LargeJob.hcl(size) : LargeJob.json(size);
        JobFile read = LargeJob.read(text);
        String middle = read.job().groups().get(read.job().groups().size() / 2).name();
        HomeRule rule = new HomeRule(read.job(), middle, "${node.datacenter}", HomeChange.JobLevel.ASK);
        edits = ((HomeChange.Edits) rule.set(Home.in("beijing"))).edits();
        file = read;
    }

    @Benchmark
    public JobFile open() {
        return LargeJob.read(text);
    }

    /** Replaces a constraint and adds a datacenter. */
    @Benchmark
    public EditResult edit() {
        EditResult result = Objects.requireNonNull(file).apply(edits);
        if (result instanceof EditResult.Refused refused) {
            throw new IllegalStateException(refused.failure().toString());
        }
        return result;
    }
}
