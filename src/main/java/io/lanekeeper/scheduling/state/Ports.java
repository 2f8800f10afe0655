package io.lanekeeper.scheduling.state;

import io.lanekeeper.model.cluster.HeldPort;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeAddress;
import io.lanekeeper.model.job.NetworkAsk;
import io.lanekeeper.scheduling.rule.GroupRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Static ports: one that the operator reserved or that an allocation there holds is taken. A client with several
 * addresses has each port once per address, but before 1.9 only the first was tried. Nomad: {@code AssignPorts} in
 * {@code nomad/structs/network.go}. Dynamic ports that are still to be found are not looked for: there are thousands.
 */
public final class Ports {
    private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,5})\\s*(?:-\\s*(\\d{1,5})\\s*)?");
    private static final List<String> ANY = List.of("");

    private Ports() {}

    /** What Nomad says of the first port that the group asks for in vain, e.g. {@code p=8080}. */
    static Optional<String> taken(ClusterState clusterState, GroupRule rule, int node) {
        if (rule.staticPorts().isEmpty()) {
            return Optional.empty();
        }
        NetworkAsk ask = rule.group().networks().getFirst();
        for (int i = 0; i < ask.staticPorts().size(); i++) {
            int port = ask.staticPorts().get(i);
            if (address(clusterState, node, port, Set.of()).isEmpty()) {
                return Optional.of(ask.label(i).isEmpty() ? Integer.toString(port) : ask.label(i) + "=" + port);
            }
        }
        return Optional.empty();
    }

    /** Whether the group's ports are free once these allocations are gone. */
    static boolean free(ClusterState clusterState, GroupRule rule, int node, Set<Alloc> gone) {
        return rule.staticPorts().stream().allMatch(p -> address(clusterState, node, p, gone).isPresent());
    }

    /** What an allocation of the group holds when it is placed there now. */
    public static List<HeldPort> held(ClusterState clusterState, GroupRule rule, int node) {
        List<HeldPort> held = new ArrayList<>();
        rule.staticPorts()
                .forEach(p -> held.add(new HeldPort(address(clusterState, node, p, Set.of()).orElse(""), p)));
        return held;
    }

    private static Optional<String> address(ClusterState clusterState, int node, int port, Set<Alloc> gone) {
        if (reserved(clusterState.node(node).usedPorts(), port)) {
            return Optional.empty();
        }
        List<String> addresses = addresses(clusterState.node(node));
        List<String> tried = clusterState.version().atLeast(1, 9, 0) ? addresses : addresses.subList(0, 1);
        return tried.stream().filter(ip -> !held(clusterState, node, new HeldPort(ip, port), gone)).findFirst();
    }

    private static List<String> addresses(Node node) {
        List<String> own = node.addresses()
                .stream()
                .filter(a -> a.network().equals("default"))
                .map(NodeAddress::ip)
                .toList();
        return own.isEmpty() ? ANY : own;
    }

    private static boolean held(ClusterState clusterState, int node, HeldPort port, Set<Alloc> gone) {
        for (Alloc alloc : clusterState.on(node)) {
            if (!gone.contains(alloc) && holds(clusterState, alloc, port)) {
                return true;
            }
        }
        return false;
    }

    /** Of an allocation about which nothing more is known, its group tells. */
    static boolean holds(ClusterState clusterState, Alloc alloc, HeldPort port) {
        if (alloc.ports().isEmpty() && alloc.details().jobVersion() < 0) {
            return clusterState.rule(alloc.group()).map(r -> r.staticPorts().contains(port.port())).orElse(false);
        }
        return alloc.ports()
                .stream()
                .anyMatch(p -> p.port() == port.port()
                        && (p.ip().isEmpty() || port.ip().isEmpty() || p.ip().equals(port.ip())));
    }

    private static boolean reserved(String ports, int port) {
        for (String part : ports.split(",", -1)) {
            Matcher m = RANGE.matcher(part);
            if (m.matches()) {
                int from = Integer.parseInt(m.group(1));
                int to = m.group(2) == null ? from : Integer.parseInt(m.group(2));
                if (from <= port && port <= to) {
                    return true;
                }
            }
        }
        return false;
    }
}
