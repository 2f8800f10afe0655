package io.lanekeeper.jobspec.edit;

import io.lanekeeper.jobspec.hcl.Body;
import io.lanekeeper.jobspec.hcl.Body.Attribute;
import io.lanekeeper.jobspec.hcl.Body.Block;
import io.lanekeeper.jobspec.hcl.BodyParser;
import io.lanekeeper.jobspec.hcl.Expression;
import io.lanekeeper.jobspec.hcl.Fault;
import io.lanekeeper.jobspec.hcl.Span;
import java.util.List;
import java.util.Optional;

/** Edits {@code datacenters} and {@code node_pool}. */
final class JobAttributes {
    private final String text;
    private final Layout layout;
    private final Block job;
    private final boolean literally;

    JobAttributes(String text, Layout layout, Block job, boolean literally) {
        this.text = text;
        this.layout = layout;
        this.job = job;
        this.literally = literally;
    }

    List<Change> addDatacenter(String name) {
        Optional<Attribute> present = job.body().attribute("datacenters");
        if (present.isEmpty()) {
            return List.of(insert("datacenters", "[" + HclString.quoted(name) + "]"));
        }
        if (!(present.get().value() instanceof Expression.Items(Span span, List<Expression> items))) {
            throw new Fault(present.get().value().span().start(), "jobspec.refused.expression",
                    present.get().value().span().of(text));
        }
        String literal = HclString.quoted(name);
        if (items.isEmpty()) {
            return List.of(Change.insert(span.start() + 1, literal));
        }
        return append(span, items, literal);
    }

    private List<Change> append(Span span, List<Expression> items, String literal) {
        int end = items.getLast().span().end();
        int begin = items.getLast().span().start();
        boolean ownLine = layout.lineStart(begin) > span.start()
                && text.substring(layout.lineStart(begin), begin).isBlank();
        if (!ownLine) {
            return List.of(Change.insert(end, ", " + literal));
        }
        String line = layout.indentAt(begin) + literal;
        int comma = afterBlanks(end);
        boolean hasComma = text.charAt(comma) == ',';
        int next = BodyParser.nextLine(text, hasComma ? comma + 1 : end);
        if (next > span.end() || text.charAt(next - 1) != '\n') {
            return List.of(Change.insert(end, "," + layout.newline() + line));
        }
        return hasComma ? List.of(Change.insert(next, line + "," + layout.newline()))
                : List.of(Change.insert(end, ","), Change.insert(next, line + layout.newline()));
    }

    private int afterBlanks(int from) {
        int at = from;
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    List<Change> setNodePool(String name) {
        Optional<Attribute> present = job.body().attribute("node_pool");
        String literal = HclString.quoted(name);
        if (present.isEmpty()) {
            return List.of(insert("node_pool", literal));
        }
        Expression value = present.get().value();
        if (!literally && !RuleBlock.isLiteral(value)) {
            throw new Fault(value.span().start(), "jobspec.refused.expression", value.span().of(text));
        }
        return List.of(new Change(value.span(), literal));
    }

    /** A new line below {@code datacenters} or the first attributes, at the top if there are none. */
    private Change insert(String name, String literal) {
        Body body = job.body();
        if (!body.span().of(text).contains("\n")) {
            throw new Fault(job.span().start(), "jobspec.refused.form", "job");
        }
        Optional<Attribute> beside = body.attribute("datacenters")
                .or(() -> body.items()
                        .stream()
                        .takeWhile(Attribute.class::isInstance)
                        .map(Attribute.class::cast)
                        .reduce((a, b) -> b));
        return beside.map(a -> Change.insert(a.lineEnd(), layout.beside(a, name, literal)))
                .orElseGet(() -> Change.insert(BodyParser.nextLine(text, body.span().start()),
                        layout.within(job) + name + " = " + literal + layout.newline()));
    }
}
