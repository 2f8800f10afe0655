package io.lanekeeper.jobspec.hcl;

import java.util.List;

/**
 * What is wrong at a place of a text. Never leaves {@code jobspec}: {@code JobFile} answers it as a failure with line
 * and column.
 */
public final class Fault extends RuntimeException {
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
