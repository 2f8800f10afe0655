package io.lanekeeper.cli;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.model.scenario.Step.Change;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanJob;
import io.lanekeeper.report.Names;
import io.lanekeeper.scheduling.lane.Lanes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Stack;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Reads the options that are steps of a scenario, in the order in which they stand on the command line. */
public final class StepArguments implements IParameterConsumer {
    private static final Pattern COUNT = Pattern.compile("(?:([^/]+)/)?([^/]+)/([^/=]+)=(\\d{1,6})");

    private static final Set<String> DRAIN_FLAGS = Set.of("force", "ignore-system-jobs");
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})([smh])");

    /** An option as it was given: its name without dashes, and its value. */
    record Asked(String option, String value) {}

    @Override
    @SuppressWarnings("JdkObsolete") // picocli's own signature
    public void consumeParameters(Stack<String> args, ArgSpec argSpec, CommandSpec commandSpec) {
        String option = ((OptionSpec) argSpec).longestName().substring(2);
        if (DRAIN_FLAGS.contains(option)) {
            ((PreviewCommand) commandSpec.userObject()).ask(new Asked(option, ""));
            return;
        }
        if (args.isEmpty()) {
            throw new ParameterException(commandSpec.commandLine(), "--" + option + " needs a value");
        }
        ((PreviewCommand) commandSpec.userObject()).ask(new Asked(option, args.pop()));
    }

    /** Adds the step that is asked for, or changes the drain before it. */
    void add(Asked asked, Plan plan, Names names, List<Step> steps) {
        switch (asked.option()) {
            case "deadline", "force", "ignore-system-jobs" -> steps.set(steps.size() - 1, drain(asked, steps));
            default -> steps.add(step(asked, plan, names));
        }
    }

    private static Step drain(Asked asked, List<Step> steps) {
        Optional<Step.OfDrain> before = steps.isEmpty() ? Optional.empty() : switch (steps.getLast()) {
            case Step.OfDrain d -> Optional.of(d);
            case Step.OfClient c when c.change() == Change.DRAIN ->
                Optional.of(new Step.OfDrain(c.nodeId(), Optional.empty(), false, false));
            case Step.OfClient _, Step.OfLane _, Step.OfCount _ -> Optional.empty();
        };
        Step.OfDrain drain = before
                .orElseThrow(() -> new CommandFailed("--" + asked.option() + " belongs after --drain CLIENT"));
        return switch (asked.option()) {
            case "deadline" -> new Step.OfDrain(drain.nodeId(), Optional.of(time(asked.value())), drain.force(),
                    drain.ignoreSystemJobs());
            case "force" -> new Step.OfDrain(drain.nodeId(), drain.deadline(), true, drain.ignoreSystemJobs());
            default -> new Step.OfDrain(drain.nodeId(), drain.deadline(), drain.force(), true);
        };
    }

    private static Duration time(String text) {
        Matcher m = TIME.matcher(text);
        if (!m.matches()) {
            throw new CommandFailed("--deadline takes a time like 90s, 10m or 2h, not \"" + text + "\"");
        }
        long n = Long.parseLong(m.group(1));
        return switch (m.group(2)) {
            case "s" -> Duration.ofSeconds(n);
            case "m" -> Duration.ofMinutes(n);
            default -> Duration.ofHours(n);
        };
    }

    private Step step(Asked asked, Plan plan, Names names) {
        return switch (asked.option()) {
            case "off" -> client(Change.DOWN, asked, names);
            case "on" -> client(Change.UP, asked, names);
            case "drain" -> client(Change.DRAIN, asked, names);
            case "ineligible" -> client(Change.INELIGIBLE, asked, names);
            case "disconnect" -> client(Change.DISCONNECT, asked, names);
            case "lane-off" -> lane(true, asked, plan);
            case "lane-on" -> lane(false, asked, plan);
            case "count" -> count(asked, plan);
            default -> throw new CommandFailed("--" + asked.option() + " is no step");
        };
    }

    private static Step client(Change change, Asked asked, Names names) {
        return new Step.OfClient(change, names.find(asked.value())
                .orElseThrow(() -> new CommandFailed(
                        "the plan has no client \"" + asked.value() + "\", or several. Try its ID.")));
    }

    private static Step lane(boolean down, Asked asked, Plan plan) {
        List<String> values = List.copyOf(Lanes.of(plan.cluster().nodes(), plan.laneAttribute()).keySet());
        if (!values.contains(asked.value())) {
            throw new CommandFailed("the plan has no lane \"" + asked.value() + "\". Its lanes are: "
                    + String.join(", ", values));
        }
        return new Step.OfLane(down, plan.laneAttribute(), asked.value());
    }

    private static Step count(Asked asked, Plan plan) {
        Matcher m = COUNT.matcher(asked.value());
        if (!m.matches()) {
            throw new CommandFailed("--count takes JOB/GROUP=N, not \"" + asked.value() + "\"");
        }
        List<Job> jobs = plan.jobs()
                .stream()
                .map(PlanJob::base)
                .filter(j -> j.key().id().equals(m.group(2)) && j.group(m.group(3)).isPresent())
                .filter(j -> m.group(1) == null || j.key().namespace().equals(m.group(1)))
                .toList();
        if (jobs.size() != 1) {
            throw new CommandFailed("the plan has no group " + m.group(2) + "/" + m.group(3)
                    + ", or it has it in several namespaces. Try NAMESPACE/JOB/GROUP=N.");
        }
        return new Step.OfCount(new GroupKey(jobs.getFirst().key(), m.group(3)), Integer.parseInt(m.group(4)));
    }
}
