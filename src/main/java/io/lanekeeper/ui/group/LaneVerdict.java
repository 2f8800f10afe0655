package io.lanekeeper.ui.group;

/**
 * Whether a lane can take what is being dragged.
 *
 * @param text one line: how many clients can, or why none can
 * @param warned it can, but something speaks against it
 */
public record LaneVerdict(boolean takes, boolean warned, String text) {}
