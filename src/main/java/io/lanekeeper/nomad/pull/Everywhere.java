package io.lanekeeper.nomad.pull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.nomad.ApiCall;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.NomadFailure;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Lists something in all namespaces; where the token (or a very old server) does not allow that, in the connection's
 * own; and where that is refused too, nothing. What stays unseen is said.
 */
final class Everywhere {
    private final Session session;
    private final String what;

    /** @param what in a sentence: {@code jobs}, {@code allocations} */
    Everywhere(Session session, String what) {
        this.session = session;
        this.what = what;
    }

    /** The reader is given the namespace that was asked, for servers which do not name it. */
    <T> List<T> list(Function<String, ApiCall> call, BiFunction<ObjectNode, String, T> reader) throws NomadException {
        String own = session.namespace();
        try {
            return session.client()
                    .list(call.apply(ApiCall.ALL), json -> reader.apply(json, own), session.cancel());
        } catch (NomadException e) {
            if (!mayBeTheNamespace(e.failure())) {
                throw e;
            }
            return ownNamespace(call.apply(own), json -> reader.apply(json, own));
        }
    }

    private <T> List<T> ownNamespace(ApiCall call, Function<ObjectNode, T> reader) throws NomadException {
        String own = session.namespace();
        try {
            List<T> found = session.client().list(call, reader, session.cancel());
            session.unseen("Only the " + what + " of namespace \"" + own + "\" were allowed to be seen; those of others"
                    + " are missing.");
            return found;
        } catch (NomadException e) {
            if (e.failure() instanceof NomadFailure.Refused refused) {
                session.unseen("The token may not see " + what + " at all (it takes " + refused.policy() + ").");
                return List.of();
            }
            throw e;
        }
    }

    private static boolean mayBeTheNamespace(NomadFailure failure) {
        return failure instanceof NomadFailure.Refused || failure instanceof NomadFailure.ServerError;
    }
}
