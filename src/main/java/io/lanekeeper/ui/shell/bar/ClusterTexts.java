package io.lanekeeper.ui.shell.bar;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.texts.Texts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The cluster in one line: where from, and when. */
final class ClusterTexts {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(ZoneId.systemDefault());

    private ClusterTexts() {}

    static String line(Cluster cluster, Instant now, Texts texts) {
        if (cluster.address().isEmpty()) {
            return cluster.nodes().isEmpty() ? "" : texts.get("top.sample");
        }
        return instant(cluster.takenAt())
                .map(taken -> texts.get("top.cluster", host(cluster.address()), WHEN.format(taken),
                        age(Duration.between(taken, now), texts)))
                .orElseGet(() -> host(cluster.address()));
    }

    /** The same where there is little room: where from, and how old. */
    static String brief(Cluster cluster, Instant now, Texts texts) {
        if (cluster.address().isEmpty()) {
            return line(cluster, now, texts);
        }
        return instant(cluster.takenAt())
                .map(taken -> host(cluster.address()) + " \u00b7 " + age(Duration.between(taken, now), texts))
                .orElseGet(() -> host(cluster.address()));
    }

    private static String age(Duration age, Texts texts) {
        if (age.toMinutes() < 1) {
            return texts.get("top.age.now");
        }
        return age.toHours() < 1 ? texts.get("top.age.minutes", age.toMinutes())
                : age.toDays() < 2 ? texts.get("top.age.hours", age.toHours())
                        : texts.get("top.age.days", age.toDays());
    }

    private static String host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getAuthority()).orElse(address);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
