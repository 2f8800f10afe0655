package io.lanekeeper.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.cluster.SchedulerSettings;

/** The scheduler configuration, bare or as {@code /v1/operator/scheduler/configuration} wraps it. */
public final class SchedulerJson {
    private SchedulerJson() {}

    public static SchedulerSettings read(JsonNode json) {
        Fields f = Fields.of(json.path("SchedulerConfig").isObject() ? json.path("SchedulerConfig") : json);
        Fields p = f.object("PreemptionConfig");
        return new SchedulerSettings(f.text("SchedulerAlgorithm").equals("spread") ? "spread" : "binpack",
                p.flag("ServiceSchedulerEnabled"), p.flag("BatchSchedulerEnabled"),
                !p.has("SystemSchedulerEnabled") || p.flag("SystemSchedulerEnabled"),
                p.flag("SysBatchSchedulerEnabled"), f.flag("MemoryOversubscriptionEnabled"),
                f.number("NodeLimitForFeasibilityChecks"));
    }

    /** Writes what {@link #read} reads. */
    public static ObjectNode write(SchedulerSettings s) {
        ObjectNode o = JsonNodeFactory.instance.objectNode();
        o.put("SchedulerAlgorithm", s.algorithm());
        o.put("MemoryOversubscriptionEnabled", s.memoryOversubscription());
        o.put("NodeLimitForFeasibilityChecks", s.nodeLimit());
        o.putObject("PreemptionConfig")
                .put("ServiceSchedulerEnabled", s.preemptService())
                .put("BatchSchedulerEnabled", s.preemptBatch())
                .put("SystemSchedulerEnabled", s.preemptSystem())
                .put("SysBatchSchedulerEnabled", s.preemptSysBatch());
        return o;
    }
}
