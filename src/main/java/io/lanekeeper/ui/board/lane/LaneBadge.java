package io.lanekeeper.ui.board.lane;

/** What a lane can lose, as a badge in its header. */
public sealed interface LaneBadge {
    /**
     * It survives the loss of any so many of its clients.
     *
     * @param clients one or more
     * @param atLeast more was not looked at
     */
    record Survives(int clients, boolean atLeast) implements LaneBadge {}

    /** The loss of one client is an outage. */
    record NoSpare() implements LaneBadge {}

    /** Something does not run already. */
    record Outage() implements LaneBadge {}
}
