package io.lanekeeper.cli;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.model.scenario.Step.Change;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanJob;
import io.lanekeeper.report.Names;
import io.lanekeeper.scheduling.lane.Lanes;
import java.util.List;
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

    /** An option as it was given: its name without dashes, and its value. */
    record Asked(String option, String value) {}

    @Override
    @SuppressWarnings("JdkObsolete") // picocli's own signature
    public void consumeParameters(Stack<String> args, ArgSpec argSpec, CommandSpec commandSpec) {
        String option = ((OptionSpec) argSpec).longestName().substring(2);
        if (args.isEmpty()) {
            throw new ParameterException(commandSpec.commandLine(), "--" + option + " needs a value");
        }
        ((PreviewCommand) commandSpec.userObject()).ask(new Asked(option, args.pop()));
    }

    Step step(Asked asked, Plan plan, Names names) {
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
