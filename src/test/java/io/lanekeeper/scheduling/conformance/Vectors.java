package io.lanekeeper.scheduling.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.wire.AllocationJson;
import io.lanekeeper.wire.JobJson;
import io.lanekeeper.wire.NodeJson;
import io.lanekeeper.wire.SchedulerJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads conformance vectors. What is absent in them has its zero value, other than in a server's answer. */
final class Vectors {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Vectors() {}

    /** Hands over every {@code step}-th vector of a file, one at a time. */
    static void each(Path file, int step, Consumer<JsonNode> consumer) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file), 65_536),
                        StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && number++ % step == 0) {
                    consumer.accept(JSON.readTree(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    /** The folders that are to hold vectors: the given one, or each folder in it. */
    static List<Path> versions(Path directory) {
        if (hasVectors(directory)) {
            return List.of(directory);
        }
        try (Stream<Path> inside = Files.list(directory)) {
            return inside.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("listing " + directory, e);
        }
    }

    private static boolean hasVectors(Path directory) {
        return Stream.of("constraint", "feasibility", "placement", "failover").anyMatch(kind -> has(directory, kind));
    }

    /** Whether a folder holds vectors of a kind. */
    static boolean has(Path folder, String kind) {
        return Files.exists(folder.resolve(kind + ".jsonl.gz"));
    }

    static Cluster cluster(JsonNode vector) {
        JsonNode input = vector.path("input");
        List<Node> nodes = new ArrayList<>();
        input.path("nodes").forEach(n -> nodes.add(node(n)));
        List<Allocation> allocations = new ArrayList<>();
        input.path("allocations").forEach(a -> allocations.add(AllocationJson.read(a)));
        return new Cluster("", "", NomadVersion.of(vector.path("nomad").asText()), "",
                SchedulerJson.read(input.path("SchedulerConfiguration")), nodes, allocations, List.of());
    }

    static Node node(JsonNode json) {
        return NodeJson.read(json);
    }

    /** A count, a weight and an amount that are absent are 0 here, where a server's answer would mean the default. */
    static Job job(JsonNode json) {
        ObjectNode copy = json.deepCopy();
        copy.path("TaskGroups").forEach(g -> zeroes((ObjectNode) g));
        return JobJson.read(copy);
    }

    private static void zeroes(ObjectNode group) {
        if (!group.has("Count")) {
            group.put("Count", 0);
        }
        group.withObject("/EphemeralDisk").path("SizeMB");
        group.path("Tasks").forEach(t -> {
            ObjectNode resources = ((ObjectNode) t).withObject("/Resources");
            if (!resources.has("CPU")) {
                resources.put("CPU", 0);
            }
            if (!resources.has("MemoryMB")) {
                resources.put("MemoryMB", 0);
            }
        });
    }
}
