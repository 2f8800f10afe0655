package io.lanekeeper.scheduling.rule;

import io.lanekeeper.scheduling.rule.text.GoNumber;
import io.lanekeeper.scheduling.rule.text.GoRegexp;
import io.lanekeeper.scheduling.rule.text.GoText;
import io.lanekeeper.scheduling.rule.text.VersionRange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Nomad's constraint operators with their aliases, on texts already resolved. */
enum Operator {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    IS_SET,
    IS_NOT_SET,
    VERSION,
    SEMVER,
    REGEXP,
    SET_CONTAINS_ALL,
    SET_CONTAINS_ANY,
    /** Left to another check: always met here. */
    DISTINCT,
    /** Nobody knows it: never met. */
    UNKNOWN;

    static Operator of(String word) {
        return switch (word) {
            case "=", "==", "is" -> EQUAL;
            case "!=", "not" -> NOT_EQUAL;
            case "<" -> LESS;
            case "<=" -> LESS_OR_EQUAL;
            case ">" -> GREATER;
            case ">=" -> GREATER_OR_EQUAL;
            case "is_set" -> IS_SET;
            case "is_not_set" -> IS_NOT_SET;
            case "version" -> VERSION;
            case "semver" -> SEMVER;
            case "regexp" -> REGEXP;
            case "set_contains", "set_contains_all" -> SET_CONTAINS_ALL;
            case "set_contains_any" -> SET_CONTAINS_ANY;
            case "distinct_hosts", "distinct_property" -> DISTINCT;
            default -> UNKNOWN;
        };
    }

    /** Whether both sides need a value for the operator to be met at all. */
    boolean needsBoth() {
        return switch (this) {
            case EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, VERSION, SEMVER, REGEXP, SET_CONTAINS_ALL,
                    SET_CONTAINS_ANY ->
                true;
            case NOT_EQUAL, IS_SET, IS_NOT_SET, DISTINCT, UNKNOWN -> false;
        };
    }

    /** What the left side has to be, given the right one; only for operators that need both. */
    Predicate<String> against(String right) {
        return switch (this) {
            case EQUAL -> right::equals;
            case LESS -> ordered(right, order -> order < 0);
            case LESS_OR_EQUAL -> ordered(right, order -> order <= 0);
            case GREATER -> ordered(right, order -> order > 0);
            case GREATER_OR_EQUAL -> ordered(right, order -> order >= 0);
            case VERSION -> version(right, false);
            case SEMVER -> version(right, true);
            case REGEXP -> {
                Optional<GoRegexp> pattern = GoRegexp.of(right);
                yield left -> pattern.isPresent() && pattern.get().find(left);
            }
            case SET_CONTAINS_ALL -> {
                List<String> wanted = GoText.commaList(right);
                yield left -> GoText.commaList(left).containsAll(wanted);
            }
            case SET_CONTAINS_ANY -> {
                List<String> wanted = GoText.commaList(right);
                yield left -> GoText.commaList(left).stream().anyMatch(wanted::contains);
            }
            case NOT_EQUAL, IS_SET, IS_NOT_SET, DISTINCT, UNKNOWN -> left -> false;
        };
    }

    private static Predicate<String> version(String right, boolean semver) {
        Optional<VersionRange> range = VersionRange.of(right, semver);
        return left -> range.isPresent() && range.get().contains(left);
    }

    /** As integers where both are, else as floats where both are, else as texts. NaN meets nothing. */
    private static Predicate<String> ordered(String right, IntPredicate wanted) {
        OptionalLong rightInt = GoNumber.integer(right);
        OptionalDouble rightFloat = GoNumber.floating(right);
        return left -> {
            OptionalLong leftInt = rightInt.isPresent() ? GoNumber.integer(left) : OptionalLong.empty();
            if (leftInt.isPresent()) {
                return wanted.test(Long.compare(leftInt.getAsLong(), rightInt.getAsLong()));
            }
            OptionalDouble leftFloat = rightFloat.isPresent() ? GoNumber.floating(left) : OptionalDouble.empty();
            if (leftFloat.isPresent()) {
                return floats(leftFloat.getAsDouble(), rightFloat.getAsDouble(), wanted);
            }
            return wanted.test(GoText.compare(left, right));
        };
    }

    private static boolean floats(double left, double right, IntPredicate wanted) {
        if (Double.isNaN(left) || Double.isNaN(right)) {
            return false;
        }
        return wanted.test(left < right ? -1 : left > right ? 1 : 0);
    }
}
