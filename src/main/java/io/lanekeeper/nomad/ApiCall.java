package io.lanekeeper.nomad;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.job.JobKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One call of Nomad's HTTP API. The region is added by the client.
 *
 * @param path segments after {@code /v1/}, unescaped
 * @param body sent as JSON by POST; a call without one is a GET
 * @param policy the rule a token needs for it, as it stands in an ACL policy
 */
public record ApiCall(List<String> path, Map<String, String> query, Optional<JsonNode> body, String policy) {
    /** All namespaces at once. */
    public static final String ALL = "*";

    private static final String NODE_READ = "node { policy = \"read\" }";

    public ApiCall {
        path = List.copyOf(path);
        query = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(query));
    }

    public static ApiCall nodes() {
        return get(NODE_READ, Map.of(), "nodes");
    }

    public static ApiCall node(String id) {
        return get(NODE_READ, Map.of(), "node", id);
    }

    public static ApiCall jobs(String namespace) {
        return get(readIn(namespace), Map.of("namespace", namespace), "jobs");
    }

    public static ApiCall job(JobKey job) {
        return get(readIn(job.namespace()), Map.of("namespace", job.namespace()), "job", job.id());
    }

    /** With what each allocation holds, without the history of its tasks. */
    public static ApiCall allocations(String namespace) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("namespace", namespace);
        query.put("resources", "true");
        query.put("task_states", "false");
        return get(readIn(namespace), query, "allocations");
    }

    public static ApiCall allocation(String namespace, String id) {
        return get(readIn(namespace), Map.of("namespace", namespace), "allocation", id);
    }

    /** Every deployment that Nomad remembers. */
    public static ApiCall deployments(String namespace) {
        return get(readIn(namespace), Map.of("namespace", namespace), "deployments");
    }

    /** The evaluations in one status, e.g. {@code blocked}; servers that know no such filter answer with all. */
    public static ApiCall evaluations(String namespace, String status) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("namespace", namespace);
        query.put("status", status);
        return get(readIn(namespace), query, "evaluations");
    }

    /** The job as it was registered earlier, as far as Nomad remembers. */
    public static ApiCall versions(JobKey job) {
        return get(readIn(job.namespace()), Map.of("namespace", job.namespace()), "job", job.id(), "versions");
    }

    public static ApiCall evaluations(JobKey job) {
        return get(readIn(job.namespace()), Map.of("namespace", job.namespace()), "job", job.id(), "evaluations");
    }

    public static ApiCall schedulerConfiguration() {
        return get("operator { policy = \"read\" }", Map.of(), "operator", "scheduler", "configuration");
    }

    public static ApiCall agentSelf() {
        return get("agent { policy = \"read\" }", Map.of(), "agent", "self");
    }

    /** Who the token is; every token may ask. */
    public static ApiCall tokenSelf() {
        return get("", Map.of(), "acl", "token", "self");
    }

    /** A policy of the token's own; every token may ask for those. */
    public static ApiCall policy(String name) {
        return get("", Map.of(), "acl", "policy", name);
    }

    /**
     * Turns a job file into a job. A client refuses to send a text that would hurt the server.
     *
     * @param variables as in a file for {@code -var-file}; may be empty
     * @param canonicalize whether defaults are filled in, as Nomad would store it
     */
    public static ApiCall parse(String hcl, String variables, String namespace, boolean canonicalize) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("JobHCL", hcl).put("Variables", variables).put("Canonicalize", canonicalize);
        return new ApiCall(List.of("jobs", "parse"), Map.of("namespace", namespace), Optional.of(body),
                "namespace \"" + namespace + "\" { capabilities = [\"parse-job\"] }");
    }

    /** The job file that this version of the job was registered from, where Nomad (1.6 on) has it. */
    public static ApiCall submission(JobKey job, long version) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("namespace", job.namespace());
        query.put("version", Long.toString(version));
        return get(readIn(job.namespace()), query, "job", job.id(), "submission");
    }

    /** GET and the path: what a log or a message calls it. */
    public String title() {
        String asked = query.entrySet()
                .stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("&"));
        return (body.isPresent() ? "POST" : "GET") + " /v1/" + String.join("/", path)
                + (asked.isEmpty() ? "" : "?" + asked);
    }

    private static ApiCall get(String policy, Map<String, String> query, String... path) {
        return new ApiCall(List.of(path), query, Optional.empty(), policy);
    }

    private static String readIn(String namespace) {
        return "namespace \"" + namespace + "\" { policy = \"read\" }";
    }
}
