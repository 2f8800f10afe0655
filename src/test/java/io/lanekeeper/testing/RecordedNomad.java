package io.lanekeeper.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/**
 * A local HTTP server that answers as a real Nomad did at one moment of the story, from {@code
 * src/test/resources/recordings/VERSION/MOMENT}. Works on daemon threads of its own.
 */
public final class RecordedNomad implements AutoCloseable {
    private static final List<String> CLIENTS = List.of("dtle-1", "dtle-2", "dtle-3");

    private final MockWebServer server = new MockWebServer();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final String version;
    private volatile String moment;
    private volatile Optional<Answer> allNamespaces = Optional.empty();
    private volatile OtherAnswers others = path -> Optional.empty();

    private RecordedNomad(String version, String moment) {
        this.version = version;
        this.moment = moment;
    }

    /** Starts serving, e.g. {@code serve("1.5.5", "2-placed")}, on a free port of 127.0.0.1. */
    public static RecordedNomad serve(String version, String moment) {
        RecordedNomad nomad = new RecordedNomad(version, moment);
        if (nomad.recorded("nodes").isEmpty()) {
            throw new IllegalArgumentException("no recording of " + version + "/" + moment);
        }
        nomad.server.setServerSocketFactory(new PromptSockets());
        nomad.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return nomad.answer(request);
            }
        });
        try {
            nomad.server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return nomad;
    }

    /** What to connect to, e.g. {@code http://127.0.0.1:43210}. */
    public String address() {
        return "http://127.0.0.1:" + server.getPort();
    }

    /** A recorded body of this moment, e.g. {@code nodes}. */
    public String body(String name) {
        return recorded(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("nothing recorded: " + version + " " + moment + " " + name));
    }

    /** Answers every call with {@code namespace=*} so, e.g. with 403 as to a token that is bound to one namespace. */
    public void answerAllNamespaces(Answer answer) {
        allNamespaces = Optional.of(answer);
    }

    /** From now on it is that moment. */
    public void switchTo(String newMoment) {
        moment = newMoment;
    }

    /** Answers some paths otherwise: status and body, or empty for the recorded answer. */
    public void answerInstead(OtherAnswers newOthers) {
        others = newOthers;
    }

    /** Path and query of each call so far, in order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** The token of each call so far, in order; empty texts for none. */
    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    @Override
    public void close() {
        server.close();
    }

    private MockResponse answer(RecordedRequest request) {
        HttpUrl url = request.getUrl();
        calls.add(request.getTarget());
        tokens.add(Optional.ofNullable(request.getHeaders().get("X-Nomad-Token")).orElse(""));
        if (allNamespaces.isPresent() && "*".equals(url.queryParameter("namespace"))) {
            return response(allNamespaces.get());
        }
        return response(others.answer(url.encodedPath())
                .or(() -> recorded(url).filter(RecordedNomad::isJson).map(body -> new Answer(200, body)))
                .orElseGet(() -> missing(url.encodedPath())));
    }

    private static MockResponse response(Answer answer) {
        return new MockResponse.Builder().code(answer.status)
                .setHeader("Content-Type", answer.status == 200 ? "application/json" : "text/plain; charset=utf-8")
                .body(answer.body)
                .build();
    }

    private Optional<String> recorded(HttpUrl url) {
        List<String> path = url.pathSegments();
        return switch (path.get(1)) {
            case "nodes" -> recorded("nodes");
            case "node" -> CLIENTS.stream()
                    .flatMap(c -> recorded("node_" + c).stream())
                    .filter(b -> has(b, path))
                    .findFirst();
            case "jobs" -> recorded("jobs");
            case "job" -> recorded(path.size() > 3 ? path.get(3) : "job").filter(b -> has(b, path));
            case "allocations" -> recorded(
                    "true".equals(url.queryParameter("resources")) ? "allocations_resources" : "allocations");
            case "allocation" ->
                List.of("allocation_01_Dest_dtle-2_run_running", "allocation_02_Src_dtle-1_run_running")
                        .stream()
                        .flatMap(name -> recorded(name).stream())
                        .filter(b -> has(b, path))
                        .findFirst();
            default -> recorded(String.join("_", path.subList(path.contains("scheduler") ? 2 : 1, path.size())));
        };
    }

    private static boolean has(String body, List<String> path) {
        return path.size() > 3 || Pattern.compile("\"ID\":\"" + Pattern.quote(path.get(2)) + "\"").matcher(body).find();
    }

    private static boolean isJson(String body) {
        return body.startsWith("{") || body.startsWith("[");
    }

    private static Answer missing(String path) {
        return path.startsWith("/v1/acl/") ? new Answer(400, "ACL support disabled") : new Answer(404, "not found");
    }

    private Optional<String> recorded(String name) {
        String path = "/recordings/" + version + "/" + moment + "/" + name + ".json";
        try (InputStream in = RecordedNomad.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another answer than the recorded one. */
    @FunctionalInterface
    public interface OtherAnswers {
        Optional<Answer> answer(String path);
    }

    /** Status and body. */
    public record Answer(int status, String body) {}
}
