package io.lanekeeper.nomad;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a Nomad server is and how to be let in. May be printed: its secrets are not.
 *
 * @param address as a person typed it; it is read when a client is opened. A user and password in it become {@code
 *     httpAuth}
 * @param namespace where to look when the token may not look everywhere
 * @param region empty for the server's own
 */
public record Connection(
        String address,
        Optional<Token> token,
        String namespace,
        String region,
        TlsSettings tls,
        Optional<HttpAuth> httpAuth) {
    /** What every Nomad tool takes when {@code NOMAD_ADDR} is not set. */
    public static final String DEFAULT_ADDRESS = "http://127.0.0.1:4646";

    private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");

    public Connection {
        address = address.isBlank() ? DEFAULT_ADDRESS : address.strip();
        namespace = namespace.isBlank() || namespace.equals("*") ? "default" : namespace.strip();
        region = region.strip();
        int userFrom = address.indexOf("://") < 0 ? 0 : address.indexOf("://") + 3;
        int at = address.substring(0, authorityEnd(address, userFrom)).lastIndexOf('@');
        if (at >= userFrom) {
            String user = address.substring(userFrom, at);
            httpAuth = httpAuth.or(() -> Optional.of(HttpAuth.of(decoded(user))));
            address = address.substring(0, userFrom) + address.substring(at + 1);
        }
    }

    /** An address and nothing else. */
    public static Connection to(String address) {
        return new Connection(address, Optional.empty(), "", "", TlsSettings.SYSTEM, Optional.empty());
    }

    /**
     * Reads {@code NOMAD_ADDR}, {@code NOMAD_TOKEN}, {@code NOMAD_NAMESPACE}, {@code NOMAD_REGION}, {@code
     * NOMAD_CACERT}, {@code NOMAD_CAPATH}, {@code NOMAD_TLS_SERVER_NAME}, {@code NOMAD_SKIP_VERIFY} and {@code
     * NOMAD_HTTP_AUTH}; what is not set or blank has the default of Nomad's own tools.
     */
    public static Connection fromEnvironment(Map<String, String> environment) {
        TlsSettings tls = new TlsSettings(set(environment, "NOMAD_CACERT"), set(environment, "NOMAD_CAPATH"),
                set(environment, "NOMAD_TLS_SERVER_NAME"),
                set(environment, "NOMAD_SKIP_VERIFY").filter(TRUE::contains).isPresent());
        return new Connection(set(environment, "NOMAD_ADDR").orElse(""),
                set(environment, "NOMAD_TOKEN").map(Token::new),
                set(environment, "NOMAD_NAMESPACE").orElse(""), set(environment, "NOMAD_REGION").orElse(""), tls,
                set(environment, "NOMAD_HTTP_AUTH").map(HttpAuth::of));
    }

    public Connection withAddress(String newAddress) {
        return new Connection(newAddress, token, namespace, region, tls, httpAuth);
    }

    public Connection withToken(Optional<Token> newToken) {
        return new Connection(address, newToken, namespace, region, tls, httpAuth);
    }

    public Connection withNamespace(String newNamespace) {
        return new Connection(address, token, newNamespace, region, tls, httpAuth);
    }

    public Connection withRegion(String newRegion) {
        return new Connection(address, token, namespace, newRegion, tls, httpAuth);
    }

    public Connection withTls(TlsSettings newTls) {
        return new Connection(address, token, namespace, region, newTls, httpAuth);
    }

    private static Optional<String> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
    }

    private static int authorityEnd(String address, int from) {
        int end = address.length();
        for (char c : new char[]{'/', '?', '#'}) {
            int found = address.indexOf(c, from);
            end = found >= 0 ? Math.min(end, found) : end;
        }
        return end;
    }

    private static String decoded(String user) {
        try {
            return URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return user;
        }
    }
}
