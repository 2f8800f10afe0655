package io.lanekeeper.nomad.parse;

import java.util.Map;

/**
 * A job as it was handed in. May hold secrets, which its {@link #toString} does not show.
 *
 * @param source the file
 * @param format {@code hcl2}, {@code hcl1} or {@code json}
 * @param flags values of variables, as after {@code -var}
 * @param variables more of them, as in a file for {@code -var-file}
 */
public record Submission(String source, String format, Map<String, String> flags, String variables) {
    public Submission {
        flags = Map.copyOf(flags);
    }

    @Override
    public String toString() {
        return "Submission[" + format + ", " + source.length() + " characters]";
    }
}
