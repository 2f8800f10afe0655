package io.lanekeeper.jobspec;

import java.util.List;

/**
 * What can be done instead of an edit that was refused. The text that offers it is {@code textKey} of the bundle with
 * {@link #arguments}; it has no secrets.
 *
 * @param file the job file when it is done this way; it has the edit in effect
 */
public record Alternative(Way way, String textKey, List<String> arguments, JobFile file) {
    public Alternative {
        arguments = List.copyOf(arguments);
    }

    /** What is changed. */
    public enum Way {
        /** What is computed is written as the text it comes to, and then edited. Nothing else of the job changes. */
        LITERAL,
        /** A variable or local value gets another value; the text names what else of the job that changes. */
        VARIABLE
    }
}
