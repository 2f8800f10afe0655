package io.lanekeeper.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.cluster.Deployment;
import io.lanekeeper.model.job.JobKey;
import java.time.Duration;
import java.util.TreeMap;

/** A deployment as {@code GET /v1/deployments} answers it. */
public final class DeploymentJson {
    private DeploymentJson() {}

    public static Deployment read(JsonNode json) {
        Fields f = Fields.of(json);
        String namespace = f.text("Namespace").isEmpty() ? "default" : f.text("Namespace");
        return new Deployment(f.text("ID"), new JobKey(namespace, f.text("JobID")), f.big("JobVersion"),
                f.big("CreateIndex"), Deployment.Status.of(f.text("Status")), f.flag("IsMultiregion"),
                f.map("TaskGroups", DeploymentJson::group));
    }

    private static Deployment.Group group(Fields g) {
        return new Deployment.Group(g.flag("AutoRevert"), g.flag("AutoPromote"), g.flag("Promoted"),
                g.number("DesiredCanaries"), g.number("DesiredTotal"), g.number("HealthyAllocs"),
                g.texts("PlacedCanaries"), Duration.ofNanos(g.big("ProgressDeadline")),
                Instants.text(g.text("RequireProgressBy")));
    }

    /** Writes what {@link #read} reads. */
    public static ObjectNode write(Deployment d) {
        ObjectNode o = JsonNodeFactory.instance.objectNode();
        o.put("ID", d.id()).put("Namespace", d.job().namespace()).put("JobID", d.job().id());
        o.put("JobVersion", d.jobVersion()).put("CreateIndex", d.createIndex()).put("Status", d.status().word());
        o.put("IsMultiregion", d.multiregion());
        ObjectNode groups = o.putObject("TaskGroups");
        new TreeMap<>(d.groups()).forEach((name, g) -> write(g, groups.putObject(name)));
        return o;
    }

    private static void write(Deployment.Group g, ObjectNode o) {
        o.put("AutoRevert", g.autoRevert()).put("AutoPromote", g.autoPromote()).put("Promoted", g.promoted());
        o.put("DesiredCanaries", g.desiredCanaries()).put("DesiredTotal", g.desiredTotal());
        o.put("HealthyAllocs", g.healthy()).put("ProgressDeadline", g.progressDeadline().toNanos());
        ArrayNode canaries = o.putArray("PlacedCanaries");
        g.placedCanaries().forEach(canaries::add);
        g.progressBy().ifPresent(at -> o.put("RequireProgressBy", at.toString()));
    }
}
