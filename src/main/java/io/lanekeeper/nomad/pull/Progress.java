package io.lanekeeper.nomad.pull;

/** Hears how far a pull has come. Called on threads of the pull, never twice at the same time; must be quick. */
@FunctionalInterface
public interface Progress {
    /** For those who do not care. */
    Progress NONE = (part, done, total) -> {};

    /**
     * A part has come so far.
     *
     * @param done never falls within a part
     * @param total 0 while it is not known
     */
    void at(Part part, int done, int total);

    /** The parts of a pull, in their order. */
    enum Part {
        NODES,
        JOBS,
        ALLOCATIONS,
        SETTINGS
    }
}
