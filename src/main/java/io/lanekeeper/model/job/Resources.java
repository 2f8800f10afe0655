package io.lanekeeper.model.job;

/**
 * An amount of what Nomad schedules by.
 *
 * @param cpu MHz shares
 * @param memoryMb MB
 * @param diskMb MB
 */
public record Resources(long cpu, long memoryMb, long diskMb) {
    public static final Resources NONE = new Resources(0, 0, 0);

    public Resources plus(Resources other) {
        return new Resources(cpu + other.cpu, memoryMb + other.memoryMb, diskMb + other.diskMb);
    }

    public Resources minus(Resources other) {
        return new Resources(cpu - other.cpu, memoryMb - other.memoryMb, diskMb - other.diskMb);
    }
}
