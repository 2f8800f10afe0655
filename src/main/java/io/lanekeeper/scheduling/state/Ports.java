package io.lanekeeper.scheduling.state;

import io.lanekeeper.scheduling.rule.GroupRule;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Static ports: one that the operator reserved or that a group running there asks for is taken. Ports of jobs that are
 * not known, and dynamic ones, are not seen.
 */
final class Ports {
    private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,5})\\s*(?:-\\s*(\\d{1,5})\\s*)?");

    private Ports() {}

    /** A port the group asks for that is taken on the node. */
    static OptionalInt taken(ClusterState clusterState, GroupRule rule, int node) {
        return rule.staticPorts()
                .stream()
                .mapToInt(p -> p)
                .filter(port -> reserved(clusterState.node(node).usedPorts(), port) || held(clusterState, node, port))
                .findFirst();
    }

    private static boolean held(ClusterState clusterState, int node, int port) {
        return clusterState.on(node)
                .stream()
                .map(a -> clusterState.rule(a.group()))
                .flatMap(Optional::stream)
                .anyMatch(other -> other.staticPorts().contains(port));
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
