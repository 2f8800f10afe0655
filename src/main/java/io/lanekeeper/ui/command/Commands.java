package io.lanekeeper.ui.command;

/** Runs commands. */
@FunctionalInterface
public interface Commands {
    void run(Command command);
}
