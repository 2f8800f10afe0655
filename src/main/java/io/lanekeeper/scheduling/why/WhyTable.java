package io.lanekeeper.scheduling.why;

import io.lanekeeper.model.job.GroupKey;
import java.util.List;

/**
 * All clients against all rules of one group, for one more allocation of it.
 *
 * @param rules in the order in which Nomad looks at them
 * @param rows clients by name
 * @param remedies single changes that would open a client, the furthest-reaching first
 */
public record WhyTable(GroupKey group, List<Rule> rules, List<Row> rows, List<Remedy> remedies) {
    public WhyTable {
        rules = List.copyOf(rules);
        rows = List.copyOf(rows);
        remedies = List.copyOf(remedies);
    }

    /** One client; {@code cells} are in the order of the rules. */
    public record Row(String nodeId, String nodeName, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether Nomad may place the group there now. */
        public boolean takes() {
            return cells.stream().allMatch(c -> c.verdict() != Verdict.NOT_MET);
        }

        /** How many rules are not met. */
        public int against() {
            return (int) cells.stream().filter(c -> c.verdict() == Verdict.NOT_MET).count();
        }
    }

    /** {@code UNKNOWN}: Nomad does not look at room on a client that takes no work. */
    public enum Verdict {
        MET,
        NOT_MET,
        UNKNOWN
    }

    /**
     * What one rule says of one client.
     *
     * @param actual what the client has, e.g. {@code shanghai}; may be empty
     */
    public record Cell(Verdict verdict, String actual) {}
}
