package io.lanekeeper.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.DeviceAsk;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.NetworkAsk;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.model.job.Spread;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.job.VolumeAsk;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A job as {@code GET /v1/job/:id} and {@code POST /v1/jobs/parse} answer it. */
public final class JobJson {
    private JobJson() {}

    /** Reads a job, bare or wrapped in {@code {"Job": ...}}. What is absent has Nomad's default. */
    public static Job read(JsonNode json) {
        Fields f = Fields.of(json.path("Job").isObject() ? json.path("Job") : json);
        String id = or(f.text("ID"), f.text("Name"));
        return new Job(new JobKey(or(f.text("Namespace"), "default"), id), or(f.text("Name"), id),
                JobType.of(f.text("Type")),
                f.has("Priority") && f.number("Priority") != 0 ? f.number("Priority") : 50, f.text("Status"),
                f.flag("Stop"), or(f.text("Region"), "global"), f.texts("Datacenters"), f.text("NodePool"),
                constraints(f), affinities(f), spreads(f), f.list("TaskGroups", g -> group(g, f)),
                f.raw("Periodic").isObject(), f.raw("ParameterizedJob").isObject() && !f.flag("Dispatched"),
                f.big("Version"), f.big("JobModifyIndex"));
    }

    private static TaskGroup group(Fields g, Fields job) {
        Fields disk = g.object("EphemeralDisk");
        return new TaskGroup(g.text("Name"), g.has("Count") ? g.number("Count") : 1, constraints(g), affinities(g),
                spreads(g), DtleTasks.read(g, job), g.has("EphemeralDisk") ? disk.big("SizeMB") : 300,
                g.list("Networks", JobJson::network),
                new ArrayList<>(new TreeMap<>(g.map("Volumes", JobJson::volume)).values()), PoliciesJson.disconnect(g),
                maxParallel(g), PoliciesJson.read(g, job));
    }

    private static int maxParallel(Fields group) {
        return group.object("Migrate").has("MaxParallel") ? group.object("Migrate").number("MaxParallel") : 1;
    }

    private static NetworkAsk network(Fields n) {
        return new NetworkAsk(n.text("Mode"), n.list("ReservedPorts", p -> p.number("Value")),
                n.list("DynamicPorts", p -> p).size(), n.list("ReservedPorts", p -> p.text("Label")));
    }

    private static VolumeAsk volume(Fields v) {
        return new VolumeAsk(v.text("Name"), v.text("Type"), v.text("Source"), v.flag("ReadOnly"));
    }

    static List<Constraint> constraints(Fields f) {
        return f.list("Constraints", c -> new Constraint(c.text("LTarget"), c.text("Operand"), c.text("RTarget")));
    }

    static List<Affinity> affinities(Fields f) {
        return f.list("Affinities", a -> new Affinity(a.text("LTarget"), a.text("Operand"), a.text("RTarget"),
                a.has("Weight") ? a.number("Weight") : 50));
    }

    private static List<Spread> spreads(Fields f) {
        return f.list("Spreads", s -> new Spread(s.text("Attribute"), s.has("Weight") ? s.number("Weight") : 50,
                s.list("SpreadTarget", t -> new Spread.Target(t.text("Value"), t.number("Percent")))));
    }

    static List<DeviceAsk> devices(Fields resources) {
        return resources.list("Devices", d -> new DeviceAsk(d.text("Name"), d.has("Count") ? d.number("Count") : 1,
                constraints(d), affinities(d)));
    }

    static Resources resources(Fields task) {
        Fields r = task.object("Resources");
        long cpu = r.has("CPU") ? r.big("CPU") : r.number("Cores") > 0 ? 0 : 100;
        return new Resources(cpu, r.has("MemoryMB") ? r.big("MemoryMB") : 300, 0);
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
