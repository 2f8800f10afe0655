package io.lanekeeper.scheduling.preview;

/** Plays scenarios. */
public final class Previews {
    private Previews() {}
}
