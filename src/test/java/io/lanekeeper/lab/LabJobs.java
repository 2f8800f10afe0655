package io.lanekeeper.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.nomad.ApiCall;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.NomadClient;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.wire.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a test does with jobs on a cluster, beyond what the program does. */
final class LabJobs {
    private final NomadClient client;

    LabJobs(NomadClient client) {
        this.client = client;
    }

    /** A job file beside the scripts. */
    static String file(String name) throws IOException {
        return Files.readString(Path.of("src", "test", "lab", name));
    }

    /** Has the server parse a job file. */
    JsonNode parse(String hcl) throws NomadException {
        return client.call(ApiCall.parse(hcl, "", "default", true), new CancelToken());
    }

    /** Registers a job as {@link #parse} answers it or a pull gives it. */
    void register(JsonNode job) throws NomadException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("Job", job);
        client.call(new ApiCall(List.of("jobs"), Map.of(), Optional.of(body), ""), new CancelToken());
    }

    /** The definition with the constraints that the groups of the changed job have. */
    static JsonNode withConstraintsOf(Job changed, JsonNode definition) {
        JsonNode copy = definition.deepCopy();
        for (JsonNode group : copy.path("TaskGroups")) {
            ArrayNode constraints = ((ObjectNode) group).putArray("Constraints");
            for (Constraint c : changed.group(group.path("Name").asText()).orElseThrow().constraints()) {
                constraints.addObject()
                        .put("LTarget", c.target())
                        .put("Operand", c.operator())
                        .put("RTarget", c.value());
            }
        }
        return copy;
    }

    /** The definition with groups that may run anywhere. */
    static JsonNode withoutConstraints(JsonNode definition) {
        JsonNode copy = definition.deepCopy();
        copy.path("TaskGroups").forEach(group -> ((ObjectNode) group).putNull("Constraints"));
        return copy;
    }

    /** Ends a job; returns when none of it runs any more. */
    void stop(JobKey job) throws NomadException {
        JsonNode definition = client.call(ApiCall.job(job), new CancelToken());
        register(((ObjectNode) definition).put("Stop", true));
        Lab.until(job + " has ended", () -> running(job), Map::isEmpty);
    }

    /** Where its groups run: group to client name, allocations that Nomad wants and that run. */
    Map<String, String> running(JobKey job) throws NomadException {
        Map<String, String> running = new TreeMap<>();
        for (Fields allocation : allocations(job)) {
            if (allocation.text("DesiredStatus").equals("run") && allocation.text("ClientStatus").equals("running")) {
                running.merge(allocation.text("TaskGroup"), allocation.text("NodeName"), (a, b) -> a + "," + b);
            }
        }
        return running;
    }

    /** What Nomad says of a group that it cannot place, from the blocked evaluation; empty when there is none. */
    Optional<Fields> failure(JobKey job, String group) throws NomadException {
        return client.list(ApiCall.evaluations(job), Fields::of, new CancelToken())
                .stream()
                .filter(e -> e.text("Status").equals("blocked"))
                .max(Comparator.comparingLong(e -> e.big("CreateIndex")))
                .map(e -> e.object("FailedTGAllocs"))
                .filter(failed -> failed.has(group))
                .map(failed -> failed.object(group));
    }

    private List<Fields> allocations(JobKey job) throws NomadException {
        return client.list(ApiCall.allocations(job.namespace()), Fields::of, new CancelToken())
                .stream()
                .filter(a -> a.text("JobID").equals(job.id()))
                .toList();
    }
}
