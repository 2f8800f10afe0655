package io.lanekeeper.nomad.parse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.nomad.AnswerProblem;
import io.lanekeeper.nomad.ApiCall;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.NomadClient;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.wire.Fields;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks a server about job files. Blocks; throws nothing for what a server or the network does. */
public final class JobParsing {
    private JobParsing() {}

    /**
     * Has the server read a job file in HCL; nothing is registered. The job comes as it is written, without defaults.
     *
     * @param variables as in a file for {@code -var-file}; may be empty, and is ignored by servers before 1.6
     */
    public static ParseResult parse(NomadClient client, String hcl, String variables, CancelToken cancel) {
        try {
            return new ParseResult.Parsed(object(client,
                    ApiCall.parse(hcl, variables, client.connection().namespace(), false), cancel));
        } catch (NomadException e) {
            return new ParseResult.Failed(e.failure());
        }
    }

    /** The job file that this version of a job was registered from. */
    public static SubmissionResult submission(NomadClient client, JobKey job, long version, CancelToken cancel) {
        try {
            ObjectNode json = object(client, ApiCall.submission(job, version), cancel);
            Fields f = Fields.of(json);
            Map<String, String> flags = new LinkedHashMap<>();
            json.path("VariableFlags").properties().forEach(e -> flags.put(e.getKey(), e.getValue().asText()));
            return f.text("Source").isEmpty() ? new SubmissionResult.None()
                    : new SubmissionResult.Found(
                            new Submission(f.text("Source"), f.text("Format"), flags, f.text("Variables")));
        } catch (NomadException e) {
            return e.failure() instanceof NomadFailure.NotFound ? new SubmissionResult.None()
                    : new SubmissionResult.Failed(e.failure());
        }
    }

    private static ObjectNode object(NomadClient client, ApiCall call, CancelToken cancel) throws NomadException {
        if (client.call(call, cancel) instanceof ObjectNode object) {
            return object;
        }
        throw new NomadException(new NomadFailure.BadAnswer(call.title(), AnswerProblem.UNEXPECTED, "not an object"));
    }
}
