package io.lanekeeper.nomad.http;

/** What may stand in a header. */
final class Headers {
    private Headers() {}

    /** The value without what HTTP does not allow there; such a token is wrong anyway, and the server says so. */
    static String safe(String value) {
        StringBuilder safe = new StringBuilder();
        value.chars().filter(c -> c > 0x20 && c < 0x7f).forEach(c -> safe.append((char) c));
        return safe.toString();
    }
}
