package io.lanekeeper.jobspec.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.jobspec.JobFile;
import io.lanekeeper.jobspec.JobFileResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written into a user's file in quotes must mean that text and nothing else. */
final class HclStringTest {
    @Property(tries = 500)
    void aLiteralReadsAsTheTextItIs(@ForAll @Chars({'a', '"', '\\', '$', '%', '{', '}', '\n', '\t', '\r', '\u4f60', ' ',
        '\u0001'}) @StringLength(max = 12) String text) {
        assertThat(read(HclString.literal(text))).isEqualTo(text);
    }

    @Test
    void whatLooksLikeAnInsertionIsNone() {
        assertThat(HclString.literal("${node.class} %{x} $y")).isEqualTo("\"$${node.class} %%{x} $y\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${node.datacenter}", "${meta.rack-1}", "${attr.unique.hostname}", "${NOMAD_ALLOC_ID}",
        "${env.HOME}",
        "a-${node.class}-b"})
    void aReferenceOfNomadsStaysOne(String text) {
        assertThat(HclString.quoted(text)).isEqualTo('"' + text + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"${var.secret}", "${upper(\"x\")}", "${node}", "${job.id}", "%{ if true }"})
    void anyOtherInsertionIsText(String text) {
        assertThat(read(HclString.quoted(text))).isEqualTo(text);
    }

    @Test
    void controlCharactersAreWrittenSoThatTheLineStaysOne() {
        assertThat(HclString.literal("a\nb\tc\rd\u0000")).isEqualTo("\"a\\nb\\tc\\rd\\u0000\"");
    }

    private static String read(String literal) {
        String job = "job \"x\" {\n  meta = {\n    v = " + literal + "\n  }\n  group \"g\" {}\n}\n";
        return switch (JobFile.read("x.hcl", job.getBytes(StandardCharsets.UTF_8), Map.of())) {
            case JobFileResult.Read read -> read.file().json().at("/Meta/v").asText();
            case JobFileResult.Failed failed -> throw new AssertionError(job + failed.failure());
        };
    }
}
