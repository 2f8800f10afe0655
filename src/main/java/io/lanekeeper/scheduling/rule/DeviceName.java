package io.lanekeeper.scheduling.rule;

import io.lanekeeper.model.cluster.NodeDevice;

/** The name in a {@code device} block: {@code type}, {@code vendor/type} or {@code vendor/type/model}. */
final class DeviceName {
    private DeviceName() {}

    static boolean matches(String name, NodeDevice device) {
        String[] parts = name.split("/", 3);
        return switch (parts.length) {
            case 1 -> device.type().equals(parts[0]);
            case 2 -> device.vendor().equals(parts[0]) && device.type().equals(parts[1]);
            default ->
                device.vendor().equals(parts[0]) && device.type().equals(parts[1]) && device.name().equals(parts[2]);
        };
    }
}
