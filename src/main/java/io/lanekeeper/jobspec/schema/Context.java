package io.lanekeeper.jobspec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.lanekeeper.jobspec.eval.Evaluator;
import io.lanekeeper.jobspec.eval.Scope;
import io.lanekeeper.jobspec.hcl.Body;
import io.lanekeeper.jobspec.hcl.Body.Attribute;
import io.lanekeeper.jobspec.hcl.Body.Block;
import io.lanekeeper.jobspec.hcl.Expression;
import io.lanekeeper.jobspec.hcl.Fault;
import io.lanekeeper.jobspec.hcl.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates for the readers of one file, expands dynamic blocks, and collects what could not be evaluated. */
final class Context {
    private final String text;
    private final Evaluator evaluator;
    private final List<Unevaluated> unevaluated = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();

    Context(String text, Evaluator evaluator) {
        this.text = text;
        this.evaluator = evaluator;
    }

    /** The value; empty, and noted, if it cannot be evaluated. */
    Optional<JsonNode> value(Expression expression, Scope scope) {
        try {
            return Optional.of(evaluator.value(expression, scope));
        } catch (Fault e) {
            note(expression.span(), e);
            return Optional.empty();
        }
    }

    /** The value, or the source text of what cannot be evaluated. */
    JsonNode valueOrSource(Attribute attribute, Scope scope) {
        return value(attribute.value(), scope)
                .orElseGet(() -> source(attribute.value()));
    }

    JsonNode source(Expression expression) {
        return TextNode.valueOf(expression.span().of(text));
    }

    void note(Span span, Fault why) {
        unevaluated.add(new Unevaluated(span, why));
    }

    /** Notes what Nomad accepts and does not take as it looks; once for a place, however often it is read. */
    void warn(Fault what) {
        if (warnings.stream().noneMatch(w -> w.offset() == what.offset() && w.textKey().equals(what.textKey()))) {
            warnings.add(what);
        }
    }

    List<Fault> warnings() {
        return List.copyOf(warnings);
    }

    List<Unevaluated> unevaluated() {
        return List.copyOf(unevaluated);
    }

    /** The blocks of a body, in order, with the dynamic ones expanded. */
    List<ExpandedBlock> blocks(Body body, Scope scope, boolean generated) {
        List<ExpandedBlock> result = new ArrayList<>();
        body.blocks().forEach(block -> {
            if (block.type().equals("dynamic") && block.labels().size() == 1) {
                result.addAll(instances(block, scope));
            } else {
                result.add(ExpandedBlock.of(block, scope, generated));
            }
        });
        return result;
    }

    /** The name that the content of a dynamic block knows an element by. */
    static String iterator(Block dynamic) {
        return dynamic.body()
                .attribute("iterator")
                .flatMap(a -> a.value().root())
                .orElse(dynamic.labels().getFirst().text());
    }

    /** What a dynamic block makes. */
    List<ExpandedBlock> instances(Block dynamic, Scope scope) {
        String type = dynamic.labels().getFirst().text();
        Optional<Block> content = dynamic.body().blocks("content").findFirst();
        Optional<Attribute> forEach = dynamic.body().attribute("for_each");
        if (content.isEmpty() || forEach.isEmpty()) {
            throw new Fault(dynamic.span().start(), "jobspec.failure.dynamic", type);
        }
        Optional<JsonNode> over = value(forEach.get().value(), scope);
        List<ExpandedBlock> into = new ArrayList<>();
        if (over.isEmpty()) {
            return into;
        }
        try {
            for (Map.Entry<JsonNode, JsonNode> e : Evaluator.elements(over.get(), forEach.get().value())) {
                JsonNode bound = JsonNodeFactory.instance.objectNode()
                        .<ObjectNode>set("key", e.getKey())
                        .set("value", e.getValue());
                Scope inner = scope.with(iterator(dynamic), bound);
                into.add(new ExpandedBlock(type, labels(dynamic, inner), content.get().body(), inner,
                        new SourceMap.Origin(dynamic, true)));
            }
        } catch (Fault e) {
            note(forEach.get().value().span(), e);
        }
        return into;
    }

    private List<String> labels(Block dynamic, Scope scope) {
        List<String> labels = new ArrayList<>();
        dynamic.body()
                .attribute("labels")
                .flatMap(a -> value(a.value(), scope))
                .ifPresent(list -> list.forEach(l -> labels.add(l.asText())));
        return labels;
    }
}
