package io.lanekeeper;

import io.lanekeeper.cli.Cli;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where the program starts: the command line when a command is named, else a window. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        System.setProperty("lanekeeper.log.folder", Folders.logs().toString()); // before the first logger is made
        Thread.setDefaultUncaughtExceptionHandler(new Uncaught());
        List<String> all = Arrays.stream(args).filter(a -> !a.isBlank()).toList();
        if (Cli.isCommand(all)) {
            System.exit(Cli.run(all, utf8(System.out), utf8(System.err), System.getenv()));
        }
        if (Display.missing()) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("java.awt.headless", "true");
            System.exit(WithoutDisplay.run(all, utf8(System.out), utf8(System.err), Locale.getDefault()));
        }
        App.launch(all);
    }

    /** Job files and JSON are UTF-8 whatever the terminal's locale says: what is piped on must not change. */
    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
