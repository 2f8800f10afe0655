package io.lanekeeper.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.cluster.HeartbeatSettings;
import io.lanekeeper.model.cluster.JobVersion;
import io.lanekeeper.model.cluster.OpenEvaluation;
import io.lanekeeper.model.cluster.ServerState;
import io.lanekeeper.model.job.JobKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the servers are in the middle of, as a plan keeps it; evaluations as {@code GET /v1/evaluations} answers them. */
public final class ServerStateJson {
    private ServerStateJson() {}

    /** Reads an evaluation. */
    public static OpenEvaluation evaluation(JsonNode json) {
        Fields f = Fields.of(json);
        String namespace = f.text("Namespace").isEmpty() ? "default" : f.text("Namespace");
        return new OpenEvaluation(f.text("ID"), new JobKey(namespace, f.text("JobID")),
                f.text("Status").equals("blocked"), Instants.text(f.text("WaitUntil")), f.text("TriggeredBy"),
                List.copyOf(f.map("FailedTGAllocs", m -> m).keySet()), f.text("NodeID"));
    }

    /** Reads the heartbeat settings of {@code GET /v1/agent/self}; the defaults where it does not tell. */
    public static HeartbeatSettings heartbeats(JsonNode agent) {
        Fields f = Fields.of(agent.path("config").path("Server"));
        HeartbeatSettings usual = HeartbeatSettings.DEFAULT;
        if (!f.flag("Enabled")) {
            return usual;
        }
        return new HeartbeatSettings(nanos(f, "MinHeartbeatTTL", usual.minTtl()),
                nanos(f, "HeartbeatGrace", usual.grace()),
                f.raw("MaxHeartbeatsPerSecond").asDouble() > 0 ? f.raw("MaxHeartbeatsPerSecond").asDouble()
                        : usual.perSecond(),
                true);
    }

    private static Duration nanos(Fields f, String name, Duration otherwise) {
        return f.big(name) > 0 ? Duration.ofNanos(f.big(name)) : otherwise;
    }

    public static ServerState read(JsonNode json) {
        if (!json.isObject()) {
            return ServerState.UNKNOWN;
        }
        Fields f = Fields.of(json);
        return new ServerState(true, f.list("deployments", d -> DeploymentJson.read(d.json())),
                f.list("evaluations", e -> evaluation(e.json())), f.list("versions", ServerStateJson::version),
                heartbeats(f.object("heartbeats")));
    }

    private static JobVersion version(Fields f) {
        return new JobVersion(JobJson.read(f.raw("job")), f.flag("stable"), Set.copyOf(f.texts("rewritten")));
    }

    private static HeartbeatSettings heartbeats(Fields f) {
        HeartbeatSettings usual = HeartbeatSettings.DEFAULT;
        return f.flag("known") ? new HeartbeatSettings(Duration.ofMillis(f.big("minTtlMillis")),
                Duration.ofMillis(f.big("graceMillis")), f.raw("perSecond").asDouble(), true) : usual;
    }

    /** Writes what {@link #read} reads. */
    public static ObjectNode write(ServerState s) {
        ObjectNode o = JsonNodeFactory.instance.objectNode();
        ArrayNode deployments = o.putArray("deployments");
        s.deployments().forEach(d -> deployments.add(DeploymentJson.write(d)));
        ArrayNode evaluations = o.putArray("evaluations");
        s.evaluations().forEach(e -> write(e, evaluations.addObject()));
        ArrayNode versions = o.putArray("versions");
        s.versions().forEach(v -> write(v, versions.addObject()));
        HeartbeatSettings h = s.heartbeats();
        o.putObject("heartbeats")
                .put("known", h.known())
                .put("minTtlMillis", h.minTtl().toMillis())
                .put("graceMillis", h.grace().toMillis())
                .put("perSecond", h.perSecond());
        return o;
    }

    private static void write(OpenEvaluation e, ObjectNode o) {
        o.put("ID", e.id()).put("Namespace", e.job().namespace()).put("JobID", e.job().id());
        o.put("Status", e.blocked() ? "blocked" : "pending").put("TriggeredBy", e.trigger());
        e.waitUntil().ifPresent(at -> o.put("WaitUntil", at.toString()));
        if (!e.nodeId().isEmpty()) {
            o.put("NodeID", e.nodeId());
        }
        if (!e.groups().isEmpty()) {
            ObjectNode failed = o.putObject("FailedTGAllocs");
            e.groups().forEach(failed::putObject);
        }
    }

    private static void write(JobVersion v, ObjectNode o) {
        o.set("job", SchedulingJson.write(v.job()));
        o.put("stable", v.stable());
        ArrayNode rewritten = o.putArray("rewritten");
        new ArrayList<>(v.rewritten()).stream().sorted().forEach(rewritten::add);
    }
}
