package io.lanekeeper.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.Endpoint;
import io.lanekeeper.model.job.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the tasks of a group, and for those of driver {@code dtle} role and endpoints.
 *
 * <p>Two shapes are in use: from dtle 4.22.11 on the source task names both sides ({@code SrcConnectionConfig}, {@code
 * DestConnectionConfig}, ...), before each task has its own {@code ConnectionConfig}.
 */
final class DtleTasks {
    private DtleTasks() {}

    static List<Task> read(Fields group, Fields job) {
        return group.list("Tasks", t -> task(t, job));
    }

    private static Task task(Fields t, Fields job) {
        Fields resources = t.object("Resources");
        Optional<DtleRole> role = role(t);
        return new Task(t.text("Name"), t.text("Driver"), JobJson.constraints(t), JobJson.affinities(t),
                JobJson.resources(t), resources.number("Cores"), resources.big("MemoryMaxMB"),
                JobJson.devices(resources), role, role.map(r -> endpoints(t, r, job)).orElse(List.of()),
                PoliciesJson.lifecycle(t.object("Lifecycle")));
    }

    private static Optional<DtleRole> role(Fields task) {
        if (!task.text("Driver").equals("dtle")) {
            return Optional.empty();
        }
        return switch (task.text("Name").toLowerCase(Locale.ROOT)) {
            case "src", "source" -> Optional.of(DtleRole.SOURCE);
            case "dst", "dest", "destination" -> Optional.of(DtleRole.TARGET);
            default -> Optional.empty();
        };
    }

    private static List<Endpoint> endpoints(Fields task, DtleRole role, Fields job) {
        List<Endpoint> found = new ArrayList<>();
        Fields own = task.object("Config");
        addMysql(found, own.raw("ConnectionConfig"));
        if (role == DtleRole.SOURCE) {
            addMysql(found, own.raw("SrcConnectionConfig"));
            addHost(found, "oracle", own.raw("SrcOracleConfig"), 1521);
            addHost(found, "oracle", own.raw("OracleConfig"), 1521);
            return found;
        }
        addKafka(found, own.raw("KafkaConfig"));
        addMysql(found, own.raw("DestConnectionConfig"));
        job.list("TaskGroups", g -> g.list("Tasks", t -> t))
                .stream()
                .flatMap(List::stream)
                .filter(t -> role(t).equals(Optional.of(DtleRole.SOURCE)))
                .map(t -> t.object("Config"))
                .forEach(source -> {
                    addMysql(found, source.raw("DestConnectionConfig"));
                    addKafka(found, source.raw("KafkaConfig"));
                });
        return found.stream().distinct().toList();
    }

    private static void addMysql(List<Endpoint> found, JsonNode config) {
        addHost(found, "mysql", config, 3306);
    }

    private static void addHost(List<Endpoint> found, String kind, JsonNode config, int usualPort) {
        Fields f = Fields.of(single(config));
        String host = f.text("Host");
        if (!host.isEmpty()) {
            found.add(new Endpoint(kind, host, port(f.text("Port"), usualPort)));
        }
    }

    private static void addKafka(List<Endpoint> found, JsonNode config) {
        Fields.of(single(config)).texts("Brokers").forEach(broker -> found.add(broker(broker)));
    }

    /** Reads {@code host:port}; an address with colons of its own stands in brackets. */
    private static Endpoint broker(String text) {
        int colon = text.lastIndexOf(':') > text.lastIndexOf(']') ? text.lastIndexOf(':') : text.length();
        String host = text.substring(0, colon);
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        return new Endpoint("kafka", bracketed ? host.substring(1, host.length() - 1) : host,
                port(text.substring(Math.min(colon + 1, text.length())), 9092));
    }

    /** A block in a {@code config} comes out of Nomad's parser as a list of one object, an attribute as the object. */
    private static JsonNode single(JsonNode config) {
        return config.isArray() && config.size() == 1 ? config.get(0) : config;
    }

    /** The port may be a number or a text; what is neither is taken as the usual one. */
    private static int port(String text, int usual) {
        try {
            int port = Integer.parseInt(text);
            return port > 0 && port < 65_536 ? port : usual;
        } catch (NumberFormatException e) {
            return usual;
        }
    }
}
