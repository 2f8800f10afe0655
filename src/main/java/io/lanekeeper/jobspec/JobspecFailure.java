package io.lanekeeper.jobspec;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why a job file could not be read or edited.
 *
 * @param line counts from 1
 * @param column counts from 1, in characters
 * @param textKey key of the text for a person; its arguments 0 to 2 are file, line and column
 */
public record JobspecFailure(String file, int line, int column, String textKey, List<String> more) {
    public JobspecFailure {
        more = List.copyOf(more);
    }

    /** What the text is filled with. */
    public List<String> arguments() {
        return Stream.concat(
                Stream.of(file, Integer.toString(line), Integer.toString(column)), more.stream())
                .toList();
    }
}
