package io.lanekeeper.nomad;

import io.lanekeeper.nomad.NomadFailure.BadAddress;
import io.lanekeeper.nomad.NomadFailure.BadAnswer;
import io.lanekeeper.nomad.NomadFailure.ConnectionLost;
import io.lanekeeper.nomad.NomadFailure.NotFound;
import io.lanekeeper.nomad.NomadFailure.NotNomad;
import io.lanekeeper.nomad.NomadFailure.NotSent;
import io.lanekeeper.nomad.NomadFailure.NothingListening;
import io.lanekeeper.nomad.NomadFailure.Redirected;
import io.lanekeeper.nomad.NomadFailure.Refused;
import io.lanekeeper.nomad.NomadFailure.ServerError;
import io.lanekeeper.nomad.NomadFailure.Silent;
import io.lanekeeper.nomad.NomadFailure.Stopped;
import io.lanekeeper.nomad.NomadFailure.Tls;
import io.lanekeeper.nomad.NomadFailure.UnknownHost;
import io.lanekeeper.nomad.NomadFailure.UnknownRegion;
import io.lanekeeper.nomad.NomadFailure.UnknownToken;
import java.util.List;
import java.util.Locale;

/** The two texts of each failure. */
final class FailureTexts {
    private FailureTexts() {}

    static String log(NomadFailure failure) {
        return switch (failure) {
            case BadAddress f -> "bad address \"" + f.address() + "\": " + word(f.problem());
            case UnknownHost f -> "unknown host " + f.host();
            case NothingListening f -> "nothing listens at " + f.address() + ": " + f.detail();
            case NotNomad f -> f.address() + " is not Nomad: " + f.detail();
            case Redirected f -> f.address() + " redirects to " + f.to() + ", which was not followed";
            case Refused f -> f.call() + " was refused: " + f.serverText() + " (" + (f.withToken() ? "a" : "no")
                    + " token was sent" + (f.policy().isEmpty() ? ")" : "; it takes " + f.policy() + ")");
            case UnknownToken f -> "the server does not know the token: " + f.serverText();
            case Tls f -> "TLS with " + f.address() + ": " + word(f.problem()) + ": " + f.detail();
            case Silent f -> f.call() + ": no complete answer within " + f.seconds() + " s";
            case BadAnswer f -> f.call() + ": the answer is " + word(f.problem()) + ": " + f.detail();
            case ServerError f -> f.call() + ": status " + f.status() + ": " + f.serverText();
            case NotFound f -> f.call() + ": not found: " + f.serverText();
            case UnknownRegion f -> "no path to region \"" + f.region() + "\"";
            case ConnectionLost f -> f.call() + ": the connection was lost: " + f.detail();
            case NotSent f -> f.call() + " was not sent: the text is " + word(f.problem()) + " (more than " + f.limit()
                    + ", line " + f.line() + ")";
            case Stopped f -> f.call() + ": stopped by the user";
        };
    }

    static String key(NomadFailure failure) {
        return "nomad.failure." + switch (failure) {
            case BadAddress f -> "bad-address." + word(f.problem());
            case UnknownHost f -> "unknown-host";
            case NothingListening f -> "nothing-listening";
            case NotNomad f -> "not-nomad";
            case Redirected f -> "redirected";
            case Refused f -> f.withToken() ? "refused" : "refused.no-token";
            case UnknownToken f -> "unknown-token";
            case Tls f -> "tls." + word(f.problem());
            case Silent f -> "silent";
            case BadAnswer f -> "bad-answer." + word(f.problem());
            case ServerError f -> "server-error";
            case NotFound f -> "not-found";
            case UnknownRegion f -> "unknown-region";
            case ConnectionLost f -> "connection-lost";
            case NotSent f -> "not-sent." + word(f.problem());
            case Stopped f -> "stopped";
        };
    }

    static List<String> arguments(NomadFailure failure) {
        return switch (failure) {
            case BadAddress f -> List.of(f.address());
            case UnknownHost f -> List.of(f.host());
            case NothingListening f -> List.of(f.address(), f.detail());
            case NotNomad f -> List.of(f.address(), f.detail());
            case Redirected f -> List.of(f.address(), f.to());
            case Refused f -> List.of(f.call(), f.policy().isEmpty() ? "?" : f.policy(), f.serverText());
            case UnknownToken f -> List.of(f.serverText());
            case Tls f -> List.of(f.address(), f.detail());
            case Silent f -> List.of(f.call(), Long.toString(f.seconds()));
            case BadAnswer f -> List.of(f.call(), f.detail());
            case ServerError f -> List.of(f.call(), Integer.toString(f.status()), f.serverText());
            case NotFound f -> List.of(f.call(), f.serverText());
            case UnknownRegion f -> List.of(f.region());
            case ConnectionLost f -> List.of(f.call(), f.detail());
            case NotSent f -> List.of(Integer.toString(f.limit()), Integer.toString(f.line()));
            case Stopped f -> List.of(f.call());
        };
    }

    private static String word(Enum<?> problem) {
        return problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
