package io.lanekeeper.jobspec.eval;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.jobspec.hcl.Fault;

/** The variables and locals of a file. */
public interface Globals {
    /**
     * The value of {@code var.name}.
     *
     * @throws Fault at the offset if it has none
     */
    JsonNode variable(String name, int offset);

    /**
     * The value of {@code local.name}.
     *
     * @throws Fault at the offset if it has none
     */
    JsonNode local(String name, int offset);
}
