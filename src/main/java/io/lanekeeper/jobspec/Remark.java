package io.lanekeeper.jobspec;

import java.util.List;

/**
 * Something a person should know about a place of a job file. The text is {@code textKey} of the bundle with {@link
 * #arguments}; it does not name the place and has no secrets.
 *
 * @param line from 1
 * @param column in characters, from 1
 */
public record Remark(int line, int column, String textKey, List<String> arguments) {
    public Remark {
        arguments = List.copyOf(arguments);
    }
}
