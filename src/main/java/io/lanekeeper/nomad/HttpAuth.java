package io.lanekeeper.nomad;

/** User and password for HTTP basic authentication, which a proxy before Nomad may want. Never printed. */
public record HttpAuth(String user, String password) {
    /** Reads {@code user:password}, the form of {@code NOMAD_HTTP_AUTH}; without a colon all of it is the user. */
    public static HttpAuth of(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? new HttpAuth(text, "") : new HttpAuth(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return "HttpAuth(****)";
    }
}
