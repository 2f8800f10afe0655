package io.lanekeeper.scheduling.preview;

import io.lanekeeper.scheduling.state.GroupState;

/** How many allocations of a group the server's drainer may tell to migrate at a time. */
final class Draining {
    private Draining() {}

    /**
     * Service: those that run beyond {@code count - max_parallel}, so that a group already short may let go of none.
     * System: all, at the drain's end. Batch and sysbatch: none before the deadline, which never comes here.
     */
    static int spare(GroupState state) {
        int running = state.running().size();
        return switch (state.rule().job().type()) {
            case SERVICE -> Math.max(0, running - (state.wanted() - state.rule().group().migrateMaxParallel()));
            case SYSTEM -> running;
            case BATCH, SYSBATCH -> 0;
        };
    }
}
