package io.lanekeeper.plan.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.job.Endpoint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.plan.Extras;
import io.lanekeeper.plan.JobSource;
import io.lanekeeper.plan.NamedEndpoint;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanJob;
import io.lanekeeper.plan.PlannedCluster;
import io.lanekeeper.wire.AllocationJson;
import io.lanekeeper.wire.Fields;
import io.lanekeeper.wire.NodeJson;
import io.lanekeeper.wire.SchedulerJson;
import io.lanekeeper.wire.Secrets;
import io.lanekeeper.wire.ServerStateJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The plan as JSON: Nomad's own field names for what Nomad knows, lower case for what only the plan has. */
final class PlanJson {
    /** The major format this version writes and the newest it reads. */
    static final int FORMAT = 1;

    private static final Set<String> KNOWN = Set.of("format", "writtenBy", "cluster", "jobs", "lanes", "intents",
            "endpoints", "named", "changes", "scenarios", "scenario");

    private PlanJson() {}

    /** Something in the file cannot be. */
    static final class Impossible extends Exception {
        private static final long serialVersionUID = 1;

        private final String where;
        private final String what;

        Impossible(String where, String what) {
            super(where + ": " + what);
            this.where = where;
            this.what = what;
        }

        String where() {
            return where;
        }

        String what() {
            return what;
        }
    }

    static Plan read(ObjectNode json) throws Impossible {
        Fields f = Fields.of(json);
        List<PlanJob> jobs = new ArrayList<>();
        int i = 0;
        for (JsonNode job : list(json, "", "jobs")) {
            jobs.add(job(job, "/jobs/" + i++));
        }
        String lanes = f.text("lanes");
        Map<String, JsonNode> extras = new HashMap<>();
        json.properties().forEach(e -> extras.put(e.getKey(), e.getValue()));
        extras.keySet().removeAll(KNOWN);
        return new Plan(
                PlannedCluster.of(cluster(f.object("cluster")), ChangeJson.readAll(list(json, "", "changes"))),
                distinct(jobs), lanes.isEmpty() ? Plan.DATACENTER : lanes,
                IntentJson.readAll(list(json, "", "intents")), all(json, "", "endpoints", PlanJson::endpoint),
                all(json, "", "named", PlanJson::named),
                ScenarioJson.readAll(list(json, "", "scenarios")), f.text("scenario"), new Extras(extras));
    }

    /** A list that may be absent; anything else in its place would be lost with the next save. */
    static JsonNode list(JsonNode owner, String where, String name) throws Impossible {
        JsonNode value = owner.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isArray()) {
            throw new Impossible(where + "/" + name, "a list is expected here");
        }
        return value;
    }

    static <T> List<T> all(JsonNode owner, String where, String name, Function<Fields, T> reader)
            throws Impossible {
        list(owner, where, name);
        return Fields.of(owner).list(name, reader);
    }

    private static PlanJob job(JsonNode json, String where) throws Impossible {
        if (!(json.path("job") instanceof ObjectNode job)) {
            throw new Impossible(where + "/job", "an object is expected here");
        }
        Fields file = Fields.of(json.path("file"));
        Optional<JobSource.File> source = file.has("text")
                ? Optional.of(new JobSource.File(file.text("name"), file.text("text")))
                : Optional.empty();
        return PlanJob.of(new JobSource(job, source));
    }

    private static List<PlanJob> distinct(List<PlanJob> jobs) throws Impossible {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < jobs.size(); i++) {
            if (!seen.add(jobs.get(i).key())) {
                throw new Impossible("/jobs/" + i, "the job " + jobs.get(i).key() + " is there twice");
            }
        }
        return jobs;
    }

    private static Cluster cluster(Fields c) throws Impossible {
        List<Node> nodes = all(c.json(), "/cluster", "nodes", n -> NodeJson.read(n.json()));
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).id().isEmpty() || !ids.add(nodes.get(i).id())) {
                throw new Impossible("/cluster/nodes/" + i + "/ID", "every client needs an ID of its own");
            }
        }
        return new Cluster(c.text("address"), c.text("region"), NomadVersion.of(c.text("version")), c.text("takenAt"),
                SchedulerJson.read(c.raw("scheduler")), nodes,
                all(c.json(), "/cluster", "allocations", a -> AllocationJson.read(a.json())),
                UnseenJson.readAll(list(c.json(), "/cluster", "unseen")), ServerStateJson.read(c.raw("servers")));
    }

    private static EndpointPlace endpoint(Fields e) {
        return new EndpointPlace(e.text("address"), e.text("attribute"), e.text("value"));
    }

    private static NamedEndpoint named(Fields n) {
        return new NamedEndpoint(GroupKey.of(n.text("namespace"), n.text("job"), n.text("group")),
                new Endpoint("", n.text("host"), n.number("port")));
    }

    static ObjectNode write(Plan plan) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", FORMAT).put("writtenBy", version());
        json.put("lanes", plan.laneAttribute());
        IntentJson.write(plan.intents(), json.putArray("intents"));
        ArrayNode endpoints = json.putArray("endpoints");
        plan.endpoints()
                .forEach(e -> endpoints.addObject()
                        .put("address", e.address())
                        .put("attribute", e.attribute())
                        .put("value", e.value()));
        ArrayNode named = json.putArray("named");
        plan.named()
                .forEach(n -> named.addObject()
                        .put("namespace", n.group().job().namespace())
                        .put("job", n.group().job().id())
                        .put("group", n.group().group())
                        .put("host", n.endpoint().host())
                        .put("port", n.endpoint().port()));
        if (!plan.clients().changes().isEmpty()) {
            ChangeJson.write(plan.clients().changes(), json.putArray("changes"));
        }
        json.put("scenario", plan.scenario());
        ScenarioJson.write(plan.scenarios(), json.putArray("scenarios"));
        ArrayNode jobs = json.putArray("jobs");
        plan.jobs().forEach(j -> write(j, jobs.addObject()));
        write(plan.clients().snapshot(), json.putObject("cluster"));
        new TreeMap<>(plan.extras().fields()).forEach(json::set);
        return json;
    }

    private static void write(PlanJob job, ObjectNode json) {
        json.set("job", Secrets.mask(job.source().json()));
        job.source()
                .file()
                .ifPresent(file -> json.putObject("file")
                        .put("name", file.name())
                        .put("text", Secrets.maskText(file.text())));
    }

    private static void write(Cluster cluster, ObjectNode json) {
        json.put("address", cluster.address()).put("region", cluster.region());
        json.put("version", cluster.version().toString()).put("takenAt", cluster.takenAt());
        json.set("scheduler", SchedulerJson.write(cluster.scheduler()));
        UnseenJson.write(cluster.unseen(), json.putArray("unseen"));
        ArrayNode nodes = json.putArray("nodes");
        cluster.nodes().stream().sorted((a, b) -> a.id().compareTo(b.id())).map(NodeJson::write).forEach(nodes::add);
        ArrayNode allocations = json.putArray("allocations");
        cluster.allocations()
                .stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .map(AllocationJson::write)
                .forEach(allocations::add);
        if (cluster.servers().known()) {
            json.set("servers", ServerStateJson.write(cluster.servers()));
        }
    }

    private static String version() {
        String version = PlanJson.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
