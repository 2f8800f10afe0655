package io.lanekeeper.nomad.pull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.cluster.Unseen;
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
final class NamespacedList {
    private final Session session;
    private final Function<String, Unseen> allThatTakes;
    private final Function<String, Unseen> allBut;

    /**
     * @param allThatTakes that nothing was listed, which takes a policy
     * @param allBut that only one namespace was listed
     */
    NamespacedList(Session session, Function<String, Unseen> allThatTakes, Function<String, Unseen> allBut) {
        this.session = session;
        this.allThatTakes = allThatTakes;
        this.allBut = allBut;
    }

    /**
     * Nothing at all may also mean that an old server took {@code *} for a namespace's name; so that is asked again.
     * The reader is given the namespace that was asked, for servers which do not name it.
     */
    <T> List<T> list(Function<String, ApiCall> call, BiFunction<ObjectNode, String, T> reader) throws NomadException {
        String own = session.namespace();
        Function<ObjectNode, T> read = json -> reader.apply(json, own);
        try {
            List<T> found = session.client().list(call.apply(ApiCall.ALL), read, session.cancel());
            return found.isEmpty() ? inOwnAfterNothing(call.apply(own), read) : found;
        } catch (NomadException e) {
            if (!mayBeTheNamespace(e.failure())) {
                throw e;
            }
            return inOwnAfterRefusal(call.apply(own), read);
        }
    }

    private <T> List<T> inOwnAfterNothing(ApiCall call, Function<ObjectNode, T> reader) throws NomadException {
        try {
            List<T> found = session.client().list(call, reader, session.cancel());
            if (!found.isEmpty()) {
                sayOnlyOwn();
            }
            return found;
        } catch (NomadException e) {
            if (e.failure() instanceof NomadFailure.Refused) {
                return List.of();
            }
            throw e;
        }
    }

    private <T> List<T> inOwnAfterRefusal(ApiCall call, Function<ObjectNode, T> reader) throws NomadException {
        try {
            List<T> found = session.client().list(call, reader, session.cancel());
            sayOnlyOwn();
            return found;
        } catch (NomadException e) {
            if (e.failure() instanceof NomadFailure.Refused refused) {
                session.unseen(allThatTakes.apply(refused.policy()));
                return List.of();
            }
            throw e;
        }
    }

    private void sayOnlyOwn() {
        session.unseen(allBut.apply(session.namespace()));
    }

    private static boolean mayBeTheNamespace(NomadFailure failure) {
        return failure instanceof NomadFailure.Refused || failure instanceof NomadFailure.ServerError;
    }
}
