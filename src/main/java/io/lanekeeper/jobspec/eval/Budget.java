package io.lanekeeper.jobspec.eval;

import com.fasterxml.jackson.databind.JsonNode;

/** How much may still be computed for one file, so that no file, however wicked, takes for ever. */
public final class Budget {
    private long left;

    public Budget(long values) {
        this.left = values;
    }

    /** Pays for a value; answers it. */
    JsonNode pay(JsonNode value, int offset) {
        pay(1 + (value.isTextual() ? value.textValue().length() / 16 : 0), offset);
        if (value.isContainerNode()) {
            for (JsonNode child : value) {
                pay(child, offset);
            }
        }
        return value;
    }

    public void pay(int values, int offset) {
        left -= values;
        if (left < 0) {
            throw new io.lanekeeper.jobspec.hcl.Fault(offset, "jobspec.failure.too-much");
        }
    }
}
