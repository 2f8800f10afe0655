package io.lanekeeper.jobspec.eval;

import static io.lanekeeper.jobspec.eval.Functions.number;
import static io.lanekeeper.jobspec.eval.Functions.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Functions of numbers. */
final class NumberFunctions {
    private NumberFunctions() {}

    static void addTo(Map<String, Function> all) {
        all.put("min", a -> Convert.node(numbers(a).stream()
                .min(BigDecimal::compareTo)
                .orElseThrow(
                        IllegalArgumentException::new)));
        all.put("max", a -> Convert.node(numbers(a).stream()
                .max(BigDecimal::compareTo)
                .orElseThrow(
                        IllegalArgumentException::new)));
        all.put("abs", a -> Convert.node(number(a, 0).abs()));
        all.put("ceil", a -> Convert.node(number(a, 0).setScale(0, RoundingMode.CEILING)));
        all.put("floor", a -> Convert.node(number(a, 0).setScale(0, RoundingMode.FLOOR)));
        all.put("signum", a -> Convert.node(BigDecimal.valueOf(number(a, 0).signum())));
        all.put("parseint", a -> Convert.node(
                new BigDecimal(new BigInteger(text(a, 0), Functions.integer(a, 1)))));
    }

    private static List<BigDecimal> numbers(List<JsonNode> a) {
        return IntStream.range(0, a.size()).mapToObj(i -> number(a, i)).toList();
    }
}
