package io.lanekeeper.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Lifecycle;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.model.job.TaskResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An allocation as {@code GET /v1/allocations?resources=true} or {@code GET /v1/allocation/:id} answers it. */
public final class AllocationJson {
    private AllocationJson() {}

    public static Allocation read(JsonNode json) {
        Fields f = Fields.of(json);
        List<String> previous = f.object("RescheduleTracker").list("Events", e -> e.text("PrevNodeID"));
        return new Allocation(f.text("ID"), GroupKey.of(namespace(f), f.text("JobID"), f.text("TaskGroup")),
                f.text("Name"), f.text("NodeID"), or(f.text("DesiredStatus"), "run"),
                or(f.text("ClientStatus"), "pending"), resources(f),
                previous.stream().filter(id -> !id.isEmpty()).toList(), f.big("CreateIndex"),
                AllocationDetailsJson.read(f));
    }

    /** Writes what {@link #read} reads. */
    public static ObjectNode write(Allocation a) {
        ObjectNode o = JsonNodeFactory.instance.objectNode();
        o.put("ID", a.id()).put("Namespace", a.group().job().namespace()).put("JobID", a.group().job().id());
        o.put("TaskGroup", a.group().group()).put("Name", a.name()).put("NodeID", a.nodeId());
        o.put("DesiredStatus", a.desiredStatus()).put("ClientStatus", a.clientStatus());
        o.putObject("Resources")
                .put("CPU", a.resources().cpu())
                .put("MemoryMB", a.resources().memoryMb())
                .put("DiskMB", a.resources().diskMb());
        ArrayNode events = o.putObject("RescheduleTracker").putArray("Events");
        if (a.details().reschedules().isEmpty()) {
            a.previousNodes().forEach(id -> events.addObject().put("PrevNodeID", id));
        }
        AllocationDetailsJson.write(a.details(), o);
        if (o.path("RescheduleTracker").path("Events").isEmpty() && o.path("RescheduleTracker").size() == 1) {
            o.remove("RescheduleTracker");
        }
        if (a.createIndex() != 0) {
            o.put("CreateIndex", a.createIndex());
        }
        return o;
    }

    private static Resources resources(Fields f) {
        if (!f.has("AllocatedResources")) {
            Fields r = f.object("Resources");
            return new Resources(r.big("CPU"), r.big("MemoryMB"), r.big("DiskMB"));
        }
        Fields all = f.object("AllocatedResources");
        Map<String, Lifecycle> lifecycles = all.map("TaskLifecycles", PoliciesJson::lifecycle);
        List<TaskResources> tasks = new ArrayList<>();
        all.map("Tasks", t -> new Resources(t.object("Cpu").big("CpuShares"), t.object("Memory").big("MemoryMB"), 0))
                .forEach((task, r) -> tasks.add(new TaskResources(lifecycles.getOrDefault(task, Lifecycle.MAIN), r)));
        return TaskResources.together(tasks, true).plus(new Resources(0, 0, all.object("Shared").big("DiskMB")));
    }

    private static String namespace(Fields f) {
        return or(f.text("Namespace"), "default");
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
