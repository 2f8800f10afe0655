package io.lanekeeper.nomad;

/** Carries a {@link NomadFailure} out of a call. */
public final class NomadException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient NomadFailure failure;

    public NomadException(NomadFailure failure) {
        super(failure.logText());
        this.failure = failure;
    }

    public NomadFailure failure() {
        return failure;
    }
}
