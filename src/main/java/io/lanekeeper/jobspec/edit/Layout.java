package io.lanekeeper.jobspec.edit;

import io.lanekeeper.jobspec.hcl.Body;
import io.lanekeeper.jobspec.hcl.Body.Attribute;
import io.lanekeeper.jobspec.hcl.Body.Block;
import io.lanekeeper.jobspec.schema.ParsedJob;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How a file is laid out: what new lines have to look like to be at home in it. */
final class Layout {
    private final String text;
    private final String newline;
    private final String unit;
    private final boolean aligned;

    Layout(ParsedJob parsed) {
        this.text = parsed.text();
        int first = text.indexOf('\n');
        this.newline = first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
        this.unit = unit(parsed.block());
        this.aligned = aligned(parsed.block().body());
    }

    String newline() {
        return newline;
    }

    /** One step of indentation. */
    private String unit(Block job) {
        String outer = indentAt(job.span().start());
        return job.body()
                .items()
                .stream()
                .map(i -> indentAt(i.span().start()))
                .filter(i -> i.length() > outer.length() && i.startsWith(outer))
                .findFirst()
                .map(i -> i.substring(outer.length()))
                .orElse("  ");
    }

    /** The blanks before what begins at the offset; empty if it is not the first on its line. */
    String indentAt(int offset) {
        String before = text.substring(lineStart(offset), offset);
        return before.isBlank() ? before.replace("\uFEFF", "") : "";
    }

    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** The indentation that things in a block have. */
    String within(Block block) {
        String outer = indentAt(block.span().start());
        return block.body()
                .items()
                .stream()
                .map(i -> i.span().start())
                .filter(start -> text.substring(lineStart(start), start).isBlank())
                .filter(start -> lineStart(start) > block.span().start())
                .findFirst()
                .map(this::indentAt)
                .orElse(outer + unit);
    }

    /** Unless the file's own rules stand one blank before every {@code =}, equal signs stand below each other. */
    private boolean aligned(Body body) {
        return rules(body).map(b -> spread(b.body().attributes().toList()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(true);
    }

    private static Stream<Block> rules(Body body) {
        return body.blocks().flatMap(b -> switch (b.type()) {
            case "constraint", "affinity" -> Stream.of(b);
            case "group", "task" -> rules(b.body());
            default -> Stream.empty();
        });
    }

    /** Whether names of different lengths have different blanks behind them; empty if all are equally long. */
    private Optional<Boolean> spread(List<Attribute> attributes) {
        if (attributes.stream().map(a -> a.name().length()).distinct().count() < 2) {
            return Optional.empty();
        }
        return Optional.of(attributes.stream().map(this::blanksAfterName).distinct().count() > 1);
    }

    private int blanksAfterName(Attribute a) {
        int at = a.span().start() + a.name().length();
        return text.indexOf('=', at) - at;
    }

    /** A block of attributes, as lines of their own. */
    String block(String type, Map<String, String> attributes, String indent) {
        int width = attributes.keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder lines = new StringBuilder(indent).append(type).append(" {").append(newline);
        attributes.forEach((name, value) -> lines.append(indent)
                .append(unit)
                .append(name)
                .append(" ".repeat(aligned ? width - name.length() : 0))
                .append(" = ")
                .append(value)
                .append(newline));
        return lines.append(indent).append("}").append(newline).toString();
    }

    /** A line for an attribute that stands beside another one. */
    String beside(Attribute other, String name, String value) {
        int width = other.name().length() + blanksAfterName(other);
        return indentAt(other.span().start()) + padded(name, width) + "= " + value + newline;
    }

    /** A name with blanks up to where the equal sign has to stand. */
    static String padded(String name, int width) {
        return name + " ".repeat(Math.max(1, width - name.length()));
    }
}
