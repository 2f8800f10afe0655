package io.lanekeeper.jobspec.edit;

import io.lanekeeper.jobspec.hcl.Body;
import io.lanekeeper.jobspec.hcl.Body.Block;
import io.lanekeeper.jobspec.hcl.Expression;
import io.lanekeeper.jobspec.hcl.Expression.Part;
import io.lanekeeper.jobspec.hcl.Fault;
import io.lanekeeper.jobspec.hcl.Span;
import io.lanekeeper.jobspec.schema.ExpandedBlock;
import io.lanekeeper.jobspec.schema.Expansion;
import io.lanekeeper.jobspec.schema.ParsedJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes out the blocks that a {@code dynamic} block makes, in its place: what names an element becomes its value. */
public final class WrittenOut {
    private static final int MOST = 200;

    private final String text;
    private final Layout layout;
    private final Expansion expansion;
    private final Block content;

    private WrittenOut(ParsedJob job, Expansion expansion) {
        this.text = job.text();
        this.layout = new Layout(job);
        this.expansion = expansion;
        this.content = expansion.dynamic()
                .body()
                .blocks("content")
                .findFirst()
                .orElseThrow(() -> refused(expansion.dynamic().span().start()));
    }

    /**
     * The text with the outermost dynamic block around the offset written out.
     *
     * @throws Fault if that cannot be done
     */
    public static String around(int offset, ParsedJob job, Map<String, String> variables) {
        Expansion expansion = Expansion.around(offset, job, variables);
        if (expansion.instances().isEmpty() || expansion.instances().size() > MOST) {
            throw refused(offset);
        }
        WrittenOut out = new WrittenOut(job, expansion);
        String between = out.layout.newline() + out.layout.newline()
                + out.layout.indentAt(expansion.dynamic().span().start());
        String blocks = expansion.instances().stream().map(out::block).collect(Collectors.joining(between));
        return Change.all(job.text(), List.of(new Change(expansion.dynamic().span(), blocks)));
    }

    private static Fault refused(int offset) {
        return new Fault.Generated(offset);
    }

    private String block(ExpandedBlock instance) {
        String labels = instance.labels().stream().map(l -> " " + HclString.literal(l)).collect(Collectors.joining());
        List<Change> changes = new ArrayList<>();
        expressions(content.body()).forEach(e -> evaluate(e, instance, changes));
        changes.addAll(lines(changes));
        Span body = content.body().span();
        List<Change> within = changes.stream()
                .map(c -> new Change(new Span(c.span().start() - body.start(), c.span().end() - body.start()),
                        c.replacement()))
                .toList();
        return instance.type() + labels + " {" + Change.all(body.of(text), within) + "}";
    }

    private static Stream<Expression> expressions(Body body) {
        return body.items().stream().flatMap(i -> switch (i) {
            case Body.Attribute a -> a.name().equals("iterator") ? Stream.of() : Stream.of(a.value());
            case Block b -> expressions(b.body());
        });
    }

    /** Replaces the smallest parts that name the element. */
    private void evaluate(Expression e, ExpandedBlock instance, List<Change> changes) {
        if (!namesElement(e)) {
            return;
        }
        switch (e) {
            case Expression.Template t -> t.parts().forEach(p -> evaluate(p, t, instance, changes));
            case Expression.Items _, Expression.Entries _ -> e.children().forEach(c -> evaluate(c, instance, changes));
            case Expression.Constant _, Expression.Operation _, Expression.Reference _ ->
                changes.add(new Change(e.span(), HclLiteral.of(expansion.value(e, instance))));
        }
    }

    private void evaluate(Part part, Expression.Template in, ExpandedBlock instance, List<Change> changes) {
        if (part.expressions().noneMatch(this::namesElement)) {
            return;
        }
        if (!(part instanceof Part.Inserted(Span span, Expression inserted))) {
            throw refused(in.span().start());
        }
        String value = expansion.value(inserted, instance).asText();
        if (in.heredoc() && (value.contains("{") || value.contains("\n"))) {
            throw refused(span.start());
        }
        String quoted = HclString.quoted(value);
        changes.add(new Change(span, in.heredoc() ? value : quoted.substring(1, quoted.length() - 1)));
    }

    private boolean namesElement(Expression e) {
        return (e instanceof Expression.Name(Span _, String name) && name.equals(expansion.iterator()))
                || e.children().stream().anyMatch(this::namesElement);
    }

    /** Moves the lines to where the dynamic block stands; lines of a heredoc are text and stay. */
    private List<Change> lines(List<Change> replaced) {
        int outer = layout.indentAt(expansion.dynamic().span().start()).length();
        String inner = layout.indentAt(content.span().start());
        List<Span> fixed = Stream.concat(replaced.stream().map(Change::span), expressions(content.body())
                .flatMap(WrittenOut::heredocs)).toList();
        List<Change> moved = new ArrayList<>();
        for (int i = content.body().span().start(); i < content.body().span().end(); i++) {
            int line = i + 1;
            if (text.charAt(i) == '\n' && inner.length() > outer && text.startsWith(inner, line)
                    && fixed.stream().noneMatch(s -> s.start() < line && line <= s.end())) {
                moved.add(new Change(new Span(line + outer, line + inner.length()), ""));
            }
        }
        return moved;
    }

    private static Stream<Span> heredocs(Expression e) {
        return e instanceof Expression.Template t && t.heredoc() ? Stream.of(t.span())
                : e.children().stream().flatMap(WrittenOut::heredocs);
    }
}
