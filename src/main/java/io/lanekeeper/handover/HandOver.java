package io.lanekeeper.handover;

import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.wire.Secrets;
import java.util.List;

/**
 * A changed job.
 *
 * @param fileName what to call the file, e.g. {@code replication.nomad.hcl}
 * @param before the job as it was, secrets included
 * @param after the job as it shall be, secrets included; never shown as it is, see {@link #shown}
 * @param diff a unified diff with secrets left out
 * @param plan what changes in Nomad's terms, as {@code nomad job plan} prints it, with secrets left out
 */
public record HandOver(JobKey job, String fileName, String before, String after, List<String> diff,
        List<String> plan) {
    public HandOver {
        diff = List.copyOf(diff);
        plan = List.copyOf(plan);
    }

    /** What the screen may show: the text without its secrets. */
    public List<String> shown() {
        return Secrets.maskText(after).lines().toList();
    }

    /** Whether the plan has all of it; a plan opened from a file has no secrets and may only hand over the diff. */
    public boolean complete() {
        return !Secrets.hasPlaceholder(after);
    }

    public boolean changed() {
        return !before.equals(after);
    }

    /** Without the texts, which may hold secrets. */
    @Override
    public String toString() {
        return "HandOver[" + job + ", " + fileName + "]";
    }
}
