package io.lanekeeper.jobspec;

import java.util.List;

/**
 * An expression that could not be evaluated here and stands in the job as it is written.
 *
 * @param line of the expression, from 1
 * @param column of the expression, from 1
 * @param source the expression, without secrets
 * @param textKey why, with {@link #arguments}
 */
public record Incomplete(int line, int column, String source, String textKey, List<String> arguments) {
    public Incomplete {
        arguments = List.copyOf(arguments);
    }
}
