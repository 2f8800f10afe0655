package io.lanekeeper.survey;

import io.lanekeeper.jobspec.hcl.BodyParser;
import io.lanekeeper.jobspec.hcl.Expression;
import io.lanekeeper.jobspec.hcl.Fault;
import io.lanekeeper.jobspec.schema.FileVariables;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values for the variables of a file that have none. */
final class SampleValues {
    private SampleValues() {}

    /** None for a file that cannot be read. */
    static Map<String, String> of(String text) {
        try {
            return FileVariables.declared(BodyParser.parse(text))
                    .filter(v -> v.value().isEmpty())
                    .collect(Collectors.toMap(FileVariables.Variable::name, v -> value(v.type(), text), (a, b) -> a));
        } catch (Fault e) {
            return Map.of();
        }
    }

    private static String value(Optional<Expression> type, String text) {
        String source = type.map(t -> t.span().of(text).replace("\"", "")).orElse("string");
        return source.startsWith("list") || source.startsWith("set") ? "[\"sample\"]"
                : source.startsWith("map") || source.startsWith("object") ? "{}"
                        : source.equals("bool") ? "true" : source.equals("number") ? "1" : "sample";
    }
}
