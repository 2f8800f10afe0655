package io.lanekeeper.jobspec.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.lanekeeper.jobspec.hcl.Expression.Binary;
import io.lanekeeper.jobspec.hcl.Expression.Unary;
import io.lanekeeper.jobspec.hcl.Fault;
import java.math.BigDecimal;
import java.math.MathContext;

/** Arithmetic, comparison and logic. */
final class Operators {
    private final Evaluator evaluator;

    Operators(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    JsonNode value(Unary unary, Scope scope) {
        return switch (unary.operator()) {
            case "-" -> Convert.node(evaluator.number(unary.operand(), scope).negate());
            case "!" -> BooleanNode.valueOf(!evaluator.flag(unary.operand(), scope));
            default -> evaluator.value(unary.operand(), scope);
        };
    }

    JsonNode value(Binary binary, Scope scope) {
        return switch (binary.operator()) {
            case "&&" -> BooleanNode.valueOf(
                    evaluator.flag(binary.left(), scope) && evaluator.flag(binary.right(), scope));
            case "||" -> BooleanNode.valueOf(
                    evaluator.flag(binary.left(), scope) || evaluator.flag(binary.right(), scope));
            case "==" -> BooleanNode.valueOf(same(binary, scope));
            case "!=" -> BooleanNode.valueOf(!same(binary, scope));
            default -> ofNumbers(binary, scope);
        };
    }

    private boolean same(Binary binary, Scope scope) {
        return same(evaluator.value(binary.left(), scope), evaluator.value(binary.right(), scope));
    }

    /** Equality as HCL has it: a number has one value, however written. */
    static boolean same(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        return left.equals(right);
    }

    private JsonNode ofNumbers(Binary binary, Scope scope) {
        BigDecimal left = evaluator.number(binary.left(), scope);
        BigDecimal right = evaluator.number(binary.right(), scope);
        try {
            return switch (binary.operator()) {
                case "<" -> BooleanNode.valueOf(left.compareTo(right) < 0);
                case ">" -> BooleanNode.valueOf(left.compareTo(right) > 0);
                case "<=" -> BooleanNode.valueOf(left.compareTo(right) <= 0);
                case ">=" -> BooleanNode.valueOf(left.compareTo(right) >= 0);
                case "+" -> Convert.node(left.add(right));
                case "-" -> Convert.node(left.subtract(right));
                case "*" -> Convert.node(left.multiply(right));
                case "/" -> Convert.node(left.divide(right, MathContext.DECIMAL128));
                default -> Convert.node(left.remainder(right));
            };
        } catch (ArithmeticException e) {
            throw new Fault(binary.span().start(), "jobspec.failure.wrong-type");
        }
    }
}
