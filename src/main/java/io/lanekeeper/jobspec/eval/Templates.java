package io.lanekeeper.jobspec.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.lanekeeper.jobspec.hcl.Expression.Part;
import io.lanekeeper.jobspec.hcl.Expression.Template;
import java.util.List;
import java.util.Map;

/** Texts with insertions. */
final class Templates {
    private final Evaluator evaluator;

    Templates(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** A text; the value itself where the template is nothing but one insertion. */
    JsonNode value(Template template, Scope scope) {
        if (template.parts().size() == 1
                && template.parts().getFirst() instanceof Part.Inserted only
                && !evaluator.isOpenReference(only.expression(), scope)) {
            return evaluator.value(only.expression(), scope);
        }
        StringBuilder text = new StringBuilder();
        append(template.parts(), scope, text);
        return TextNode.valueOf(text.toString());
    }

    private void append(List<Part> parts, Scope scope, StringBuilder text) {
        for (Part part : parts) {
            switch (part) {
                case Part.Text(String plain) -> text.append(plain);
                case Part.Inserted i -> {
                    String value = inserted(i, scope);
                    evaluator.budget().pay(1 + value.length() / 16, i.span().start());
                    text.append(value);
                }
                case Part.If i -> append(evaluator.flag(i.condition(), scope) ? i.yes() : i.no(), scope, text);
                case Part.For f -> {
                    for (Map.Entry<JsonNode, JsonNode> element : evaluator.elements(f.loop().in(), scope)) {
                        evaluator.budget().pay(1 + f.each().size(), f.loop().in().span().start());
                        append(f.each(), Loops.bind(f.loop(), element, scope), text);
                    }
                }
            }
        }
    }

    private String inserted(Part.Inserted part, Scope scope) {
        return evaluator.isOpenReference(part.expression(), scope) ? evaluator.source(part.span())
                : evaluator.textOf(part.expression(), scope);
    }
}
