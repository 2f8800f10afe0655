package io.lanekeeper.jobspec.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.util.Optional;

/** HCL's conversions between the simple types. */
public final class Convert {
    private static final int LARGEST = 400;
    private static final int LONG_DIGITS = 18;

    private Convert() {}

    /** As a text: texts, numbers and booleans have one. */
    public static Optional<String> text(JsonNode value) {
        if (value.isTextual()) {
            return Optional.of(value.textValue());
        }
        if (value.isNumber()) {
            return Optional.of(plain(value.decimalValue()));
        }
        return value.isBoolean() ? Optional.of(value.asText()) : Optional.empty();
    }

    public static Optional<BigDecimal> number(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        if (!value.isTextual() || value.textValue().length() > LARGEST || value.textValue().isEmpty()) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(value.textValue());
            return Math.abs((long) number.scale()) <= LARGEST ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    public static Optional<Boolean> flag(JsonNode value) {
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue());
        }
        return switch (value.isTextual() ? value.textValue() : "") {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /**
     * A number as JSON has it: without a fraction where there is none.
     *
     * @throws IllegalArgumentException if it is larger than anything sensible
     */
    public static JsonNode node(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LARGEST || number.precision() > LARGEST) {
            throw new IllegalArgumentException("number");
        }
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > 0) {
            return DoubleNode.valueOf(plain.doubleValue()).decimalValue().compareTo(plain) == 0
                    ? DoubleNode.valueOf(plain.doubleValue())
                    : DecimalNode.valueOf(plain);
        }
        return plain.precision() - plain.scale() <= LONG_DIGITS ? LongNode.valueOf(plain.longValue())
                : DecimalNode.valueOf(plain);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
