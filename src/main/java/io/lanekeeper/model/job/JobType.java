package io.lanekeeper.model.job;

import java.util.Locale;

/** Which of Nomad's schedulers a job is for. */
public enum JobType {
    SERVICE,
    BATCH,
    SYSTEM,
    SYSBATCH;

    /** Nomad's own word; a word nobody knows, also the empty one, is a service as in Nomad. */
    public static JobType of(String word) {
        for (JobType type : values()) {
            if (type.word().equals(word)) {
                return type;
            }
        }
        return SERVICE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One allocation on each feasible node, whatever the count. */
    public boolean everywhere() {
        return this == SYSTEM || this == SYSBATCH;
    }
}
