package io.lanekeeper.nomad;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/**
 * Calls a Nomad server. Every method blocks, has an end (see {@link Limits}), may be used by several threads at a time,
 * and throws {@link NomadFailure.Stopped} soon after the token is cancelled.
 */
public interface NomadClient extends AutoCloseable {
    Connection connection();

    Limits limits();

    /** The address as it is used: scheme, host, port, no secrets, no slash at the end. */
    String address();

    /** One call; its answer is any JSON, {@code null} included, but not nothing. */
    JsonNode call(ApiCall call, CancelToken cancel) throws NomadException;

    /**
     * A call that answers a list, read element by element, so that a long one is never in memory as a whole. {@code
     * null} is the empty list.
     */
    <T> List<T> list(ApiCall call, Function<ObjectNode, T> reader, CancelToken cancel) throws NomadException;

    /** Lets go of connections. Calls under way may fail. */
    @Override
    void close();
}
