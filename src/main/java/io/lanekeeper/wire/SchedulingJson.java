package io.lanekeeper.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.DisconnectRule;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.Lifecycle;
import io.lanekeeper.model.job.NetworkAsk;
import io.lanekeeper.model.job.ReschedulePolicy;
import io.lanekeeper.model.job.Spread;
import io.lanekeeper.model.job.Task;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.job.UpdateStrategy;
import java.util.List;

/** Writes of a job only what placing it depends on, in Nomad's own form: nothing in which a secret could be. */
final class SchedulingJson {
    private SchedulingJson() {}

    static ObjectNode write(Job job) {
        ObjectNode o = JsonNodeFactory.instance.objectNode();
        o.put("ID", job.key().id()).put("Namespace", job.key().namespace()).put("Name", job.name());
        o.put("Type", job.type().word()).put("Priority", job.priority()).put("Status", job.status());
        o.put("Version", job.version()).put("JobModifyIndex", job.modifyIndex()).put("NodePool", job.nodePool());
        job.datacenters().forEach(o.putArray("Datacenters")::add);
        rules(o, job.constraints(), job.affinities());
        spreads(o, job.spreads());
        ArrayNode groups = o.putArray("TaskGroups");
        job.groups().forEach(g -> write(g, groups.addObject()));
        return o;
    }

    private static void write(TaskGroup g, ObjectNode o) {
        o.put("Name", g.name()).put("Count", g.count());
        o.putObject("EphemeralDisk").put("SizeMB", g.diskMb());
        rules(o, g.constraints(), g.affinities());
        spreads(o, g.spreads());
        o.putObject("Migrate")
                .put("MaxParallel", g.migrateMaxParallel())
                .put("MinHealthyTime", g.policies().migrateMinHealthy().toNanos());
        write(g.policies().reschedule(), o.putObject("ReschedulePolicy"));
        write(g.policies().update(), o.putObject("Update"));
        write(g.disconnect(), o);
        ArrayNode networks = o.putArray("Networks");
        g.networks().forEach(n -> write(n, networks.addObject()));
        ObjectNode volumes = o.putObject("Volumes");
        g.volumes()
                .forEach(v -> volumes.putObject(v.name())
                        .put("Name", v.name())
                        .put("Type", v.type())
                        .put("Source", v.source())
                        .put("ReadOnly", v.readOnly()));
        ArrayNode tasks = o.putArray("Tasks");
        g.tasks().forEach(t -> write(t, tasks.addObject()));
    }

    private static void write(Task t, ObjectNode o) {
        o.put("Name", t.name()).put("Driver", t.driver());
        rules(o, t.constraints(), t.affinities());
        ObjectNode resources = o.putObject("Resources")
                .put("CPU", t.resources().cpu())
                .put("MemoryMB", t.resources().memoryMb())
                .put("Cores", t.cores())
                .put("MemoryMaxMB", t.memoryMaxMb());
        ArrayNode devices = resources.putArray("Devices");
        t.devices().forEach(d -> {
            ObjectNode device = devices.addObject().put("Name", d.name()).put("Count", d.count());
            rules(device, d.constraints(), d.affinities());
        });
        if (t.lifecycle() != Lifecycle.MAIN) {
            o.putObject("Lifecycle")
                    .put("Hook", hook(t.lifecycle()))
                    .put("Sidecar",
                            t.lifecycle() == Lifecycle.PRESTART_SIDECAR);
        }
    }

    private static String hook(Lifecycle lifecycle) {
        return switch (lifecycle) {
            case MAIN -> "";
            case PRESTART, PRESTART_SIDECAR -> "prestart";
            case POSTSTART -> "poststart";
            case POSTSTOP -> "poststop";
        };
    }

    private static void write(ReschedulePolicy p, ObjectNode o) {
        o.put("Attempts", p.attempts()).put("Unlimited", p.unlimited()).put("Interval", p.interval().toNanos());
        o.put("Delay", p.delay().toNanos()).put("DelayFunction", p.function()).put("MaxDelay", p.maxDelay().toNanos());
    }

    private static void write(UpdateStrategy u, ObjectNode o) {
        o.put("MaxParallel", u.maxParallel()).put("Canary", u.canary());
        o.put("MinHealthyTime", u.minHealthy().toNanos()).put("ProgressDeadline", u.progressDeadline().toNanos());
        o.put("AutoRevert", u.autoRevert()).put("AutoPromote", u.autoPromote());
    }

    private static void write(DisconnectRule d, ObjectNode o) {
        ObjectNode block = o.putObject("Disconnect").put("Replace", d.replace()).put("Reconcile", d.reconcile().word());
        d.lostAfter().ifPresent(t -> block.put("LostAfter", t.toNanos()));
        d.stopAfter().ifPresent(t -> block.put("StopOnClientAfter", t.toNanos()));
        o.put("PreventRescheduleOnLost", d.preventRescheduleOnLost());
    }

    private static void write(NetworkAsk n, ObjectNode o) {
        o.put("Mode", n.mode());
        ArrayNode fixed = o.putArray("ReservedPorts");
        for (int i = 0; i < n.staticPorts().size(); i++) {
            fixed.addObject().put("Label", n.label(i)).put("Value", n.staticPorts().get(i));
        }
        ArrayNode dynamic = o.putArray("DynamicPorts");
        for (int i = 0; i < n.dynamicPorts(); i++) {
            dynamic.addObject();
        }
    }

    private static void rules(ObjectNode o, List<Constraint> constraints, List<Affinity> affinities) {
        ArrayNode c = o.putArray("Constraints");
        constraints.forEach(x -> rule(c.addObject(), x));
        ArrayNode a = o.putArray("Affinities");
        affinities.forEach(x -> rule(a.addObject().put("Weight", x.weight()), x.asConstraint()));
    }

    private static void rule(ObjectNode o, Constraint c) {
        o.put("LTarget", c.target()).put("RTarget", c.value()).put("Operand", c.operator());
    }

    private static void spreads(ObjectNode o, List<Spread> spreads) {
        ArrayNode all = o.putArray("Spreads");
        spreads.forEach(s -> {
            ArrayNode targets = all.addObject()
                    .put("Attribute", s.attribute())
                    .put("Weight", s.weight())
                    .putArray("SpreadTarget");
            s.targets().forEach(t -> targets.addObject().put("Value", t.value()).put("Percent", t.percent()));
        });
    }
}
