package io.lanekeeper.report;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.preview.Effect;

/**
 * What a step did to one group, in one sentence.
 *
 * @param text the sentence, which begins with the group's name
 * @param detail how sure it is, or a second sentence; may be empty
 * @param severity how bad it is
 */
public record Sentence(GroupKey group, Effect effect, String text, String detail, Severity severity) {
    /** From nothing special to an outage. */
    public enum Severity {
        FINE,
        NOTE,
        OUTAGE
    }
}
