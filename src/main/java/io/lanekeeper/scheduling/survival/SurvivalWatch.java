package io.lanekeeper.scheduling.survival;

/** Whoever waits for the pairs: is told how far it is, and may stop it. Called on the thread that computes. */
public interface SurvivalWatch {
    /** Waits to the end. */
    SurvivalWatch PATIENT = new SurvivalWatch() {
        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void progress(long done, long all) {}
    };

    /** Whether to stop; what was found until then is answered as not exact. */
    boolean cancelled();

    /** So many pairs of all are done; told now and then. */
    void progress(long done, long all);
}
