package io.lanekeeper.scheduling.rule;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.Constraint;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A constraint made ready to be asked of many nodes: patterns and versions are read once.
 *
 * <p>{@code distinct_hosts} and {@code distinct_property} are always met here, because Nomad leaves them to another
 * check; a pattern or version that cannot be read is never met.
 */
public final class ConstraintCheck {
    private final Constraint constraint;
    private final Operator operator;
    /** The condition on the left side where the right side is a plain text. */
    private final @Nullable Predicate<String> ready;

    public ConstraintCheck(Constraint constraint) {
        this.constraint = constraint;
        this.operator = Operator.of(constraint.operator());
        boolean plain = operator.needsBoth() && !constraint.value().startsWith("${");
        this.ready = plain ? operator.against(constraint.value()) : null;
    }

    public Constraint constraint() {
        return constraint;
    }

    public boolean met(Node node) {
        Optional<String> left = Target.resolve(node, constraint.target());
        if (ready != null) {
            return left.isPresent() && ready.test(left.get());
        }
        return switch (operator) {
            case NOT_EQUAL -> !left.orElse("").equals(right(node).orElse(""));
            case IS_SET -> left.isPresent();
            case IS_NOT_SET -> left.isEmpty();
            case DISTINCT -> true;
            case UNKNOWN -> false;
            case EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, VERSION, SEMVER, REGEXP, SET_CONTAINS_ALL,
                    SET_CONTAINS_ANY -> {
                Optional<String> right = right(node);
                yield left.isPresent() && right.isPresent() && operator.against(right.get()).test(left.get());
            }
        };
    }

    private Optional<String> right(Node node) {
        return Target.resolve(node, constraint.value());
    }
}
