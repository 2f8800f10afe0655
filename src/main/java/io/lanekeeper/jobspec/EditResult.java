package io.lanekeeper.jobspec;

import java.util.List;

/** What editing a job file comes to. */
public sealed interface EditResult {
    /**
     * The file, edited.
     *
     * @param remarks what was not done because the file cannot say it, each with its place in the file as it was
     */
    record Edited(JobFile file, List<Remark> remarks) implements EditResult {
        public Edited {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Nothing was changed.
     *
     * @param alternatives other ways to get what was asked, the one that changes least first; may be none
     */
    record Refused(JobspecFailure failure, List<Alternative> alternatives) implements EditResult {
        public Refused {
            alternatives = List.copyOf(alternatives);
        }
    }
}
