package io.lanekeeper.nomad.pull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.cluster.Unseen;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.nomad.AnswerProblem;
import io.lanekeeper.nomad.ApiCall;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.wire.Fields;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The definitions of all jobs, but for children of periodic and parameterized jobs that are over. */
final class JobsPart {
    private final Session session;

    JobsPart(Session session) {
        this.session = session;
    }

    List<ObjectNode> pull() throws NomadException {
        session.progress().at(Progress.Part.JOBS, 0, 0);
        List<JobKey> keys = stubs().stream()
                .filter(stub -> !stub.overChild)
                .map(Stub::key)
                .sorted(Comparator.naturalOrder())
                .toList();
        session.progress().at(Progress.Part.JOBS, 0, keys.size());
        return session.gather()
                .all(keys, done -> session.progress().at(Progress.Part.JOBS, done, keys.size()), this::job);
    }

    private List<Stub> stubs() throws NomadException {
        return new NamespacedList(session, Unseen.AllJobs::new, Unseen.JobsElsewhere::new).list(ApiCall::jobs,
                (json, namespace) -> {
                    Fields f = Fields.of(json);
                    String own = f.text("Namespace").isEmpty() ? namespace : f.text("Namespace");
                    return new Stub(new JobKey(own, f.text("ID")),
                            !f.text("ParentID").isEmpty() && f.text("Status").equals("dead"));
                });
    }

    private Optional<ObjectNode> job(JobKey key, CancelToken cancel) throws NomadException {
        ApiCall call = ApiCall.job(key);
        try {
            if (session.client().call(call, cancel) instanceof ObjectNode job) {
                return Optional.of(job);
            }
            throw new NomadException(
                    new NomadFailure.BadAnswer(call.title(), AnswerProblem.UNEXPECTED, "not an object"));
        } catch (NomadException e) {
            if (e.failure() instanceof NomadFailure.NotFound) {
                session.note(new PullNote.JobGone(key));
                return Optional.empty();
            }
            if (e.failure() instanceof NomadFailure.Refused refused) {
                session.unseen(new Unseen.OneJob(key, refused.policy()));
                return Optional.empty();
            }
            throw e;
        }
    }

    private record Stub(JobKey key, boolean overChild) {}
}
