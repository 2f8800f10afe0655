package io.lanekeeper.model.job;

/**
 * What a group talks to: its MySQL, Kafka or Oracle.
 *
 * @param kind {@code mysql}, {@code kafka}, {@code oracle}, or empty for one named by hand
 */
public record Endpoint(String kind, String host, int port) {
    public String address() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
