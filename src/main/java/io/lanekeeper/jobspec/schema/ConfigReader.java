package io.lanekeeper.jobspec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.eval.Scope;
import io.lanekeeper.jobspec.hcl.Body;

/** A driver's {@code config}: any attributes and blocks; what is an object comes out as a list of one object. */
final class ConfigReader {
    private final Context context;

    ConfigReader(Context context) {
        this.context = context;
    }

    ObjectNode read(Body body, Scope scope, boolean generated) {
        ObjectNode config = JsonNodeFactory.instance.objectNode();
        body.attributes().forEach(a -> {
            JsonNode value = context.valueOrSource(a, scope);
            config.set(a.name(), value.isObject() ? JsonNodeFactory.instance.arrayNode().add(value) : value);
        });
        for (ExpandedBlock block : context.blocks(body, scope, generated)) {
            JsonNode inner = read(block.body(), block.scope(), generated);
            for (String label : block.labels().reversed()) {
                ArrayNode one = JsonNodeFactory.instance.arrayNode().add(inner);
                inner = JsonNodeFactory.instance.objectNode().set(label, one);
            }
            ArrayNode list = config.get(block.type()) instanceof ArrayNode before ? before
                    : config.putArray(block.type());
            list.add(inner);
        }
        return config;
    }
}
