package io.lanekeeper.nomad;

import java.util.List;

/**
 * Why a call did not come to a good end. Neither of its two texts holds a secret.
 *
 * <p>{@code call} is {@link ApiCall#title()}, {@code address} has no user and password, {@code serverText} is what the
 * server said, shortened to a line, {@code detail} is English for the log or an expert.
 */
public sealed interface NomadFailure {
    /** For the log: English, with every value. */
    default String logText() {
        return FailureTexts.log(this);
    }

    /** For the person: the key in the resource bundle, whose text is a {@link java.text.MessageFormat}. */
    default String textKey() {
        return FailureTexts.key(this);
    }

    /** What the text of {@link #textKey()} is filled with. */
    default List<String> textArguments() {
        return FailureTexts.arguments(this);
    }

    /** The address cannot be read; nothing was sent. */
    record BadAddress(String address, AddressProblem problem) implements NomadFailure {}

    /** What was wrong with an address. */
    enum AddressProblem {
        /** Neither http nor https. */
        SCHEME,
        /** No host, a bad port, blanks inside. */
        FORM
    }

    /** The host's name has no address. */
    record UnknownHost(String host) implements NomadFailure {}

    /** No connection could be made: refused, no route, or no answer to the attempt. */
    record NothingListening(String address, String detail) implements NomadFailure {}

    /** Something answers, but not as Nomad does. */
    record NotNomad(String address, String detail) implements NomadFailure {}

    /** The server sends us elsewhere; not followed, because the token would go along. */
    record Redirected(String address, String to) implements NomadFailure {}

    /** 403. {@code policy} is the rule the token probably lacks, as it stands in an ACL policy; empty: not known. */
    record Refused(String call, String policy, boolean withToken, String serverText) implements NomadFailure {}

    /** The server does not know the token, or it is no token at all. */
    record UnknownToken(String serverText) implements NomadFailure {}

    /** No TLS connection that can be trusted. */
    record Tls(String address, TlsProblem problem, String detail) implements NomadFailure {}

    /** The server took the call and did not finish, or not even begin, its answer for so long. */
    record Silent(String call, long seconds) implements NomadFailure {}

    /** An answer that cannot be used. */
    record BadAnswer(String call, AnswerProblem problem, String detail) implements NomadFailure {}

    /** The server says that it cannot, by status and text. */
    record ServerError(String call, int status, String serverText) implements NomadFailure {}

    /** 404: what was asked for is not there, or no longer. */
    record NotFound(String call, String serverText) implements NomadFailure {}

    /** The cluster has no such region. */
    record UnknownRegion(String region) implements NomadFailure {}

    /** The connection broke before the answer was over. */
    record ConnectionLost(String call, String detail) implements NomadFailure {}

    /** Nothing was sent, because the text would hurt the server; {@code line} is where the limit was passed. */
    record NotSent(String call, TextProblem problem, int limit, int line) implements NomadFailure {}

    /** What is wrong with a text for the server. */
    enum TextProblem {
        TOO_LONG,
        /** Brackets within brackets. */
        TOO_DEEP,
        /** More brackets or signs than can be told to be harmless. */
        TOO_INTRICATE
    }

    /** The {@link CancelToken} was cancelled. */
    record Stopped(String call) implements NomadFailure {}
}
