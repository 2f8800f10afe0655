package io.lanekeeper.nomad.http;

import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.nomad.NomadFailure.AddressProblem;
import java.util.Locale;
import okhttp3.HttpUrl;

/** Reads the address a person typed. */
final class Addresses {
    private Addresses() {}

    /** {@code host:4646} is taken as plain HTTP; a path before {@code /v1} is kept, query and fragment are not. */
    static HttpUrl read(String typed) throws NomadException {
        String address = typed.strip();
        int scheme = address.indexOf("://");
        if (scheme >= 0 && !isHttp(address.substring(0, scheme))) {
            throw new NomadException(new NomadFailure.BadAddress(address, AddressProblem.SCHEME));
        }
        HttpUrl url = HttpUrl.parse(scheme < 0 ? "http://" + address : address);
        if (url == null || address.chars().anyMatch(Character::isWhitespace)) {
            throw new NomadException(new NomadFailure.BadAddress(address, AddressProblem.FORM));
        }
        HttpUrl.Builder clean = url.newBuilder().query(null).fragment(null);
        if (url.pathSegments().getLast().isEmpty()) {
            clean.removePathSegment(url.pathSize() - 1);
        }
        return clean.build();
    }

    /** Without a slash at the end. */
    static String text(HttpUrl url) {
        String text = url.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean isHttp(String scheme) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        return lower.equals("http") || lower.equals("https");
    }
}
