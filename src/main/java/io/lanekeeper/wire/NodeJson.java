package io.lanekeeper.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.cluster.DriverState;
import io.lanekeeper.model.cluster.HostVolume;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeAddress;
import io.lanekeeper.model.cluster.NodeDevice;
import io.lanekeeper.model.cluster.NodeNetwork;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.job.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A node as {@code GET /v1/node/:id} answers it. */
public final class NodeJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private NodeJson() {}

    /** Reads a node, complete or a stub of the list; what is absent is empty. */
    public static Node read(JsonNode json) {
        Fields f = Fields.of(json);
        Fields resources = f.object("NodeResources");
        Fields reserved = f.object("ReservedResources");
        return new Node(f.text("ID"), f.text("Name"), f.text("Datacenter"), f.text("NodeClass"), f.text("NodePool"),
                f.textMap("Attributes"), f.textMap("Meta"), NodeStatus.of(f.text("Status")),
                !f.text("SchedulingEligibility").equals("ineligible"),
                f.flag("Drain") || f.raw("DrainStrategy").isObject(),
                f.map("Drivers", d -> new DriverState(d.flag("Detected"), d.flag("Healthy"))),
                f.has("NodeResources") ? amounts(resources) : oldAmounts(f.object("Resources")),
                f.has("ReservedResources") ? amounts(reserved) : oldAmounts(f.object("Reserved")),
                f.number("NodeMaxAllocs"),
                resources.list("Networks", n -> new NodeNetwork(n.text("Mode"), n.text("Device"), n.text("IP"))),
                new ArrayList<>(f.map("HostVolumes", v -> new HostVolume(v.text("Name"), v.flag("ReadOnly"))).values()),
                resources.list("Devices", NodeJson::device), reserved.object("Networks").text("ReservedHostPorts"),
                f.flag("Planned"), addresses(resources));
    }

    private static List<NodeAddress> addresses(Fields resources) {
        return resources.list("NodeNetworks", n -> n.list("Addresses",
                a -> new NodeAddress(a.text("Alias"), a.text("Address"))))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Writes what {@link #read} reads, keys in a fixed order, maps sorted, empty things left out. */
    public static ObjectNode write(Node n) {
        ObjectNode o = JSON.objectNode();
        o.put("ID", n.id()).put("Name", n.name()).put("Datacenter", n.datacenter());
        putText(o, "NodeClass", n.nodeClass());
        putText(o, "NodePool", n.nodePool());
        o.put("Status", n.status().word());
        o.put("SchedulingEligibility", n.eligible() ? "eligible" : "ineligible");
        if (n.draining()) {
            o.put("Drain", true);
        }
        if (n.planned()) {
            o.put("Planned", true);
        }
        putTexts(o, "Attributes", n.attributes());
        putTexts(o, "Meta", n.meta());
        if (!n.drivers().isEmpty()) {
            ObjectNode drivers = o.putObject("Drivers");
            new TreeMap<>(n.drivers()).forEach((name, d) -> drivers.putObject(name)
                    .put("Detected", d.detected())
                    .put("Healthy", d.healthy()));
        }
        ObjectNode resources = putAmounts(o.putObject("NodeResources"), n.resources());
        ArrayNode networks = resources.putArray("Networks");
        n.networks()
                .forEach(w -> networks.addObject()
                        .put("Mode", w.mode())
                        .put("Device", w.device())
                        .put("IP", w.ip()));
        if (!n.addresses().isEmpty()) {
            ArrayNode addresses = resources.putArray("NodeNetworks").addObject().putArray("Addresses");
            n.addresses().forEach(a -> addresses.addObject().put("Alias", a.network()).put("Address", a.ip()));
        }
        if (!n.devices().isEmpty()) {
            ArrayNode devices = resources.putArray("Devices");
            n.devices().forEach(d -> write(d, devices.addObject()));
        }
        ObjectNode reserved = putAmounts(o.putObject("ReservedResources"), n.reserved());
        if (!n.usedPorts().isEmpty()) {
            reserved.putObject("Networks").put("ReservedHostPorts", n.usedPorts());
        }
        if (n.maxAllocs() != 0) {
            o.put("NodeMaxAllocs", n.maxAllocs());
        }
        if (!n.hostVolumes().isEmpty()) {
            ObjectNode volumes = o.putObject("HostVolumes");
            n.hostVolumes()
                    .forEach(v -> volumes.putObject(v.name())
                            .put("Name", v.name())
                            .put("ReadOnly", v.readOnly()));
        }
        return o;
    }

    private static Resources amounts(Fields f) {
        return new Resources(f.object("Cpu").big("CpuShares"), f.object("Memory").big("MemoryMB"),
                f.object("Disk").big("DiskMB"));
    }

    private static Resources oldAmounts(Fields f) {
        return new Resources(f.big("CPU"), f.big("MemoryMB"), f.big("DiskMB"));
    }

    private static ObjectNode putAmounts(ObjectNode o, Resources r) {
        o.putObject("Cpu").put("CpuShares", r.cpu());
        o.putObject("Memory").put("MemoryMB", r.memoryMb());
        o.putObject("Disk").put("DiskMB", r.diskMb());
        return o;
    }

    private static NodeDevice device(Fields d) {
        int healthy = d.list("Instances", i -> i.flag("Healthy") ? 1 : 0).stream().mapToInt(i -> i).sum();
        return new NodeDevice(d.text("Vendor"), d.text("Type"), d.text("Name"), healthy,
                d.map("Attributes", NodeJson::attribute));
    }

    /** A device attribute is one of several typed fields and perhaps a unit. */
    private static String attribute(Fields a) {
        for (String typed : List.of("String", "Int", "Float", "Bool")) {
            if (a.has(typed)) {
                return a.has("Unit") && !a.text("Unit").isEmpty() ? a.text(typed) + " " + a.text("Unit")
                        : a.text(typed);
            }
        }
        return a.json().isTextual() ? a.json().asText() : "";
    }

    private static void write(NodeDevice d, ObjectNode o) {
        o.put("Vendor", d.vendor()).put("Type", d.type()).put("Name", d.name());
        ArrayNode instances = o.putArray("Instances");
        for (int i = 0; i < d.healthy(); i++) {
            instances.addObject().put("Healthy", true);
        }
        putTexts(o, "Attributes", d.attributes());
    }

    private static void putText(ObjectNode o, String name, String value) {
        if (!value.isEmpty()) {
            o.put(name, value);
        }
    }

    private static void putTexts(ObjectNode o, String name, Map<String, String> map) {
        if (!map.isEmpty()) {
            ObjectNode texts = o.putObject(name);
            new TreeMap<>(map).forEach(texts::put);
        }
    }
}
