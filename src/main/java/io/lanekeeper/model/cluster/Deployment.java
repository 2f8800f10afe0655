package io.lanekeeper.model.cluster;

import io.lanekeeper.model.job.JobKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How far a version of a job has been rolled out.
 *
 * @param createIndex the later one of a job has the higher
 * @param groups by name
 */
public record Deployment(
        String id, JobKey job, long jobVersion, long createIndex, Status status, boolean multiregion,
        Map<String, Group> groups) {
    public Deployment {
        groups = Map.copyOf(groups);
    }

    /** Nomad's {@code Status}. */
    public enum Status {
        RUNNING,
        PAUSED,
        FAILED,
        SUCCESSFUL,
        CANCELLED,
        INITIALIZING,
        PENDING,
        BLOCKED,
        UNBLOCKING;

        /** Nomad's own word; one nobody knows counts as over. */
        public static Status of(String word) {
            for (Status status : values()) {
                if (status.word().equals(word)) {
                    return status;
                }
            }
            return CANCELLED;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it goes on. */
        public boolean active() {
            return switch (this) {
                case RUNNING, PAUSED, INITIALIZING, PENDING, BLOCKED, UNBLOCKING -> true;
                case FAILED, SUCCESSFUL, CANCELLED -> false;
            };
        }
    }

    /**
     * The rollout of one group.
     *
     * @param placedCanaries IDs of allocations
     * @param progressBy when it fails unless another allocation becomes healthy before
     */
    public record Group(
            boolean autoRevert, boolean autoPromote, boolean promoted, int desiredCanaries, int desiredTotal,
            int healthy, List<String> placedCanaries, Duration progressDeadline, Optional<Instant> progressBy) {
        public Group {
            placedCanaries = List.copyOf(placedCanaries);
        }

        /** Whether it waits for somebody to look at its canaries. */
        public boolean canarying() {
            return desiredCanaries > 0 && !promoted;
        }
    }

    public Deployment withStatus(Status newStatus) {
        return new Deployment(id, job, jobVersion, createIndex, newStatus, multiregion, groups);
    }

    public Deployment withGroups(Map<String, Group> newGroups) {
        return new Deployment(id, job, jobVersion, createIndex, status, multiregion, newGroups);
    }
}
