package io.lanekeeper.jobspec.hcl;

import java.util.List;

/**
 * What is wrong at a place of a text. Never leaves {@code jobspec}: {@code JobFile} answers it as a failure with line
 * and column.
 */
public sealed class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int offset;
    private final String textKey;
    private final transient List<String> arguments;

    public Fault(int offset, String textKey, String... arguments) {
        super(textKey, null, false, false);
        this.offset = offset;
        this.textKey = textKey;
        this.arguments = List.of(arguments);
    }

    /** A block that is to be edited is not in the file: a {@code dynamic} block makes it. */
    public static final class Generated extends Fault {
        private static final long serialVersionUID = 1;

        public Generated(int offset) {
            super(offset, "jobspec.refused.generated");
        }
    }

    /** A variable that has no default was given no value. */
    public static final class NoValue extends Fault {
        private static final long serialVersionUID = 1;

        private final String variable;

        public NoValue(int offset, String variable) {
            super(offset, "jobspec.failure.variable-without-value", variable);
            this.variable = variable;
        }

        public String variable() {
            return variable;
        }
    }

    public int offset() {
        return offset;
    }

    public String textKey() {
        return textKey;
    }

    public List<String> arguments() {
        return arguments;
    }
}
