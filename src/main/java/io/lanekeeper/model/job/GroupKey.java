package io.lanekeeper.model.job;

/** A task group's identity. */
public record GroupKey(JobKey job, String group) implements Comparable<GroupKey> {
    public static GroupKey of(String namespace, String jobId, String group) {
        return new GroupKey(new JobKey(namespace, jobId), group);
    }

    @Override
    public int compareTo(GroupKey other) {
        int byJob = job.compareTo(other.job);
        return byJob != 0 ? byJob : group.compareTo(other.group);
    }

    @Override
    public String toString() {
        return job + "/" + group;
    }
}
