package io.lanekeeper.cli;

import io.lanekeeper.texts.Texts;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands. */
@Command(name = "lanekeeper", synopsisSubcommandLabel = "COMMAND", mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Keeps every Nomad group inside the domain it must not leave. "
                + "Without a command: opens the window.")
public final class Cli {
    /** All holds. */
    public static final int OK = 0;
    /** Something does not: a group cannot be placed, or runs cut off. */
    public static final int DOES_NOT_HOLD = 1;
    /** Could not do it; stderr says why. */
    public static final int FAILED = 255;

    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);
    private static final Set<String> COMMANDS = Set.of("pull", "preview", "edit", "help", "-h", "--help", "-V",
            "--version");

    private Cli() {}

    /** Whether these arguments ask for a command and not for the window. */
    public static boolean isCommand(List<String> arguments) {
        return !arguments.isEmpty()
                && (COMMANDS.contains(arguments.getFirst()) || arguments.getFirst().startsWith("-"));
    }

    /** Runs a command and gives the exit code. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err, Map<String, String> environment) {
        Console console = new Console(out, err, environment, Texts.english());
        CommandLine line = new CommandLine(new Cli());
        line.addSubcommand(new PullCommand(console));
        line.addSubcommand(new PreviewCommand(console));
        line.addSubcommand(new EditCommand(console));
        line.addSubcommand(new CommandLine.HelpCommand());
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((e, args) -> {
            err.println("lanekeeper: " + e.getMessage());
            err.println("Try \"lanekeeper help\".");
            return FAILED;
        });
        line.setExecutionExceptionHandler((e, l, result) -> {
            if (e instanceof CommandFailed failed) {
                err.println("lanekeeper: " + failed.getMessage());
            } else {
                LOG.error("a command failed inside", e);
                err.println("lanekeeper: something went wrong inside (" + e.getClass().getSimpleName() + ")");
            }
            return FAILED;
        });
        return line.execute(arguments.toArray(String[]::new));
    }
}
