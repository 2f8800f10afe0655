package io.lanekeeper.cli;

import io.lanekeeper.model.scenario.Scenario;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.report.Names;
import io.lanekeeper.report.PlainText;
import io.lanekeeper.report.PreviewJson;
import io.lanekeeper.report.Previewed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lanekeeper preview PLAN --off CLIENT ...}. */
@Command(name = "preview", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Shows what Nomad would do. Steps happen in the order they are given; CLIENT is a name or an ID.")
final class PreviewCommand implements Callable<Integer> {
    private final Console console;
    private final List<StepArguments.Asked> asked = new ArrayList<>();

    @Parameters(paramLabel = "PLAN", description = "a plan file")
    private Path file = Path.of("");

    @SuppressWarnings("UnusedVariable") // the consumer takes the values
    @Option(names = "--off", paramLabel = "CLIENT", parameterConsumer = StepArguments.class,
            description = "the client goes down")
    private @Nullable List<String> off;

    @SuppressWarnings("UnusedVariable") // the consumer takes the values
    @Option(names = "--on", paramLabel = "CLIENT", parameterConsumer = StepArguments.class,
            description = "it comes back")
    private @Nullable List<String> on;

    @SuppressWarnings("UnusedVariable") // the consumer takes the values
    @Option(names = "--drain", paramLabel = "CLIENT", parameterConsumer = StepArguments.class,
            description = "it is drained")
    private @Nullable List<String> drain;

    @SuppressWarnings("UnusedVariable") // the consumer takes the values
    @Option(names = "--deadline", paramLabel = "TIME", parameterConsumer = StepArguments.class,
            description = "of the drain before: 90s, 10m, 2h")
    private @Nullable List<String> deadline;

    @SuppressWarnings("UnusedVariable") // the consumer takes the values
    @Option(names = "--force", arity = "0", parameterConsumer = StepArguments.class,
            description = "the drain before moves everything at once")
    private @Nullable List<String> force;

    @SuppressWarnings("UnusedVariable") // the consumer takes the values
    @Option(names = "--ignore-system-jobs", arity = "0", parameterConsumer = StepArguments.class,
            description = "the drain before leaves system jobs")
    private @Nullable List<String> ignoreSystemJobs;

    @SuppressWarnings("UnusedVariable") // the consumer takes the values
    @Option(names = "--ineligible", paramLabel = "CLIENT", parameterConsumer = StepArguments.class,
            description = "nothing new is placed on it")
    private @Nullable List<String> ineligible;

    @SuppressWarnings("UnusedVariable") // the consumer takes the values
    @Option(names = "--disconnect", paramLabel = "CLIENT", parameterConsumer = StepArguments.class,
            description = "the servers lose it, its tasks go on")
    private @Nullable List<String> disconnect;

    @SuppressWarnings("UnusedVariable") // the consumer takes the values
    @Option(names = "--lane-off", paramLabel = "VALUE", parameterConsumer = StepArguments.class,
            description = "all clients of the lane go down at once")
    private @Nullable List<String> laneOff;

    @SuppressWarnings("UnusedVariable") // the consumer takes the values
    @Option(names = "--lane-on", paramLabel = "VALUE", parameterConsumer = StepArguments.class,
            description = "they come back")
    private @Nullable List<String> laneOn;

    @SuppressWarnings("UnusedVariable") // the consumer takes the values
    @Option(names = "--count", paramLabel = "JOB/GROUP=N", parameterConsumer = StepArguments.class,
            description = "the group's count is changed")
    private @Nullable List<String> count;

    @Option(names = "--scenario", paramLabel = "NAME", description = "begin with the steps of this scenario")
    private Optional<String> scenario = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "for what has to be sampled")
    private long seed = Previewed.SEED;

    @Option(names = "--changes", description = "leave out groups that merely stay")
    private boolean changes;

    @Option(names = "--json", description = "one JSON object instead of text")
    private boolean json;

    PreviewCommand(Console console) {
        this.console = console;
    }

    /** One of the step options has been read; they come in the order of the command line. */
    void ask(StepArguments.Asked step) {
        asked.add(step);
    }

    @Override
    public Integer call() {
        Plan plan = console.plan(file);
        Scenario begun = scenario.map(name -> scenarioOf(plan, name)).orElse(Scenario.of("", List.of()));
        List<Step> steps = new ArrayList<>(begun.steps());
        Names names = new Names(plan.cluster());
        StepArguments arguments = new StepArguments();
        asked.forEach(a -> arguments.add(a, plan, names, steps));
        Previewed previewed = Previewed.of(plan.withScenarios(List.of(begun.withSteps(steps)), begun.name()), seed);
        if (json) {
            console.out()
                    .println(new PreviewJson(previewed.plan(), changes).write(previewed.preview()).toPrettyString());
        } else {
            PlainText text = new PlainText(console.texts(), previewed.plan(), previewed.planned());
            text.lanes(previewed.preview()).forEach(console.out()::println);
            text.preview(previewed.preview()).forEach(console.out()::println);
        }
        return previewed.endsBadly() ? Cli.DOES_NOT_HOLD : Cli.OK;
    }

    private static Scenario scenarioOf(Plan plan, String name) {
        return plan.scenarios()
                .stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandFailed("the plan has no scenario \"" + name + "\""));
    }
}
