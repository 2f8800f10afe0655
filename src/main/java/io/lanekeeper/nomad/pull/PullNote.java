package io.lanekeeper.nomad.pull;

import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.nomad.NomadFailure;
import java.util.List;

/**
 * Something else worth telling of a pull, which falsifies nothing. The text for a person is {@link #textKey} of the
 * bundle with {@link #textArguments}.
 */
public sealed interface PullNote {
    String textKey();

    List<String> textArguments();

    /** The client was listed, and not there any more when it was asked for. */
    record ClientGone(String name) implements PullNote {
        @Override
        public String textKey() {
            return "pull.clientGone";
        }

        @Override
        public List<String> textArguments() {
            return List.of(name);
        }
    }

    /** The job was listed, and not there any more when it was asked for. */
    record JobGone(JobKey job) implements PullNote {
        @Override
        public String textKey() {
            return "pull.jobGone";
        }

        @Override
        public List<String> textArguments() {
            return List.of(job.toString());
        }
    }

    /** The server did not tell how it is set up; Nomad's own defaults are assumed. */
    record NotTold(NomadFailure why) implements PullNote {
        @Override
        public String textKey() {
            return why.textKey();
        }

        @Override
        public List<String> textArguments() {
            return why.textArguments();
        }
    }
}
