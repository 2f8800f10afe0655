package io.lanekeeper.cli;

import io.lanekeeper.files.AtomicFile;
import io.lanekeeper.jobspec.Alternative;
import io.lanekeeper.jobspec.EditResult;
import io.lanekeeper.jobspec.JobFile;
import io.lanekeeper.jobspec.Remark;
import io.lanekeeper.jobspec.diff.JobDiff;
import io.lanekeeper.jobspec.diff.UnifiedDiff;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.edit.HomeChange.Note;
import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.edit.JobEdit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lanekeeper edit JOBFILE --group G --home TARGET=VALUE}. */
@Command(name = "edit", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Gives a group its home in a job file and changes nothing else. "
                + "Without -o the result is printed.")
final class EditCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "JOBFILE", description = "HCL or JSON; - reads standard input")
    private String file = "";

    @Option(names = "--group", required = true, paramLabel = "GROUP", description = "the group")
    private String group = "";

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @ArgGroup(exclusive = false)
    private JobFileSource source = new JobFileSource();

    @Option(names = "--level", paramLabel = "LEVEL", description = {
        "where a new constraint goes: job, group (as without) or task.",
        "One that the job has for all groups: job changes it for all, group and task move it to the groups."})
    private Optional<String> level = Optional.empty();

    @Option(names = "--computed", paramLabel = "WAY", description = {
        "what to do where the constraint is computed: literal writes the value instead of what computes it,",
        "variable changes the value it comes from."})
    private Optional<String> computed = Optional.empty();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "where to write")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--diff", description = "print a unified diff instead, without secrets")
    private boolean diff;

    @Option(names = "--plan", description = "print what changes as nomad job plan does, without secrets")
    private boolean plan;

    /** What becomes of the group's home: exactly one of them is given. */
    static final class What {
        @Option(names = "--home", paramLabel = "TARGET=VALUE", description = "e.g. '${node.datacenter}=shanghai'")
        private Optional<String> home = Optional.empty();

        @Option(names = "--forbid", paramLabel = "TARGET=VALUE", description = "it may run anywhere else")
        private Optional<String> forbid = Optional.empty();

        @Option(names = "--prefer", paramLabel = "TARGET=VALUE", description = "it should run there (an affinity)")
        private Optional<String> prefer = Optional.empty();

        @Option(names = "--remove-home", paramLabel = "TARGET", description = "take the home on this target away")
        private Optional<String> removeHome = Optional.empty();
    }

    EditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        JobFile before = source.read(console, file);
        if (before.job().group(group).isEmpty()) {
            throw new CommandFailed("the job has no group \"" + group + "\"");
        }
        JobFile after = switch (before.apply(edits(before))) {
            case EditResult.Edited(JobFile edited, List<Remark> remarks) -> {
                remarks.forEach(r -> console.err().println("lanekeeper: " + JobFileSource.text(console, before, r)));
                yield edited;
            }
            case EditResult.Refused refused -> otherwise(refused);
        };
        if (diff) {
            UnifiedDiff.of(before.text(), file, after.text(), output.map(Path::toString).orElse(file))
                    .forEach(console.out()::println);
        }
        if (plan) {
            JobDiff.plan(before.json(), after.json()).forEach(console.out()::println);
        }
        write(after.text());
        return Cli.OK;
    }

    /** The way that was asked for; without one the command ends and names the ways there are. */
    private JobFile otherwise(EditResult.Refused refused) {
        for (Alternative a : refused.alternatives()) {
            if (word(a).equals(computed.orElse(""))) {
                return a.file();
            }
        }
        StringBuilder text = new StringBuilder(JobFileSource.text(console, refused.failure()));
        refused.alternatives()
                .forEach(a -> text.append("\n  --computed ")
                        .append(word(a))
                        .append(": ")
                        .append(console.texts().get(a.textKey(), a.arguments())));
        throw new CommandFailed(text.toString());
    }

    private static String word(Alternative alternative) {
        return alternative.way().name().toLowerCase(Locale.ROOT);
    }

    private List<JobEdit> edits(JobFile job) {
        HomeChange change = what.removeHome.map(target -> rule(job, target).remove())
                .orElseGet(() -> set(job));
        return switch (change) {
            case HomeChange.Edits e -> {
                e.notes()
                        .stream()
                        .filter(n -> n instanceof Note.StaysBeside || !job.computesDatacenters())
                        .forEach(n -> console.err().println("lanekeeper: " + note(n)));
                yield e.edits();
            }
            case HomeChange.BindsOthers b -> throw new CommandFailed("the job itself has the constraint "
                    + b.constraint() + ", which also binds " + String.join(", ", b.otherGroups())
                    + ". Say --level job to change it for all, or --level group to move it to the groups.");
        };
    }

    private HomeChange set(JobFile job) {
        return what.home.map(v -> set(job, "--home", v, Home.Mode.REQUIRE))
                .or(() -> what.forbid.map(v -> set(job, "--forbid", v, Home.Mode.FORBID)))
                .or(() -> what.prefer.map(v -> set(job, "--prefer", v, Home.Mode.PREFER)))
                .orElseThrow(() -> new CommandFailed("say what to do: --home, --forbid, --prefer or --remove-home"));
    }

    private HomeChange set(JobFile job, String option, String given, Home.Mode mode) {
        int equals = given.indexOf('=', given.startsWith("${") ? Math.max(0, given.indexOf('}')) : 0);
        if (equals < 1 || equals == given.length() - 1) {
            throw new CommandFailed(option + " takes TARGET=VALUE, e.g. '${node.datacenter}=shanghai', not \"" + given
                    + "\". Maybe the shell took the ${...} away: put it in single quotes.");
        }
        return rule(job, given.substring(0, equals)).set(new Home(mode, List.of(given.substring(equals + 1))));
    }

    private HomeRule rule(JobFile job, String target) {
        String word = level.orElse("");
        return switch (word) {
            case "" -> new HomeRule(job.job(), group, target, JobLevel.ASK);
            case "job" -> new HomeRule(job.job(), group, target, JobLevel.CHANGE_FOR_ALL, HomeRule.Level.JOB);
            case "group" -> new HomeRule(job.job(), group, target, JobLevel.MOVE_TO_GROUPS);
            case "task" -> new HomeRule(job.job(), group, target, JobLevel.MOVE_TO_GROUPS, HomeRule.Level.TASK);
            default -> throw new CommandFailed("--level is job, group or task, not \"" + word + "\"");
        };
    }

    private String note(Note note) {
        return switch (note) {
            case Note.DatacenterAdded n -> console.texts().get("home.datacenterAdded", n.datacenter());
            case Note.StaysBeside n -> console.texts().get("home.staysBeside", n.constraint());
            case Note.DatacentersAbsent n -> console.texts().get("home.datacentersAbsent");
        };
    }

    private void write(String text) {
        if (output.isEmpty()) {
            if (!diff && !plan) {
                console.out().print(text);
                console.out().flush();
            }
            return;
        }
        AtomicFile.of(output.get()).write(text.getBytes(StandardCharsets.UTF_8)).ifPresent(failure -> {
            throw new CommandFailed(console.texts().get(failure.textKey(), failure.textArguments()));
        });
    }
}
