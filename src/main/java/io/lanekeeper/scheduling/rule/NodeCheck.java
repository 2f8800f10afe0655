package io.lanekeeper.scheduling.rule;

import io.lanekeeper.model.cluster.DriverState;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.DeviceAsk;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.job.VolumeAsk;
import io.lanekeeper.scheduling.rule.text.GoText;
import org.jspecify.annotations.Nullable;

/** One thing Nomad checks of a node for a group, whatever runs there. */
@FunctionalInterface
interface NodeCheck {
    /** Why the node fails; null when it does not. */
    @Nullable
    Reason failure(Node node);

    static NodeCheck of(ConstraintCheck check) {
        return node -> check.met(node) ? null
                : new Reason.NotMet(check.constraint(), Target.resolve(node, check.constraint().target()));
    }

    /** The node's own word on the driver, else its attribute {@code driver.NAME} read as a boolean. */
    static NodeCheck driver(String name) {
        return node -> {
            DriverState state = node.drivers().get(name);
            if (state != null) {
                return state.detected() && state.healthy() ? null
                        : new Reason.MissingDriver(name, state.detected());
            }
            String attribute = node.attributes().get("driver." + name);
            boolean there = attribute != null && GoText.bool(attribute).orElse(false);
            return there ? null : new Reason.MissingDriver(name, false);
        };
    }

    /** A node without a network of its mode fails, also for a group that asks for none (the mode is host then). */
    static NodeCheck network(TaskGroup group) {
        String mode = group.networks().isEmpty() || group.networks().getFirst().mode().isEmpty() ? "host"
                : group.networks().getFirst().mode();
        boolean plain = mode.equals("host");
        return node -> !plain || node.networks().stream().anyMatch(n -> n.mode().equals(mode)) ? null
                : new Reason.Other("missing network");
    }

    static NodeCheck hostVolume(VolumeAsk ask) {
        return node -> node.hostVolumes()
                .stream()
                .anyMatch(v -> v.name().equals(ask.source()) && (ask.readOnly() || !v.readOnly())) ? null
                        : new Reason.Other("missing compatible host volumes");
    }

    /** Enough healthy instances of a device of that name; its own constraints are not looked at. */
    static NodeCheck device(DeviceAsk ask) {
        return node -> node.devices()
                .stream()
                .anyMatch(d -> d.healthy() >= ask.count() && DeviceName.matches(ask.name(), d)) ? null
                        : new Reason.Other("missing devices");
    }
}
