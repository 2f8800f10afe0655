package io.lanekeeper.report;

import io.lanekeeper.scheduling.rule.AllocMetric;
import java.util.ArrayList;
import java.util.List;

/**
 * A failed placement as Nomad's own command line and pages list it, line by line, to be compared with them. English in
 * every language: these are Nomad's words.
 */
public final class NomadWords {
    private NomadWords() {}

    public static List<String> of(AllocMetric metric) {
        List<String> lines = new ArrayList<>();
        if (metric.nodesEvaluated() == 0) {
            lines.add("No nodes were eligible for evaluation");
        }
        metric.nodesAvailable().forEach((datacenter, nodes) -> {
            if (nodes == 0) {
                lines.add("No nodes are available in datacenter \"" + datacenter + "\"");
            }
        });
        metric.classFiltered().forEach((c, n) -> lines.add("Class \"" + c + "\": " + n + " nodes excluded by filter"));
        metric.constraintFiltered()
                .forEach((c, n) -> lines.add("Constraint \"" + c + "\": " + n + " nodes excluded by filter"));
        if (metric.nodesExhausted() > 0) {
            lines.add("Resources exhausted on " + metric.nodesExhausted() + " nodes");
        }
        metric.classExhausted().forEach((c, n) -> lines.add("Class \"" + c + "\" exhausted on " + n + " nodes"));
        metric.dimensionExhausted()
                .forEach((d, n) -> lines.add("Dimension \"" + d + "\" exhausted on " + n + " nodes"));
        return lines;
    }
}
