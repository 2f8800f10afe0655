package io.lanekeeper.scheduling.preview;

import java.util.List;
import java.util.Optional;

/**
 * Something in a job that the preview left out of account.
 *
 * @param what with {@code arguments} to be filled in
 */
public record NotModelled(String namespace, String job, Optional<String> group, What what, List<String> arguments) {
    public NotModelled {
        arguments = List.copyOf(arguments);
    }

    /** What was left out. */
    public enum What {
        /** Count, and the highest that is played. */
        COUNT("notModelled.count"),
        /** Told with its name and type. */
        VOLUME("notModelled.volume"),
        DYNAMIC_PORTS("notModelled.dynamicPorts"),
        /** Told with the mode. */
        NETWORK_MODE("notModelled.networkMode"),
        /** Told with the task. */
        CORES("notModelled.cores"),
        /** Told with the task. */
        MEMORY_MAX("notModelled.memoryMax"),
        /** Told with the task. */
        DEVICE_RULES("notModelled.deviceRules");

        private final String textKey;

        What(String textKey) {
            this.textKey = textKey;
        }

        /** The key of the text that says it. */
        public String textKey() {
            return textKey;
        }
    }
}
