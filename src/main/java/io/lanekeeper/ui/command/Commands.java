package io.lanekeeper.ui.command;

/** Runs what a menu, a key or a button stands for. */
@FunctionalInterface
public interface Commands {
    void run(Command command);
}
