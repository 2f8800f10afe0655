package io.lanekeeper.jobspec.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A function of HCL. */
@FunctionalInterface
interface Function {
    /**
     * Calls it.
     *
     * @throws IllegalArgumentException if the arguments are not what it takes
     */
    JsonNode call(List<JsonNode> arguments);
}
