package io.lanekeeper.cli;

/** Ends a command with a text for stderr and exit code 255. */
final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    CommandFailed(String text) {
        super(text);
    }
}
