package io.lanekeeper.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a server of another version says differently must never end in an exception. */
final class FieldsTest {
    private final Fields fields = Fields.of(Json.of("""
            {text: 't', number: 7, big: 5000000000, real: 1.5, yes: true, nothing: null, list: ['a', 2], object: {x: 1}}
            """));

    @Test
    void aTextIsWhatGoWouldPrint() {
        assertThat(fields.text("text")).isEqualTo("t");
        assertThat(fields.text("number")).isEqualTo("7");
        assertThat(fields.text("real")).isEqualTo("1.5");
        assertThat(fields.text("yes")).isEqualTo("true");
    }

    @Test
    void whatIsNoTextIsEmpty() {
        assertThat(fields.text("nothing")).isEmpty();
        assertThat(fields.text("list")).isEmpty();
        assertThat(fields.text("object")).isEmpty();
        assertThat(fields.text("absent")).isEmpty();
    }

    @Test
    void aNumberIsNothingElse() {
        assertThat(fields.number("number")).isEqualTo(7);
        assertThat(fields.big("big")).isEqualTo(5_000_000_000L);
        assertThat(fields.big("real")).isEqualTo(1);
        assertThat(fields.big("text")).isZero();
        assertThat(fields.big("nothing")).isZero();
    }

    @Test
    void aNumberThatIsTooLargeIsTheLargest() {
        assertThat(fields.number("big")).isEqualTo(Integer.MAX_VALUE);
        assertThat(Fields.of(Json.of("{n: -5000000000}")).number("n")).isEqualTo(Integer.MIN_VALUE);
    }

    @Test
    void nullCountsAsAbsent() {
        assertThat(fields.has("nothing")).isFalse();
        assertThat(fields.has("absent")).isFalse();
        assertThat(fields.has("yes")).isTrue();
        assertThat(Fields.of(null).has("x")).isFalse();
        assertThat(Fields.of(null).text("x")).isEmpty();
    }

    @Test
    void whatIsNoListHasNoElements() {
        assertThat(fields.texts("list")).containsExactly("a", "2");
        assertThat(fields.texts("text")).isEmpty();
        assertThat(fields.texts("object")).isEmpty();
        assertThat(fields.list("object", f -> f)).isEmpty();
    }

    @Test
    void whatIsNoObjectHasNoEntries() {
        assertThat(fields.textMap("list")).isEmpty();
        assertThat(fields.textMap("object")).containsExactly(Map.entry("x", "1"));
        assertThat(Fields.of(Json.of("{m: {a: null, b: [], c: true}}")).textMap("m"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", "", "b", "", "c", "true"));
        assertThat(fields.object("list").text("x")).isEmpty();
    }
}
