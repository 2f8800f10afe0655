package io.lanekeeper.nomad.parse;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.nomad.ApiCall;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.nomad.NomadFailure.TextProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps texts away from a server that they would kill: Nomad's parser recurses, and at some depth Go ends the whole
 * process. Seen in every version tried with 100,000 open brackets, and with 250,000 signs such as {@code !} in a row.
 *
 * <p>Counts in a way that no text gets around, at the price of refusing a few strange ones: quotes and comments are not
 * looked at, so a bracket in a text counts; and since a closing bracket in a text could hide an open one, the number of
 * all open ones is limited too.
 */
public final class InputGuard {
    /** What a Nomad server keeps of a job's source by default. */
    static final int MAX_CHARS = 1_000_000;
    /** A driver's config nests a dozen levels, not hundreds. */
    static final int MAX_DEPTH = 200;
    /** A fifth of what ends a server, and more than a thousand groups have. */
    static final int MAX_OPEN = 20_000;
    /** Signs that may stand in a row; a quarter of what ends a server. */
    static final int MAX_SIGNS = 60_000;

    private static final List<String> ENDPOINT = List.of("jobs", "parse");

    private InputGuard() {}

    /** Why the call must not be made; empty for all that is harmless. */
    public static Optional<NomadFailure> check(ApiCall call) {
        return call.path().equals(ENDPOINT)
                ? call.body().stream().flatMap(JsonNode::valueStream).flatMap(t -> check(call, t.asText())).findFirst()
                : Optional.empty();
    }

    private static Stream<NomadFailure> check(ApiCall call, String text) {
        if (text.length() > MAX_CHARS) {
            return Stream.of(new NomadFailure.NotSent(call.title(), TextProblem.TOO_LONG, MAX_CHARS, 1));
        }
        int depth = 0;
        int open = 0;
        int signs = 0;
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '{', '[', '(' -> {
                    depth++;
                    open++;
                }
                case '}', ']', ')' -> depth = Math.max(0, depth - 1);
                case '!', '-', '?', '&', '|' -> signs++;
                case '\n' -> line++;
                default -> {
                }
            }
            if (depth > MAX_DEPTH) {
                return Stream.of(new NomadFailure.NotSent(call.title(), TextProblem.TOO_DEEP, MAX_DEPTH, line));
            }
            if (open > MAX_OPEN || signs > MAX_SIGNS) {
                return Stream.of(new NomadFailure.NotSent(call.title(), TextProblem.TOO_INTRICATE,
                        open > MAX_OPEN ? MAX_OPEN : MAX_SIGNS, line));
            }
        }
        return Stream.empty();
    }
}
