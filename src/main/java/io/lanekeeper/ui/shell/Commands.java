package io.lanekeeper.ui.shell;

/** Runs commands. */
@FunctionalInterface
public interface Commands {
    void run(Command command);
}
