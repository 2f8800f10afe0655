package io.lanekeeper.cli;

import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanFailure;
import io.lanekeeper.plan.file.PlanFile;
import io.lanekeeper.texts.Texts;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** What a command talks to. */
record Console(PrintStream out, PrintStream err, Map<String, String> environment, Texts texts) {
    /** Opens a plan, or ends the command with a text. */
    Plan plan(Path file) {
        return switch (PlanFile.read(file)) {
            case PlanFile.Opened.Ok ok -> ok.plan();
            case PlanFile.Opened.Failed failed -> throw new CommandFailed(text(failed.failure()));
        };
    }

    String text(PlanFailure failure) {
        return texts.get(failure.textKey(), failure.textArguments());
    }
}
