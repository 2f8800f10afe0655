package io.lanekeeper.jobspec.edit;

import io.lanekeeper.jobspec.hcl.Body.Attribute;
import io.lanekeeper.jobspec.hcl.Body.Block;
import io.lanekeeper.jobspec.hcl.Expression;
import io.lanekeeper.jobspec.hcl.Expression.Part;
import io.lanekeeper.jobspec.hcl.Fault;
import io.lanekeeper.jobspec.hcl.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives an existing block of a constraint or affinity another meaning, in the form it has. */
final class RuleBlock {
    private static final List<String> SHORT_FORMS = List.of("version", "semver", "regexp", "set_contains",
            "set_contains_any", "set_contains_all", "distinct_hosts", "distinct_property", "is_set", "is_not_set");

    /** In a constraint. */
    private static final List<String> MEAN_NOTHING = List.of("set_contains_any", "set_contains_all", "is_set",
            "is_not_set");

    private final String text;
    private final Layout layout;
    private final Block block;
    private final Rule before;
    private final boolean literally;
    private final List<Change> changes = new ArrayList<>();

    RuleBlock(String text, Layout layout, Block block, Rule before, boolean literally) {
        this.text = text;
        this.layout = layout;
        this.block = block;
        this.before = before;
        this.literally = literally;
    }

    List<Change> become(Rule wanted) {
        if (!wanted.target().equals(before.target())) {
            set("attribute", HclString.quoted(wanted.target()));
        }
        List<Attribute> shortForms = shortForms();
        boolean same = wanted.operator().equals(before.operator()) && wanted.value().equals(before.value());
        if (!same && shortForms.size() > 1) {
            throw new Fault(shortForms.get(1).span().start(), "jobspec.refused.several-forms");
        }
        if (!same && shortForms.isEmpty()) {
            plain(wanted);
        } else if (!same) {
            shortForm(shortForms.getFirst(), wanted);
        }
        if (!wanted.weight().equals(before.weight())) {
            set("weight", Integer.toString(wanted.weight().orElse(0)));
        }
        return changes;
    }

    /** The short forms that count; where none does, and nothing else says the value, those that should. */
    private List<Attribute> shortForms() {
        List<Attribute> all = block.body().attributes().filter(a -> SHORT_FORMS.contains(a.name())).toList();
        if (before.weight().isPresent()) {
            return all;
        }
        List<Attribute> counting = all.stream().filter(a -> !MEAN_NOTHING.contains(a.name())).toList();
        boolean said = !counting.isEmpty() || block.body().attribute("value").isPresent();
        return said ? counting : all;
    }

    private void plain(Rule wanted) {
        if (!wanted.operator().equals(before.operator())) {
            set("operator", HclString.quoted(wanted.operator()));
        }
        if (!wanted.value().equals(before.value())) {
            set("value", HclString.quoted(wanted.value()));
        }
    }

    private void shortForm(Attribute form, Rule wanted) {
        if (form.name().equals("distinct_property") && wanted.operator().equals(before.operator())) {
            set("value", HclString.quoted(wanted.value()));
            return;
        }
        boolean counts = form.name().equals(before.operator());
        if (!counts || !form.name().equals(wanted.operator())) {
            if (form.name().startsWith("distinct_") || block.body().attribute("value").isPresent()) {
                throw new Fault(form.span().start(), "jobspec.refused.form", form.name());
            }
            rename(form);
            if (block.body().attribute("operator").isPresent() || !wanted.operator().equals("=")) {
                set("operator", HclString.quoted(wanted.operator()));
            }
        }
        replace(form, HclString.quoted(wanted.value()));
    }

    private void rename(Attribute form) {
        int start = form.span().start();
        int equals = text.indexOf('=', start + form.name().length());
        boolean blank = text.charAt(equals - 1) == ' ' || text.charAt(equals - 1) == '\t';
        changes.add(new Change(new Span(start, equals), blank ? Layout.padded("value", equals - start) : "value"));
    }

    private void set(String name, String literal) {
        Optional<Attribute> present = block.body().attribute(name);
        if (present.isPresent()) {
            replace(present.get(), literal);
            return;
        }
        Attribute beside = block.body()
                .attribute("attribute")
                .or(() -> block.body().attributes().findFirst())
                .orElseThrow(() -> new Fault(block.span().start(), "jobspec.refused.form", block.type()));
        if (!block.body().span().of(text).contains("\n")) {
            throw new Fault(block.span().start(), "jobspec.refused.form", block.type());
        }
        changes.add(Change.insert(beside.lineEnd(), layout.beside(beside, name, literal)));
    }

    private void replace(Attribute attribute, String literal) {
        if (!literally && !isLiteral(attribute.value())) {
            throw new Fault(attribute.value().span().start(), "jobspec.refused.expression",
                    attribute.value().span().of(text));
        }
        changes.add(new Change(attribute.value().span(), literal));
    }

    /** Whether what stands there is the value itself and not something to compute. */
    static boolean isLiteral(Expression value) {
        return switch (value) {
            case Expression.Constant _ -> true;
            case Expression.Template t -> t.parts().stream().allMatch(RuleBlock::isLiteral);
            case Expression.Reference _ -> isReference(value);
            case Expression.Unary u -> u.operator().equals("-") && u.operand() instanceof Expression.Constant;
            case Expression.Items _, Expression.Entries _, Expression.Operation _ -> false;
        };
    }

    private static boolean isLiteral(Part part) {
        return switch (part) {
            case Part.Text _ -> true;
            case Part.Inserted i -> isReference(i.expression());
            case Part.If _, Part.For _ -> false;
        };
    }

    private static boolean isReference(Expression e) {
        return e.root().filter(r -> !r.equals("var") && !r.equals("local")).isPresent();
    }
}
