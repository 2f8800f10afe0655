package io.lanekeeper.plan;

import io.lanekeeper.model.job.Endpoint;
import io.lanekeeper.model.job.GroupKey;

/** "This group talks to that": an endpoint the user named, because none is found in the job. */
public record NamedEndpoint(GroupKey group, Endpoint endpoint) {}
