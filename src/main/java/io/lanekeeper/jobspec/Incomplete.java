package io.lanekeeper.jobspec;

import java.util.List;

/**
 * An expression that could not be evaluated here and stands in the job as it is written. The text that says why is
 * {@link #textKey} of the bundle with {@link #arguments}.
 *
 * @param line of the expression, from 1
 * @param column of the expression, from 1
 * @param source the expression, without secrets
 */
public record Incomplete(int line, int column, String source, Why why) {
    public String textKey() {
        return why.textKey();
    }

    public List<String> arguments() {
        return why.arguments();
    }

    /** Why it could not be evaluated. */
    public sealed interface Why {
        String textKey();

        List<String> arguments();
    }

    /** A variable has no value, which can be given. */
    public record NoValue(String variable) implements Why {
        @Override
        public String textKey() {
            return "jobspec.failure.variable-without-value";
        }

        @Override
        public List<String> arguments() {
            return List.of(variable);
        }
    }

    /** Nothing that a value would help with. */
    public record NotHere(String textKey, List<String> arguments) implements Why {
        public NotHere {
            arguments = List.copyOf(arguments);
        }
    }
}
