package io.lanekeeper.jobspec.edit;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.jobspec.eval.Convert;
import java.util.stream.Collectors;

/** Values as HCL writes them. */
final class HclLiteral {
    private HclLiteral() {}

    static String of(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(HclLiteral::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value.isObject()) {
            return value.propertyStream()
                    .map(e -> HclString.literal(e.getKey()) + " = " + of(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value.isTextual() ? HclString.quoted(value.textValue()) : Convert.text(value).orElse("null");
    }
}
