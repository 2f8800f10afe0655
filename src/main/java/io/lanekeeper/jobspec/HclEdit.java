package io.lanekeeper.jobspec;

import io.lanekeeper.jobspec.hcl.Body;
import io.lanekeeper.jobspec.hcl.Body.Attribute;
import io.lanekeeper.jobspec.hcl.Body.Block;
import io.lanekeeper.jobspec.hcl.Escapes;
import io.lanekeeper.jobspec.hcl.Expression;
import io.lanekeeper.jobspec.hcl.HclException;
import io.lanekeeper.jobspec.hcl.Parser;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.edit.Place;
import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.Constraint;
import java.util.List;
import java.util.Optional;

/** Makes one edit in the text of an HCL job file. */
final class HclEdit {
    private final String text;
    private final Block job;
    private final Lines lines;

    HclEdit(String text) throws HclException {
        this.text = text;
        this.job = Parser.parse(text).blocks("job").getFirst();
        this.lines = new Lines(text);
    }

    /** The text after the edit. */
    String apply(JobEdit edit) throws HclException {
        return switch (edit) {
            case JobEdit.AddConstraint e -> add(place(e.place()), "constraint", fields(e.constraint()));
            case JobEdit.ReplaceConstraint e -> replace(block(e.place(), "constraint", e.index()), e.constraint());
            case JobEdit.RemoveConstraint e -> lines.without(block(e.place(), "constraint", e.index()));
            case JobEdit.AddAffinity e -> add(place(e.place()), "affinity", fields(e.affinity()));
            case JobEdit.ReplaceAffinity e -> replaceAffinity(block(e.place(), "affinity", e.index()), e.affinity());
            case JobEdit.RemoveAffinity e -> lines.without(block(e.place(), "affinity", e.index()));
            case JobEdit.AddDatacenter e -> addDatacenter(e.datacenter());
            case JobEdit.SetNodePool e -> setAttribute(job, "node_pool", Escapes.quote(e.nodePool()), "datacenters");
        };
    }

    private Block place(Place place) throws HclException {
        return switch (place) {
            case Place.InJob p -> job;
            case Place.InGroup p -> named(job, "group", p.group());
            case Place.InTask p -> named(named(job, "group", p.group()), "task", p.task());
        };
    }

    private static Block named(Block in, String type, String name) throws HclException {
        return in.body()
                .blocks(type)
                .stream()
                .filter(b -> b.label().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new HclException(in.start(), "jobspec.failure.generated", type + " \"" + name + "\""));
    }

    private Block block(Place place, String type, int index) throws HclException {
        Block in = place(place);
        List<Block> found = in.body().blocks(type);
        if (index >= found.size()) {
            throw new HclException(in.start(), "jobspec.failure.generated", type);
        }
        return found.get(index);
    }

    private static List<String[]> fields(Constraint c) {
        return List.of(new String[]{"attribute", Escapes.quoteReference(c.target())},
                new String[]{"operator", Escapes.quote(c.operator())}, new String[]{"value", Escapes.quote(c.value())});
    }

    private static List<String[]> fields(Affinity a) {
        return List.of(new String[]{"attribute", Escapes.quoteReference(a.target())},
                new String[]{"operator", Escapes.quote(a.operator())}, new String[]{"value", Escapes.quote(a.value())},
                new String[]{"weight", Integer.toString(a.weight())});
    }

    /** After the last block of its kind, else after the attributes at the top, else first of all. */
    private String add(Block in, String type, List<String[]> fields) throws HclException {
        if (in.body().blocks("dynamic").stream().anyMatch(d -> d.label().equals(type))) {
            throw new HclException(in.start(), "jobspec.failure.generated", "dynamic \"" + type + "\"");
        }
        List<Block> same = in.body().blocks(type);
        String indent = lines.indentInside(in);
        StringBuilder block = new StringBuilder(type).append(" {");
        int width = fields.stream().mapToInt(f -> f[0].length()).max().orElse(0);
        for (String[] field : fields) {
            block.append(lines.newline())
                    .append(indent)
                    .append(lines.step())
                    .append(field[0])
                    .append(" ".repeat(width - field[0].length()))
                    .append(" = ")
                    .append(field[1]);
        }
        block.append(lines.newline()).append(indent).append("}");
        if (!same.isEmpty()) {
            return lines.insertAfter(same.getLast().end(), indent + block, false);
        }
        Optional<Attribute> lastAtTop = lastAttributeAtTop(in.body());
        return lastAtTop.isPresent() ? lines.insertAfter(lastAtTop.get().end(), indent + block, true)
                : lines.insertFirst(in, indent + block);
    }

    private static Optional<Attribute> lastAttributeAtTop(Body body) {
        Optional<Attribute> last = Optional.empty();
        for (Body.Item item : body.items()) {
            if (!(item instanceof Attribute a)) {
                break;
            }
            last = Optional.of(a);
        }
        return last;
    }

    private String replace(Block block, Constraint c) throws HclException {
        String changed = setAttribute(block, "value", Escapes.quote(c.value()), "operator", "attribute");
        Optional<Attribute> operator = block.body().attribute("operator");
        boolean same = operator.map(o -> o.value() instanceof Expression.Text t && t.value().equals(c.operator()))
                .orElse(c.operator().equals("="));
        if (same) {
            return changed;
        }
        Block again = new HclEdit(changed).blockAt(block.start());
        return new HclEdit(changed).setAttribute(again, "operator", Escapes.quote(c.operator()), "attribute");
    }

    private String replaceAffinity(Block block, Affinity a) throws HclException {
        String changed = replace(block, a.asConstraint());
        HclEdit next = new HclEdit(changed);
        return next.setAttribute(next.blockAt(block.start()), "weight", Integer.toString(a.weight()), "value");
    }

    private Block blockAt(int start) throws HclException {
        return find(job, start).orElseThrow(() -> new HclException(start, "jobspec.failure.edit", ""));
    }

    private static Optional<Block> find(Block in, int start) {
        for (Block block : in.body().blocks()) {
            Optional<Block> found = block.start() == start ? Optional.of(block) : find(block, start);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Gives an attribute another value, or puts it on a line of its own after one of the others. */
    private String setAttribute(Block block, String name, String value, String... after) throws HclException {
        Optional<Attribute> there = block.body().attribute(name);
        if (there.isPresent()) {
            Expression old = there.get().value();
            if (old instanceof Expression.Computed
                    || (old instanceof Expression.Text t && t.value().contains("${var."))
                    || (old instanceof Expression.Text l && l.value().contains("${local."))) {
                throw new HclException(old.start(), "jobspec.failure.computed",
                        name + " = " + text.substring(old.start(), old.end()));
            }
            return text.substring(0, old.start()) + value + text.substring(old.end());
        }
        for (String other : after) {
            Optional<Attribute> found = block.body().attribute(other);
            if (found.isPresent()) {
                return lines.insertAfter(found.get().end(), lines.indentInside(block) + name + " = " + value, false);
            }
        }
        return lines.insertFirst(block, lines.indentInside(block) + name + " = " + value);
    }

    private String addDatacenter(String name) throws HclException {
        Attribute list = job.body()
                .attribute("datacenters")
                .orElseThrow(() -> new HclException(job.start(), "jobspec.failure.generated", "datacenters"));
        if (!(list.value() instanceof Expression.Tuple tuple)) {
            throw new HclException(list.start(), "jobspec.failure.computed",
                    text.substring(list.start(), list.end()));
        }
        if (tuple.elements().isEmpty()) {
            return text.substring(0, tuple.start()) + "[" + Escapes.quote(name) + "]" + text.substring(tuple.end());
        }
        int end = tuple.elements().getLast().end();
        boolean oneLine = text.substring(end, tuple.end()).indexOf('\n') < 0;
        String separator = oneLine ? ", " : "," + lines.newline() + lines.indentAt(tuple.elements().getLast().start());
        return text.substring(0, end) + separator + Escapes.quote(name) + text.substring(end);
    }
}
