package io.lanekeeper.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.wire.JobJson;

/** Jobs for tests. */
public final class Jobs {
    private Jobs() {}

    /** Groups Src (task src) and Dest (task dest), no constraint anywhere. */
    public static Job twoGroups(String id) {
        return read("""
                {"ID": "%s", "Datacenters": ["shanghai", "beijing"], "TaskGroups": [
                  {"Name": "Src", "Count": 1, "Tasks": [{"Name": "src", "Driver": "dtle"}]},
                  {"Name": "Dest", "Count": 1, "Tasks": [{"Name": "dest", "Driver": "dtle"}]}]}
                """.formatted(id));
    }

    /** Reads a job as Nomad's API writes it. */
    public static Job read(String json) {
        try {
            return JobJson.read(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
