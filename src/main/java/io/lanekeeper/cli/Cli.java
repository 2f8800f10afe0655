package io.lanekeeper.cli;

import io.lanekeeper.texts.Texts;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: which commands there are, and what their exit codes mean. */
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

    private static final Console NOWHERE = new Console(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), Map.of(), Texts.english());

    private Cli() {}

    /** Whether these arguments ask for a command and not for the window. */
    public static boolean isCommand(List<String> arguments) {
        return arguments.stream()
                .findFirst()
                .filter(first -> first.startsWith("-") || line(NOWHERE).getSubcommands().containsKey(first))
                .isPresent();
    }

    /** Runs a command and gives the exit code. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err, Map<String, String> environment) {
        CommandLine line = line(new Console(out, err, environment, Texts.english()));
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

    private static CommandLine line(Console console) {
        CommandLine line = new CommandLine(new Cli());
        line.addSubcommand(new PullCommand(console));
        line.addSubcommand(new PreviewCommand(console));
        line.addSubcommand(new EditCommand(console));
        line.addSubcommand(new CommandLine.HelpCommand());
        return line;
    }
}
