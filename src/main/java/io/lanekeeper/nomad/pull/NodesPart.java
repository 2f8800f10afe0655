package io.lanekeeper.nomad.pull;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.nomad.AnswerProblem;
import io.lanekeeper.nomad.ApiCall;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.wire.Fields;
import io.lanekeeper.wire.NodeJson;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All nodes. The list lacks attributes and meta, so each is asked for by itself. */
final class NodesPart {
    private final Session session;

    NodesPart(Session session) {
        this.session = session;
    }

    /** Sorted by name. This is the first part of a pull: what is no Nomad shows here. */
    List<Node> pull() throws NomadException {
        session.progress().at(Progress.Part.NODES, 0, 0);
        List<Stub> stubs = stubs();
        session.progress().at(Progress.Part.NODES, 0, stubs.size());
        return session.gather()
                .all(stubs, done -> session.progress().at(Progress.Part.NODES, done, stubs.size()), this::node)
                .stream()
                .sorted(Comparator.comparing(Node::name).thenComparing(Node::id))
                .toList();
    }

    private List<Stub> stubs() throws NomadException {
        List<Stub> stubs;
        try {
            stubs = session.client().list(ApiCall.nodes(), json -> {
                Fields f = Fields.of(json);
                return new Stub(f.text("ID"), f.text("Name"));
            }, session.cancel());
        } catch (NomadException e) {
            throw e.failure() instanceof NomadFailure.NotFound ? notNomad(e.failure().logText()) : e;
        }
        if (stubs.stream().anyMatch(s -> s.id.isEmpty())) {
            throw notNomad("a node without an ID");
        }
        return stubs;
    }

    private Optional<Node> node(Stub stub, CancelToken cancel) throws NomadException {
        ApiCall call = ApiCall.node(stub.id);
        try {
            Node node = NodeJson.read(session.client().call(call, cancel));
            if (!node.id().equals(stub.id)) {
                throw new NomadException(new NomadFailure.BadAnswer(call.title(), AnswerProblem.UNEXPECTED,
                        "the node has the ID \"" + node.id() + "\""));
            }
            return Optional.of(node);
        } catch (NomadException e) {
            if (e.failure() instanceof NomadFailure.NotFound) {
                session.note(new PullNote.ClientGone(stub.name));
                return Optional.empty();
            }
            throw e;
        }
    }

    private NomadException notNomad(String detail) {
        return new NomadException(new NomadFailure.NotNomad(session.client().address(), detail));
    }

    private record Stub(String id, String name) {}
}
