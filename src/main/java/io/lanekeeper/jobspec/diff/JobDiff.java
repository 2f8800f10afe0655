package io.lanekeeper.jobspec.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Differences between two states of a job, in Nomad's terms; never shows a secret. */
public final class JobDiff {
    private JobDiff() {}

    /** What changed, from two jobs as {@code GET /v1/job/:id} or the parser answers them. */
    public static Change.Unit changes(ObjectNode before, ObjectNode after) {
        return JobChanges.of(before, after);
    }

    /** The same as {@code nomad job plan} prints it, line by line; none when nothing changed. */
    public static List<String> plan(ObjectNode before, ObjectNode after) {
        return PlanPrinter.print(changes(before, after));
    }
}
