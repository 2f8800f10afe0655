package io.lanekeeper.jobspec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.wire.JobJson;
import java.util.List;
import java.util.Map;

/** Stub. */
public record JobFile(String name, String text, ObjectNode json) {
    public static JobFileResult read(String name, byte[] bytes, Map<String, String> vars) {
        return new JobFileResult.Failed(
                new JobspecFailure(name, 1, bytes.length + vars.size(), "import.failed", List.of()));
    }

    public Job job() {
        return JobJson.read(json);
    }

    public EditResult apply(List<JobEdit> edits) {
        return new EditResult.Refused(new JobspecFailure(name, edits.size(), 1, "import.failed", List.of()));
    }
}
