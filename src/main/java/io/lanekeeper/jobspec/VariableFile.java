package io.lanekeeper.jobspec;

import io.lanekeeper.jobspec.edit.HclString;
import io.lanekeeper.jobspec.hcl.Body;
import io.lanekeeper.jobspec.hcl.BodyParser;
import io.lanekeeper.jobspec.hcl.Expression;
import io.lanekeeper.jobspec.hcl.Fault;
import io.lanekeeper.jobspec.hcl.Span;
import io.lanekeeper.jobspec.schema.FileVariables;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values of variables, as a file for {@code -var-file} has them. */
public final class VariableFile {
    private VariableFile() {}

    /** Whether a text has nothing but values: attributes, at least one, and no block. */
    public static boolean isOne(String text) {
        try {
            Body body = BodyParser.parse(text);
            return body.attributes().findAny().isPresent() && body.blocks().findAny().isEmpty();
        } catch (Fault e) {
            return false;
        }
    }

    /** The values, as after {@code -var}; none of a file that cannot be read. */
    public static Map<String, String> read(String text) {
        Map<String, String> values = new HashMap<>();
        try {
            BodyParser.parse(text).attributes().forEach(a -> values.put(a.name(), value(a.value(), text)));
        } catch (Fault e) {
            return Map.of();
        }
        return values;
    }

    private static String value(Expression e, String text) {
        return e instanceof Expression.Template(var _, var parts, var _)
                && parts.stream().allMatch(Expression.Part.Text.class::isInstance)
                        ? parts.stream().map(p -> ((Expression.Part.Text) p).text()).collect(Collectors.joining())
                        : e.span().of(text);
    }

    /** A file with the values of those variables that the job file declares. */
    static String write(Body jobFile, Map<String, String> values) {
        return FileVariables.declared(jobFile)
                .filter(d -> values.containsKey(d.name()))
                .map(d -> d.name() + " = " + literal(d, values) + "\n")
                .collect(Collectors.joining());
    }

    /** The job file with the values as defaults, for servers that take no variables. */
    static String asDefaults(String text, Body jobFile, Map<String, String> values) {
        StringBuilder result = new StringBuilder(text);
        FileVariables.declared(jobFile)
                .filter(d -> values.containsKey(d.name()))
                .sorted(Comparator.comparingInt(VariableFile::place).reversed())
                .forEach(d -> {
                    Span inside = d.body().span();
                    Optional<Span> present = d.value().map(Expression::span);
                    if (present.isPresent()) {
                        result.replace(present.get().start(), present.get().end(), literal(d, values));
                    } else {
                        result.replace(inside.start(), inside.end(), "\n" + inside.of(text).strip() + "\ndefault = "
                                + literal(d, values) + "\n");
                    }
                });
        return result.toString();
    }

    private static int place(FileVariables.Variable variable) {
        return variable.value().map(v -> v.span().start()).orElse(variable.body().span().start());
    }

    private static String literal(FileVariables.Variable variable, Map<String, String> values) {
        String value = values.getOrDefault(variable.name(), "");
        return variable.isText() ? HclString.literal(value) : "(" + value + ")";
    }
}
