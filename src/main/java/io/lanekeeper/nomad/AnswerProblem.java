package io.lanekeeper.nomad;

/** What was wrong with an answer. */
public enum AnswerProblem {
    EMPTY,
    /** It ended in the middle. */
    TRUNCATED,
    NOT_JSON,
    /** JSON, but not of the shape that Nomad answers there. */
    UNEXPECTED,
    /** Longer than {@link Limits#answerBytes()}. */
    TOO_LONG,
    /** Nested deeper than {@link Limits#depth()}. */
    TOO_DEEP
}
