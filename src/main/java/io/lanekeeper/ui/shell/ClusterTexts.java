package io.lanekeeper.ui.shell;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.texts.Texts;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The cluster in one line: where from, and when. */
final class ClusterTexts {
    private ClusterTexts() {}

    static String line(Cluster cluster, Texts texts) {
        if (cluster.address().isEmpty()) {
            return cluster.nodes().isEmpty() ? "" : texts.get("top.sample");
        }
        return texts.get("top.cluster", host(cluster.address()), when(cluster.takenAt()).orElse("?"));
    }

    private static String host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getAuthority()).orElse(address);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static Optional<String> when(String instant) {
        try {
            return Optional.of(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                    .withZone(ZoneId.systemDefault())
                    .format(Instant.parse(instant)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
