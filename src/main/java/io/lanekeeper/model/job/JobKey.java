package io.lanekeeper.model.job;

/** A job's identity: its ID is unique in its namespace only. */
public record JobKey(String namespace, String id) implements Comparable<JobKey> {
    @Override
    public int compareTo(JobKey other) {
        int byNamespace = namespace.compareTo(other.namespace);
        return byNamespace != 0 ? byNamespace : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return namespace + "/" + id;
    }
}
