package io.lanekeeper.model.job;

/** An affinity: a wish, with a weight from -100 to 100. Fields as in {@link Constraint}. */
public record Affinity(String target, String operator, String value, int weight) {
    public Constraint asConstraint() {
        return new Constraint(target, operator, value);
    }
}
