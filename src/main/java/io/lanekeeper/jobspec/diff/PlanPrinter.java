package io.lanekeeper.jobspec.diff;

import io.lanekeeper.jobspec.diff.Change.Kind;
import java.util.ArrayList;
import java.util.List;

/** Prints changes the way {@code nomad job plan} does: marks in front, objects in braces, values in quotes. */
final class PlanPrinter {
    private static final int MARK_WIDTH = 4;

    private PlanPrinter() {}

    static List<String> print(Change.Unit job) {
        List<String> lines = new ArrayList<>();
        unit(job, "", lines);
        return lines;
    }

    private static void unit(Change.Unit unit, String indent, List<String> lines) {
        if (unit.isEmpty()) {
            return;
        }
        lines.add(indent + unit.kind().mark() + " " + unit.type() + ": \"" + unit.name() + "\"");
        String inner = unit.type().equals("Job") ? "" : indent + "  ";
        for (Change change : unit.changes()) {
            switch (change) {
                case Change.Unit u -> unit(u, inner, lines);
                case Change.Block b -> block(b, inner, lines);
                case Change.Value v -> lines.add(value(v, inner));
            }
        }
    }

    private static void block(Change.Block block, String indent, List<String> lines) {
        lines.add(indent + marked(block.kind()) + block.name() + " {");
        for (Change change : block.changes()) {
            switch (change) {
                case Change.Unit u -> unit(u, indent + "  ", lines);
                case Change.Block b -> block(b, indent + "  ", lines);
                case Change.Value v -> lines.add(value(v, indent + "  "));
            }
        }
        lines.add(indent + " ".repeat(MARK_WIDTH) + "}");
    }

    private static String marked(Kind kind) {
        return kind.mark() + " ".repeat(MARK_WIDTH - kind.mark().length());
    }

    private static String value(Change.Value value, String indent) {
        String shown = switch (value.kind()) {
            case ADDED -> '"' + value.after() + '"';
            case DELETED -> '"' + value.before() + '"';
            case EDITED -> '"' + value.before() + "\" => \"" + value.after() + '"';
            case NONE -> '"' + value.after() + '"';
        };
        return indent + marked(value.kind()) + value.name() + ": " + shown;
    }
}
