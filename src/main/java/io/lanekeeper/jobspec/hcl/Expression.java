package io.lanekeeper.jobspec.hcl;

import java.util.List;

/** What stands right of an {@code =}, with its place in the text. */
public sealed interface Expression {
    int start();

    int end();

    /** A quoted text or a heredoc; {@code ${...}} in it is kept as it stands. */
    record Text(int start, int end, String value) implements Expression {}

    /** A number as it stands. */
    record Numeral(int start, int end, String digits) implements Expression {}

    record Bool(int start, int end, boolean value) implements Expression {}

    record Null(int start, int end) implements Expression {}

    record Tuple(int start, int end, List<Expression> elements) implements Expression {
        public Tuple {
            elements = List.copyOf(elements);
        }
    }

    record Mapping(int start, int end, List<Entry> entries) implements Expression {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /** Anything that has to be computed: kept as its source. */
    record Computed(int start, int end, String source) implements Expression {}

    record Entry(String key, Expression value) {}
}
