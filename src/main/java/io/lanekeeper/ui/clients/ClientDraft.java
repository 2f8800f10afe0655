package io.lanekeeper.ui.clients;

import io.lanekeeper.model.cluster.ClusterChange;
import io.lanekeeper.model.cluster.DriverState;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeNetwork;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.job.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A client as a person writes it down.
 *
 * @param meta lines of {@code key=value}
 * @param drivers names with commas between them
 * @param cpu MHz
 * @param memory MB
 * @param disk MB
 */
record ClientDraft(String name, String datacenter, String nodeClass, String pool, String meta, String drivers,
        String cpu, String memory, String disk) {
    static ClientDraft of(Node node, String name) {
        String meta = new TreeMap<>(node.meta()).entrySet()
                .stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("\n"));
        String drivers = node.drivers()
                .entrySet()
                .stream()
                .filter(e -> e.getValue().detected() && e.getValue().healthy())
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        Resources means = node.resources();
        return new ClientDraft(name, node.datacenter(), node.nodeClass(), node.nodePool(), meta, drivers,
                Long.toString(means.cpu()), Long.toString(means.memoryMb()), Long.toString(means.diskMb()));
    }

    /** For a client by hand: a small machine with the drivers everybody has. */
    static ClientDraft blank(String datacenter) {
        return new ClientDraft("", datacenter, "", "default", "", "dtle, exec, raw_exec", "4000", "8192", "102400");
    }

    /** Keys of the texts that say what is wrong, each with what it is about; empty when nothing is. */
    List<Problem> problems(List<String> takenNames) {
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank()) {
            problems.add(new Problem("client.problem.name", ""));
        } else if (takenNames.contains(name.strip())) {
            problems.add(new Problem("client.problem.taken", name.strip()));
        }
        if (datacenter.isBlank()) {
            problems.add(new Problem("client.problem.datacenter", ""));
        }
        meta.lines()
                .filter(l -> !l.isBlank() && l.indexOf('=') < 1)
                .forEach(l -> problems
                        .add(new Problem("client.problem.meta", l.strip())));
        for (String number : List.of(cpu, memory, disk)) {
            if (!number.strip().matches("\\d{1,12}")) {
                problems.add(new Problem("client.problem.number", number));
            }
        }
        return problems;
    }

    /** What is wrong, for a text of the bundle. */
    record Problem(String key, String about) {}

    /** A client like the other one, as far as the draft does not say otherwise. */
    Node like(Node other, String id) {
        return finished(other.plannedCopy(id, name.strip()));
    }

    /** A client of which only the draft is known. */
    Node byHand(String id, NomadVersion version) {
        Map<String, String> attributes = Map.of("kernel.name", "linux", "cpu.arch", "amd64", "os.name", "linux",
                "nomad.version", version.toString(), "unique.hostname", name.strip());
        return finished(new Node(id, name.strip(), "", "", "", attributes, Map.of(), NodeStatus.READY, true, false,
                Map.of(), Resources.NONE, Resources.NONE, 0, List.of(new NodeNetwork("host", "eth0", "192.0.2.1")),
                List.of(), List.of(), "", true));
    }

    private Node finished(Node node) {
        Map<String, DriverState> states = new HashMap<>();
        for (String driver : drivers.split("[,\\s]+", -1)) {
            if (!driver.isBlank()) {
                states.put(driver.strip(), new DriverState(true, true));
            }
        }
        return node.withLabels(datacenter.strip(), nodeClass.strip(), pool.strip(), metaMap())
                .withMeans(states, new Resources(number(cpu), number(memory), number(disk)));
    }

    /** The labels in which the draft differs from the client. */
    ClusterChange.Relabel labels(Node node) {
        Map<String, String> wanted = metaMap();
        Map<String, String> changed = new HashMap<>();
        wanted.forEach((key, value) -> {
            if (!value.equals(node.meta().get(key))) {
                changed.put(key, value);
            }
        });
        node.meta().keySet().stream().filter(key -> !wanted.containsKey(key)).forEach(key -> changed.put(key, ""));
        return new ClusterChange.Relabel(node.id(), other(datacenter, node.datacenter()),
                other(nodeClass, node.nodeClass()), other(pool, node.nodePool()), changed);
    }

    private static Optional<String> other(String wanted, String now) {
        return wanted.strip().equals(now) ? Optional.empty() : Optional.of(wanted.strip());
    }

    private Map<String, String> metaMap() {
        Map<String, String> map = new HashMap<>();
        meta.lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(line -> {
            int at = line.indexOf('=');
            map.put(line.substring(0, at).strip(), line.substring(at + 1).strip());
        });
        return map;
    }

    private static long number(String text) {
        return Long.parseLong(text.strip());
    }
}
