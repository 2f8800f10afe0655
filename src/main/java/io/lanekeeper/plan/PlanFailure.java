package io.lanekeeper.plan;

import io.lanekeeper.files.FileFailure;
import java.nio.file.Path;
import java.util.List;

/**
 * Why a plan file could not be read or written. The text for a person is {@link #textKey} of the bundle with {@link
 * #textArguments}; {@link #logText} has every value.
 */
public sealed interface PlanFailure {
    Path file();

    String textKey();

    List<String> textArguments();

    default String logText() {
        return textKey() + " " + textArguments();
    }

    /** It cannot be read at all. */
    record Unreadable(FileFailure cause) implements PlanFailure {
        @Override
        public Path file() {
            return cause.file();
        }

        @Override
        public String textKey() {
            return cause.textKey();
        }

        @Override
        public List<String> textArguments() {
            return cause.textArguments();
        }
    }

    /** Nothing in it. */
    record Empty(Path file) implements PlanFailure {
        @Override
        public String textKey() {
            return "plan.failure.empty";
        }

        @Override
        public List<String> textArguments() {
            return List.of(file.toString());
        }
    }

    /** No JSON, or it ends too early. Line and column count from 1. */
    record NotJson(Path file, int line, int column, String cause) implements PlanFailure {
        @Override
        public String textKey() {
            return "plan.failure.notJson";
        }

        @Override
        public List<String> textArguments() {
            return List.of(file.toString(), Integer.toString(line), Integer.toString(column), cause);
        }
    }

    /** JSON, but no plan. */
    record Foreign(Path file) implements PlanFailure {
        @Override
        public String textKey() {
            return "plan.failure.foreign";
        }

        @Override
        public List<String> textArguments() {
            return List.of(file.toString());
        }
    }

    /** Written by a newer Lanekeeper. */
    record Future(Path file, int format, int known, String writtenBy) implements PlanFailure {
        @Override
        public String textKey() {
            return "plan.failure.future";
        }

        @Override
        public List<String> textArguments() {
            return List.of(file.toString(), Integer.toString(format), Integer.toString(known), writtenBy);
        }
    }

    /** A plan with something impossible in it. {@code where} is a JSON pointer. */
    record Damaged(Path file, String where, String what) implements PlanFailure {
        @Override
        public String textKey() {
            return "plan.failure.damaged";
        }

        @Override
        public List<String> textArguments() {
            return List.of(file.toString(), where, what);
        }
    }

    /** It could not be written; the old file, if there was one, is as it was. */
    record Unwritable(FileFailure cause) implements PlanFailure {
        @Override
        public Path file() {
            return cause.file();
        }

        @Override
        public String textKey() {
            return cause.textKey();
        }

        @Override
        public List<String> textArguments() {
            return cause.textArguments();
        }
    }
}
