package io.lanekeeper.jobspec.hcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lanekeeper.jobspec.hcl.Expression.Part;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree of a file, every node with its place: an edit replaces exactly that. */
final class BodyParserTest {
    @Test
    void everyItemKnowsItsPlace() {
        String text = "# top\njob \"a\" b {\n  x = [1, 2] # why\n  y {\n  }\n}\n";

        Body.Block job = BodyParser.parse(text).blocks("job").findFirst().orElseThrow();

        assertThat(job.span().of(text)).startsWith("job \"a\" b {").endsWith("}");
        assertThat(job.labels()).extracting(Body.Label::text).containsExactly("a", "b");
        assertThat(job.labels().getFirst().span().of(text)).isEqualTo("\"a\"");
        Body.Attribute x = job.body().attribute("x").orElseThrow();
        assertThat(x.span().of(text)).isEqualTo("x = [1, 2]");
        assertThat(x.value().span().of(text)).isEqualTo("[1, 2]");
        assertThat(text.substring(x.lineEnd())).startsWith("  y {");
        assertThat(job.body().span().of(text)).startsWith("\n  x").endsWith("}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x = 1 // why\n", "x = 1 # why\n", "x = 1 /* why */\n", "/* a\nb */ x = 1\n",
        "\ufeffx = 1\r\n", "x=1",
        "\n\n  x   =   1  \n\n"})
    void commentsAndBlanksStandAnywhere(String text) {
        Body body = BodyParser.parse(text);

        assertThat(body.items()).hasSize(1);
        assertThat(body.attribute("x").orElseThrow().value().span().of(text)).isEqualTo("1");
    }

    @Test
    void aBlockOnOneLineHasOneAttributeOrNone() {
        Body body = BodyParser.parse("a { x = 1 }\nb {}\nc \"l\" { y = [1] } # why\n");

        assertThat(body.blocks()).extracting(Body.Block::type).containsExactly("a", "b", "c");
        assertThat(fault("a { x = 1, y = 2 }").textKey()).isEqualTo("jobspec.failure.one-line-block");
        assertThat(fault("a { b {} }").textKey()).isEqualTo("jobspec.failure.one-line-block");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"x = | ends-early", "x 1 | block-or-attribute", "x = 1 y = 2 | newline-expected",
                "a { | open-block", "x = \"abc | open-text", "x = 1\\nx = 2 | attribute-twice", "/* abc | open-comment",
                "= 1 | item-expected",
                "} | item-expected", "x = <<EOT\\nabc\\n | open-heredoc", "x = \"${1 | open-insertion",
                "a \"${b}\" {} | template-in-label",
                "x = \"\\q\" | escape", "x = \u201cabc\u201d | curly-quotes"})
    void whatIsWrongIsNamed(String text, String key) {
        assertThat(fault(text.replace("\\n", "\n")).textKey()).isEqualTo("jobspec.failure." + key);
    }

    @Test
    void aFaultIsWhereThePersonHasToLook() {
        assertThat(fault("a = 1\nb = 2 c\n").offset()).isEqualTo("a = 1\nb = 2 ".length());
        assertThat(fault("a {\n  b {\n}\n").offset()).isEqualTo(2);
        assertThat(fault("x = 1\nx = 2\n").offset()).isEqualTo(6);
        assertThat(fault("x = 1\nx = 2\n").arguments()).containsExactly("x");
    }

    @Test
    void twoHundredBlocksWithinEachOtherAreReadAndNoMore() {
        assertThat(BodyParser.parse("a {\n".repeat(200) + "}\n".repeat(200)).items()).hasSize(1);
        assertThat(fault("a {\n".repeat(201) + "}\n".repeat(201)).textKey()).isEqualTo("jobspec.failure.too-deep");
        assertThat(fault("x = " + "[".repeat(100_000)).textKey()).isEqualTo("jobspec.failure.too-deep");
    }

    @Test
    void aTemplateIsReadInItsParts() {
        Expression.Template template = (Expression.Template) value("\"a ${b.c} d$${e}\"");

        assertThat(template.parts()).hasSize(3);
        assertThat(template.parts().getFirst()).isEqualTo(new Part.Text("a "));
        assertThat(template.parts().get(1)).isInstanceOfSatisfying(Part.Inserted.class,
                i -> assertThat(i.expression().root()).contains("b"));
        assertThat(template.parts().getLast()).isEqualTo(new Part.Text(" d${e}"));
    }

    @Test
    void theIndentationOfAHeredocIsThatOfItsLeastLine() {
        assertThat(heredoc("<<-EOT\n    a\n      b\n\n    c\n    EOT\n")).isEqualTo("a\n  b\n\nc\n");
        assertThat(heredoc("<<EOT\n    a\n  EOT\n")).isEqualTo("    a\n");
        assertThat(heredoc("<<-EOT\n  a\nb\n  EOT\n")).isEqualTo("  a\nb\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a.b[0].c | a", "var.x | var", "f(x) | ", "a[*].b | ", "1 | ", "a | a"})
    void aChainBeginsWithItsName(String expression, String root) {
        assertThat(value(expression).root()).isEqualTo(Optional.ofNullable(root));
    }

    @Test
    void everyExpressionNamesWhatItIsMadeOf() {
        assertThat(value("a ? b : c").children()).hasSize(3);
        assertThat(value("f(a, b, c...)").children()).hasSize(3);
        assertThat(value("{a = b, (c) = d}").children()).hasSize(4);
        assertThat(value("[for k, v in x : v if k]").children()).hasSize(3);
        assertThat(value("{for k, v in x : k => v...}").children()).hasSize(3);
        assertThat(value("\"%{ if a }${b}%{ else }${c}%{ endif }\"").children()).hasSize(3);
        assertThat(value("-a + b * c").children()).hasSize(2);
        assertThat(value("a[b]").children()).hasSize(2);
        assertThat(value("1").children()).isEmpty();
    }

    @Test
    void theNextLineBeginsBehindItsComment() {
        String text = "a = 1 # x\nb = 2\n";

        assertThat(BodyParser.nextLine(text, 5)).isEqualTo(10);
        assertThat(BodyParser.nextLine("a = 1", 5)).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "2, 1, 3", "3, 2, 1", "5, 2, 2", "99, 2, 2"})
    void aPlaceCountsCharactersAsAPersonDoes(int offset, int line, int column) {
        assertThat(Positions.of("ab\n\ud83d\ude00", offset)).isEqualTo(new Positions(line, column));
    }

    @Test
    void aByteOrderMarkIsNoCharacter() {
        assertThat(Positions.of("\ufeffab", 2)).isEqualTo(new Positions(1, 2));
    }

    private static String heredoc(String text) {
        List<Part> parts = ((Expression.Template) BodyParser.parse("x = " + text).attribute("x").orElseThrow().value())
                .parts();
        StringBuilder result = new StringBuilder();
        parts.forEach(p -> result.append(((Part.Text) p).text()));
        return result.toString();
    }

    private static Expression value(String expression) {
        return BodyParser.parseExpression(expression);
    }

    private static Fault fault(String text) {
        return catchThrowableOfType(Fault.class, () -> BodyParser.parse(text));
    }
}
