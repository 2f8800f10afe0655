package io.lanekeeper.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.cluster.AllocationDetails;
import io.lanekeeper.model.cluster.DeploymentMark;
import io.lanekeeper.model.cluster.HeldPort;
import io.lanekeeper.model.cluster.RescheduleEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The fields of an allocation that decide how Nomad goes on with it; both of the list and of one by itself. */
final class AllocationDetailsJson {
    private static final String UNKNOWN = "unknown";

    private AllocationDetailsJson() {}

    static AllocationDetails read(Fields f) {
        Fields tracker = f.object("RescheduleTracker");
        Fields transition = f.object("DesiredTransition");
        String last = tracker.text("LastReschedule");
        return new AllocationDetails(version(f), ports(f), mark(f),
                transition.flag("Migrate"), transition.flag("Reschedule") || transition.flag("ForceReschedule"),
                tracker.list("Events", AllocationDetailsJson::event), !last.isEmpty() && !last.equals("ok"),
                f.text("FollowupEvalID"), f.text("NextAllocation"), unknownSince(f),
                Instants.nanos(f.big("ModifyTime")),
                score(f));
    }

    private static long version(Fields f) {
        return f.has("JobVersion") ? f.big("JobVersion")
                : f.object("Job").has("Version") ? f.object("Job").big("Version")
                        : -1;
    }

    private static List<HeldPort> ports(Fields f) {
        Fields resources = f.object("AllocatedResources");
        Fields shared = f.has("Ports") ? f : resources.object("Shared");
        List<HeldPort> ports = shared.list("Ports", p -> new HeldPort(p.text("HostIP"), p.number("Value")));
        if (!ports.isEmpty()) {
            return ports;
        }
        return resources.map("Tasks", t -> t.list("Networks", AllocationDetailsJson::network))
                .values()
                .stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
    }

    private static List<HeldPort> network(Fields n) {
        return java.util.stream.Stream.of("ReservedPorts", "DynamicPorts")
                .flatMap(kind -> n.list(kind, p -> new HeldPort(n.text("IP"), p.number("Value"))).stream())
                .toList();
    }

    private static DeploymentMark mark(Fields f) {
        Fields status = f.object("DeploymentStatus");
        return new DeploymentMark(f.text("DeploymentID"),
                status.has("Healthy") ? Optional.of(status.flag("Healthy")) : Optional.empty(), status.flag("Canary"));
    }

    private static RescheduleEvent event(Fields e) {
        return new RescheduleEvent(e.text("PrevNodeID"), Instants.nanos(e.big("RescheduleTime")).orElse(Instant.EPOCH),
                Duration.ofNanos(e.big("Delay")));
    }

    /** The last change of the client's status was to unknown; its first moment counts. */
    private static Optional<Instant> unknownSince(Fields f) {
        Optional<Instant> since = Optional.empty();
        for (JsonNode state : f.raw("AllocStates")) {
            if (state.path("Value").asText().equals(UNKNOWN)) {
                since = since.or(() -> Instants.text(state.path("Time").asText()));
            } else {
                since = Optional.empty();
            }
        }
        return since.or(() -> f.text("ClientStatus").equals(UNKNOWN) ? Instants.nanos(f.big("ModifyTime"))
                : Optional.empty());
    }

    private static OptionalDouble score(Fields f) {
        return f.object("Metrics")
                .list("ScoreMetaData", s -> s.raw("NormScore").asDouble())
                .stream()
                .mapToDouble(s -> s)
                .max();
    }

    /** Writes what {@link #read} reads; of ordinary allocations hardly anything. */
    static void write(AllocationDetails d, ObjectNode o) {
        if (d.jobVersion() >= 0) {
            o.put("JobVersion", d.jobVersion());
        }
        if (!d.ports().isEmpty()) {
            ArrayNode ports = o.putArray("Ports");
            d.ports().forEach(p -> ports.addObject().put("HostIP", p.ip()).put("Value", p.port()));
        }
        put(o, "DeploymentID", d.deployment().deploymentId());
        put(o, "FollowupEvalID", d.followup());
        put(o, "NextAllocation", d.next());
        if (d.deployment().canary() || d.deployment().healthy().isPresent()) {
            ObjectNode status = o.putObject("DeploymentStatus").put("Canary", d.deployment().canary());
            d.deployment().healthy().ifPresent(h -> status.put("Healthy", h));
        }
        if (d.migrate() || d.reschedule()) {
            o.putObject("DesiredTransition").put("Migrate", d.migrate()).put("Reschedule", d.reschedule());
        }
        tracker(d, o);
        d.unknownSince()
                .ifPresent(
                        at -> o.putArray("AllocStates").addObject().put("Value", UNKNOWN).put("Time", at.toString()));
        d.changedAt().ifPresent(at -> o.put("ModifyTime", Instants.nanos(at)));
        d.score().ifPresent(s -> o.putObject("Metrics").putArray("ScoreMetaData").addObject().put("NormScore", s));
    }

    private static void tracker(AllocationDetails d, ObjectNode o) {
        ObjectNode tracker = o.withObject("/RescheduleTracker");
        if (!d.reschedules().isEmpty()) {
            ArrayNode events = tracker.putArray("Events");
            d.reschedules()
                    .forEach(e -> events.addObject()
                            .put("PrevNodeID", e.nodeId())
                            .put("RescheduleTime", Instants.nanos(e.at()))
                            .put("Delay", e.delay().toNanos()));
        }
        if (d.lastRescheduleFailed()) {
            tracker.put("LastReschedule", "no placement");
        }
    }

    private static void put(ObjectNode o, String name, String value) {
        if (!value.isEmpty()) {
            o.put(name, value);
        }
    }
}
