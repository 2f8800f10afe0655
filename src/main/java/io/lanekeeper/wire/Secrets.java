package io.lanekeeper.wire;

/** Knows which fields of a job are secret. */
public final class Secrets {
    private Secrets() {}
}
