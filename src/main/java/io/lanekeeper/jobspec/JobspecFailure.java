package io.lanekeeper.jobspec;

import java.util.List;

/**
 * Why a job file cannot be read or edited, and where. The text for a person is {@code textKey} of the bundle with
 * {@link #arguments}; it does not name the place.
 *
 * @param file its name
 * @param line from 1
 * @param column in characters, from 1
 */
public record JobspecFailure(String file, int line, int column, String textKey, List<String> arguments) {
    public JobspecFailure {
        arguments = List.copyOf(arguments);
    }

    /** {@code file:line:column}, as editors and terminals know it. */
    public String where() {
        return file + ":" + line + ":" + column;
    }
}
