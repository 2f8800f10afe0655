package io.lanekeeper.jobspec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;

/** What Nomad's parser does with a job when all of its blocks are read: moves what stands elsewhere in its JSON. */
final class Normalized {
    private static final String VAULT = "Vault";
    private static final String SECRETS = "Secrets";

    private Normalized() {}

    /**
     * Changes the job; {@code lone} are the groups of tasks that stand directly in it, which come before the others.
     */
    static void normalize(ObjectNode job, ArrayNode lone) {
        if (!lone.isEmpty()) {
            ArrayNode groups = JsonNodeFactory.instance.arrayNode().addAll(lone);
            job.path("TaskGroups").forEach(groups::add);
            job.set("TaskGroups", groups);
        }
        if (job.path("Periodic") instanceof ObjectNode periodic
                && Stream.of("Spec", "Specs").anyMatch(f -> !periodic.path(f).isNull())) {
            periodic.put("SpecType", "cron");
        }
        Optional<JsonNode> vault = Optional.ofNullable(job.remove(VAULT));
        Optional<JsonNode> secrets = Optional.ofNullable(job.remove(SECRETS));
        for (JsonNode group : job.path("TaskGroups")) {
            Optional<JsonNode> ofGroup = Optional.ofNullable(((ObjectNode) group).remove(VAULT)).or(() -> vault);
            for (JsonNode task : group.path("Tasks")) {
                task((ObjectNode) task, ofGroup, secrets);
            }
        }
    }

    private static void task(ObjectNode task, Optional<JsonNode> vault, Optional<JsonNode> secrets) {
        if (task.path(VAULT).isNull()) {
            vault.ifPresent(v -> task.set(VAULT, v.deepCopy()));
        }
        secrets.ifPresent(more -> {
            ArrayNode all = task.path(SECRETS) instanceof ArrayNode own ? own : task.putArray(SECRETS);
            more.forEach(s -> all.add(s.deepCopy()));
        });
        if (task.path("Identities") instanceof ArrayNode identities) {
            identity(task, identities);
        }
    }

    /** The first identity that has no name, or the usual one, stands for itself. */
    private static void identity(ObjectNode task, ArrayNode identities) {
        for (int i = 0; i < identities.size(); i++) {
            String name = identities.get(i).path("Name").asText();
            if (name.isEmpty() || name.equals("default")) {
                task.set("Identity", identities.remove(i));
                return;
            }
        }
    }
}
