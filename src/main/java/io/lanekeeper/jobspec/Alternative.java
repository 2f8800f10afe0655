package io.lanekeeper.jobspec;

import java.util.List;

/**
 * What can be done instead of an edit that was refused. The text that offers it is {@link #textKey} of the bundle with
 * {@link #arguments}; it has no secrets.
 */
public sealed interface Alternative {
    /** The job file when it is done this way; it has the edit in effect. */
    JobFile file();

    Way way();

    String textKey();

    default List<String> arguments() {
        return List.of();
    }

    /** What is changed. */
    enum Way {
        /** What is computed is written as the text it comes to, and then edited. Nothing else of the job changes. */
        LITERAL,
        /** A variable or local value gets another value; the text names what else of the job that changes. */
        VARIABLE
    }

    /** The value stands where it was computed. */
    record Literal(JobFile file) implements Alternative {
        @Override
        public Way way() {
            return Way.LITERAL;
        }

        @Override
        public String textKey() {
            return "jobspec.alternative.literal";
        }
    }

    /** Blocks that were generated stand there one by one. */
    record WrittenOut(JobFile file) implements Alternative {
        @Override
        public Way way() {
            return Way.LITERAL;
        }

        @Override
        public String textKey() {
            return "jobspec.alternative.written-out";
        }
    }

    /**
     * Variables or local values have others.
     *
     * @param values which, and what they are now
     * @param others what of the job becomes different beside what was asked: groups, or the job itself
     */
    record OtherValues(String values, List<String> others, JobFile file) implements Alternative {
        public OtherValues {
            others = List.copyOf(others);
        }

        @Override
        public Way way() {
            return Way.VARIABLE;
        }

        @Override
        public String textKey() {
            return others.isEmpty() ? "jobspec.alternative.variable" : "jobspec.alternative.variable-binds";
        }

        @Override
        public List<String> arguments() {
            return others.isEmpty() ? List.of(values) : List.of(values, String.join(", ", others));
        }
    }
}
