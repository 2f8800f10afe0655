package io.lanekeeper.jobspec.edit;

import io.lanekeeper.jobspec.hcl.Fault;
import io.lanekeeper.jobspec.hcl.Span;
import java.util.Comparator;
import java.util.List;

/** A range of a text that gets other characters. */
record Change(Span span, String replacement) {
    static Change insert(int at, String text) {
        return new Change(new Span(at, at), text);
    }

    /**
     * The text after all changes; of two at one place the first comes first.
     *
     * @throws Fault if two overlap
     */
    static String all(String text, List<Change> changes) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (Change c : changes.stream().sorted(Comparator.comparingInt(c -> c.span.start())).toList()) {
            if (c.span.start() < at) {
                throw new Fault(c.span.start(), "jobspec.refused.would-differ");
            }
            result.append(text, at, c.span.start()).append(c.replacement);
            at = c.span.end();
        }
        return result.append(text.substring(at)).toString();
    }
}
