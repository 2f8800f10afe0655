package io.lanekeeper.jobspec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions come to. */
final class ExpressionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"1 + 2 * 3 - 4 / 2 | 5", "(1 + 2) * 3 | 9",
        "10 - 3 - 2 | 5", "-2 + 5 % 3 | 0", "1 < 2 && 2 >= 2 ? \"y\" : \"n\" | y", "`true || false && false` | true",
        "!(1 == 2) | true", "\"${1 + 1}-${upper(\"a\")}\" | 2-A",
        "join(\"-\", [for k, v in {b = 1, a = 2} : \"${k}${v}\"]) | a2-b1",
        "join(\",\", [{n = 1}, {n = 2}][*].n) | 1,2", "join(\",\", [{n = 1}, {n = 2}].*.n) | 1,2",
        "lookup({a = 1}, \"b\", 7) | 7", "merge({a = 1}, {a = 2}).a | 2", "element([1, 2, 3], 4) | 2",
        "format(\"%s-%03d\", \"x\", 7) | x-007", "substr(\"hello\", 1, 3) | ell", "max([1, 5, 3]...) | 5",
        "length(flatten([[1], [2, [3]]])) | 3", "contains([\"a\"], \"a\") | true", "coalesce(null, \"z\", \"\") | z",
        "jsonencode({b = [1.5], a = null}) | {\"a\":null,\"b\":[1.5]}", "replace(\"a.b\", \".\", \"-\") | a-b",
        "\"%{ for x in [1, 2] }<${x}>%{ endfor }\" | <1><2>", "\"a ${~ \"b\" ~} c\" | abc",
        "node.class | ${node.class}", "\"${NOMAD_JOB_NAME}\" | ${NOMAD_JOB_NAME}", "try(local.nope, \"t\") | t"})
    void theyAreEvaluatedAsInHcl(String expression, String expected) {
        JobFile file = JobFiles.read("x", "job \"x\" {\n  meta = {\n    v = " + expression + "\n  }\n}\n");

        assertThat(file.incomplete()).isEmpty();
        assertThat(file.json().path("Meta").path("v").asText()).isEqualTo(expected);
    }
}
