package io.lanekeeper.model.job;

/**
 * A constraint as Nomad stores it.
 *
 * @param target {@code LTarget}, the job file's {@code attribute}
 * @param operator {@code Operand}, the job file's {@code operator}
 * @param value {@code RTarget}, the job file's {@code value}
 */
public record Constraint(String target, String operator, String value) {
    /** The text Nomad records when a node fails it, e.g. {@code ${node.datacenter} = beijing}. */
    @Override
    public String toString() {
        return target + " " + operator + " " + value;
    }

    /** Whether the operator is one of the spellings of "equals". */
    public boolean isEquality() {
        return operator.equals("=") || operator.equals("==") || operator.equals("is");
    }
}
