package io.lanekeeper.nomad.http;

import io.lanekeeper.nomad.Connection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Response;

/** Makes what a server said fit to be shown: one line, not too long, without the secrets that were sent to it. */
final class ServerTexts {
    private static final int LONGEST = 400;
    private static final int READ = 8_192;

    private final List<String> secrets = new ArrayList<>();

    ServerTexts(Connection connection) {
        connection.token().ifPresent(token -> secrets.add(token.secret()));
        connection.httpAuth().ifPresent(auth -> secrets.add(auth.password()));
        secrets.removeIf(String::isBlank);
    }

    String read(Response response) throws IOException {
        String text = clean(response.peekBody(READ).string());
        return text.isEmpty() ? "status " + response.code() : text;
    }

    String clean(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}+", " ").replaceAll(" {2,}", " ");
        for (String secret : secrets) {
            line = line.replace(secret, "****");
        }
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
