package io.lanekeeper.model.edit;

import io.lanekeeper.model.job.Constraint;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lanes a group is given.
 *
 * @param values values of the lane attribute, at least one, each once
 */
public record Home(Mode mode, List<String> values) {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\.+*?()|\\[\\]{}^$]");

    public Home {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a home needs at least one lane");
        }
        if (mode == Mode.FORBID && values.size() > 1) {
            throw new IllegalArgumentException("one constraint forbids one lane: RE2 cannot say \"none of these\"");
        }
    }

    /** How strictly. */
    public enum Mode {
        /** It may run nowhere else. */
        REQUIRE,
        /** It may run anywhere else. */
        FORBID,
        /** It should run there (an affinity). */
        PREFER
    }

    public static Home in(String value) {
        return new Home(Mode.REQUIRE, List.of(value));
    }

    /**
     * The constraint that says so: {@code =} for one lane, {@code set_contains_any} for several, an anchored {@code
     * regexp} where a comma or an outer blank would be misread.
     */
    public Constraint constraint(String target) {
        if (mode == Mode.FORBID) {
            return new Constraint(target, "!=", values.getFirst());
        }
        if (values.size() == 1) {
            return new Constraint(target, "=", values.getFirst());
        }
        boolean plain = values.stream().allMatch(v -> !v.contains(",") && v.equals(v.strip()) && !v.isEmpty());
        return plain
                ? new Constraint(target, "set_contains_any", String.join(",", values))
                : new Constraint(target, "regexp", "^(" + alternatives() + ")$");
    }

    private String alternatives() {
        return String.join(
                "|",
                values.stream()
                        .map(v -> SPECIAL.matcher(v).replaceAll("\\\\$0"))
                        .toList());
    }
}
