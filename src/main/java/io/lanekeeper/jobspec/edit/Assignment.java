package io.lanekeeper.jobspec.edit;

import io.lanekeeper.jobspec.hcl.Body;
import io.lanekeeper.jobspec.hcl.Body.Attribute;
import io.lanekeeper.jobspec.hcl.Expression;
import io.lanekeeper.jobspec.hcl.Expression.Part;
import io.lanekeeper.jobspec.hcl.Span;
import io.lanekeeper.jobspec.schema.FileVariables;
import io.lanekeeper.jobspec.schema.ParsedJob;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.wire.Secrets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A variable, a local value or what a dynamic block loops over that gets another value.
 *
 * @param name with {@code var.} or {@code local.}, or {@code for_each}
 * @param value as HCL writes it
 * @param text the file then
 * @param variables the values given for variables then
 */
public record Assignment(String name, String value, String text, Map<String, String> variables) {
    public Assignment {
        variables = Map.copyOf(variables);
    }

    /** As a person reads it, without secrets. */
    public String shown() {
        return Secrets.maskText(name + " = " + value);
    }

    /** May hold secrets, so it is not shown. */
    @Override
    public String toString() {
        return "Assignment[" + name + "]";
    }

    /** What is called by a name, and where its value stands. */
    private record Named(String name, Expression value) {}

    /** Assignments that may have the effect of an edit; whether they have, only reading the file again tells. */
    public static List<Assignment> candidates(ParsedJob job, Map<String, String> variables, JobEdit edit) {
        return Finder.of(job, edit).map(f -> f.candidates(job, variables)).orElse(List.of());
    }

    /** Looks for a text in values; without another one, takes away what has it. */
    private record Finder(String before, Optional<String> after) {
        static Optional<Finder> of(ParsedJob job, JobEdit edit) {
            return switch (edit) {
                case JobEdit.SetNodePool(String pool) ->
                    Optional.of(new Finder(job.json().path("NodePool").asText(), Optional.of(pool)));
                case JobEdit.AddDatacenter _ -> Optional.empty();
                case JobEdit.OfRule rule -> of(job, Rule.step(rule));
            };
        }

        private static Optional<Finder> of(ParsedJob job, Rule.Step step) {
            return switch (step) {
                case Rule.Step.Add _ -> Optional.empty();
                case Rule.Step.Replace r ->
                    Optional.of(new Finder(before(job, r, r.index()), Optional.of(r.rule().value())));
                case Rule.Step.Remove r -> Optional.of(new Finder(before(job, r, r.index()), Optional.empty()));
            };
        }

        private static String before(ParsedJob job, Rule.Step step, int index) {
            return JsonPlaces.of(job.json(), step.place())
                    .path(step.affinity() ? "Affinities" : "Constraints")
                    .path(index)
                    .path("RTarget")
                    .asText();
        }

        List<Assignment> candidates(ParsedJob job, Map<String, String> variables) {
            List<Assignment> found = new ArrayList<>();
            variables.forEach((name, value) -> replaced(value).ifPresent(v -> {
                Map<String, String> changed = new HashMap<>(variables);
                changed.put(name, v);
                found.add(new Assignment("var." + name, HclString.literal(v), job.text(), changed));
            }));
            Stream<Named> declared = FileVariables.declared(job.file())
                    .filter(d -> !variables.containsKey(d.name()))
                    .flatMap(d -> d.value().map(v -> new Named("var." + d.name(), v)).stream());
            Stream<Named> locals = job.file()
                    .blocks("locals")
                    .flatMap(b -> b.body().attributes())
                    .map((Attribute a) -> new Named("local." + a.name(), a.value()));
            Stream<Named> loops = loops(job.block().body()).map(e -> new Named("for_each", e));
            Stream.of(declared, locals, loops).flatMap(s -> s).forEach(named -> changes(named.value).forEach(change -> {
                String changed = Change.all(job.text(), List.of(change));
                int end = named.value.span().end() + changed.length() - job.text().length();
                found.add(new Assignment(named.name, changed.substring(named.value.span().start(), end), changed,
                        variables));
            }));
            return found;
        }

        private static Stream<Expression> loops(Body body) {
            return body.blocks()
                    .flatMap(b -> Stream.concat(
                            b.type().equals("dynamic") ? b.body().attribute("for_each").map(Attribute::value).stream()
                                    : Stream.of(),
                            loops(b.body())));
        }

        private Stream<Change> changes(Expression value) {
            Stream<Change> within = value.children().stream().flatMap(this::changes);
            if (value instanceof Expression.Template t) {
                return literal(t).flatMap(this::replaced)
                        .map(v -> new Change(t.span(), HclString.literal(v)))
                        .stream();
            }
            return value instanceof Expression.Items i && after.isEmpty() ? Stream.concat(removed(i), within) : within;
        }

        private static Optional<String> literal(Expression.Template t) {
            return t.heredoc() || t.parts().size() != 1 || !(t.parts().getFirst() instanceof Part.Text(String text))
                    ? Optional.empty()
                    : Optional.of(text);
        }

        /** The value may be a part of what is looked for, the rest of which must then stay. */
        private Optional<String> replaced(String value) {
            int at = before.indexOf(value);
            if (after.isEmpty() || value.isEmpty() || at < 0) {
                return Optional.empty();
            }
            String head = before.substring(0, at);
            String tail = before.substring(at + value.length());
            String wanted = after.get();
            return wanted.startsWith(head) && wanted.endsWith(tail) && wanted.length() > head.length() + tail.length()
                    ? Optional.of(wanted.substring(head.length(), wanted.length() - tail.length()))
                    : Optional.empty();
        }

        private Stream<Change> removed(Expression.Items list) {
            List<Expression> items = list.items();
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                if (has(items.get(i))) {
                    Span item = items.get(i).span();
                    int from = i > 0 ? items.get(i - 1).span().end() : item.start();
                    int to = i > 0 || items.size() == 1 ? item.end() : items.get(1).span().start();
                    changes.add(new Change(new Span(from, to), ""));
                }
            }
            return changes.stream();
        }

        private boolean has(Expression e) {
            return (e instanceof Expression.Template t && literal(t).filter(before::equals).isPresent())
                    || e.children().stream().anyMatch(this::has);
        }
    }
}
