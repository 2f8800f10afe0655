package io.lanekeeper.ui.sheet;

import java.util.Optional;

/**
 * One line at the bottom of the board about what has just been done.
 *
 * @param code what Nomad will read, in monospace; may be empty
 * @param text in words
 * @param undo whether the bar offers to take it back
 */
public record Notice(String code, String text, boolean undo) {
    public static Optional<Notice> saying(String text) {
        return Optional.of(new Notice("", text, false));
    }
}
