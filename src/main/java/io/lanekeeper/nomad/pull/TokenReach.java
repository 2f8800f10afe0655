package io.lanekeeper.nomad.pull;

import io.lanekeeper.model.cluster.Unseen;
import io.lanekeeper.nomad.ApiCall;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.wire.Fields;
import java.util.regex.Pattern;

/**
 * Whether the token sees every namespace. Nomad leaves out of {@code namespace=*} what a token may not see, without a
 * word; so the token's own policies are read.
 */
final class TokenReach {
    private static final Pattern ALL_READABLE = Pattern
            .compile("namespace\\s+\"\\*\"\\s*\\{[^}]*(policy\\s*=\\s*\"(read|write)\"|\"read-job\")");
    private static final Pattern DENIED = Pattern.compile("namespace\\s+\"[^\"]*\"\\s*\\{[^}]*\"deny\"");

    private TokenReach() {}

    /** Says so when the token is bound to some namespaces, or when that cannot be told. */
    static void check(Session session) throws NomadException {
        if (!seesAll(session)) {
            session.unseen(new Unseen.SomeNamespaces());
        }
    }

    private static boolean seesAll(Session session) throws NomadException {
        Fields token;
        try {
            token = Fields.of(session.client().call(ApiCall.tokenSelf(), session.cancel()));
        } catch (NomadException e) {
            return switch (e.failure()) {
                case NomadFailure.ServerError f when f.serverText().contains("ACL support disabled") -> true;
                case NomadFailure.NotFound _, NomadFailure.ServerError _, NomadFailure.Refused _ -> false;
                case NomadFailure.UnknownToken _ -> false;
                case NomadFailure other -> throw e;
            };
        }
        return token.text("Type").equals("management") || allReadable(session, token);
    }

    private static boolean allReadable(Session session, Fields token) throws NomadException {
        boolean readable = false;
        for (String policy : token.texts("Policies")) {
            try {
                String rules = Fields.of(session.client().call(ApiCall.policy(policy), session.cancel())).text("Rules");
                if (DENIED.matcher(rules).find()) {
                    return false;
                }
                readable |= ALL_READABLE.matcher(rules).find();
            } catch (NomadException e) {
                if (e.failure() instanceof NomadFailure.Stopped) {
                    throw e;
                }
                return false;
            }
        }
        return readable;
    }
}
