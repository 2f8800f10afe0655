package io.lanekeeper.scheduling.rule.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts, numbers and patterns as Go reads them: Nomad's scheduler is written in it. */
final class GoTextTest {
    @ParameterizedTest
    @CsvSource({"1, true", "t, true", "T, true", "TRUE, true", "true, true", "True, true", "0, false", "f, false",
        "F, false",
        "FALSE, false", "false, false", "False, false"})
    void aBooleanHasTwelveSpellings(String text, boolean value) {
        assertThat(GoText.bool(text)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "tRUE", "on", " true", "2"})
    void anyOtherSpellingIsNoBoolean(String text) {
        assertThat(GoText.bool(text)).isEmpty();
    }

    @Property(tries = 500)
    void textsAreOrderedByTheirBytes(@ForAll String one, @ForAll String other) {
        String a = wellFormed(one);
        String b = wellFormed(other);

        assertThat(Integer.signum(GoText.compare(a, b))).isEqualTo(Integer.signum(Arrays.compareUnsigned(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8))));
    }

    /** Java's own order of chars puts what is beyond 16 bits before some that is within. */
    @Test
    void beyondSixteenBitsTheOrderIsThatOfCodePoints() {
        assertThat(GoText.compare("\ufb00", "\ud83d\ude00")).isNegative();
        assertThat(GoText.compare("\ud83d\ude00", "\ufb00")).isPositive();
        assertThat(GoText.compare("\ud83d\ude00", "\ud83d\ude01")).isNegative();
        assertThat(GoText.compare("a", "ab")).isNegative();
        assertThat(GoText.compare("same", "same")).isZero();
    }

    @Test
    void aListIsSplitAtCommasAndItsElementsAreTrimmed() {
        assertThat(GoText.commaList("a, b ,c")).containsExactly("a", "b", "c");
        assertThat(GoText.commaList("")).containsExactly("");
        assertThat(GoText.commaList("a,,b,")).containsExactly("a", "", "b", "");
    }

    @Test
    void blanksAreThoseOfUnicode() {
        assertThat(GoText
                .trim(" \t\n\u000b\f\r\u0085\u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000x\u3000\u00a0 "))
                .isEqualTo("x");
        assertThat(GoText.trim("\u200bx\u200b")).isEqualTo("\u200bx\u200b");
        assertThat(GoText.trim("\u1fffx\u200b")).isEqualTo("\u1fffx\u200b");
        assertThat(GoText.trim("   ")).isEmpty();
        assertThat(GoText.trim("a b")).isEqualTo("a b");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-7, -7", "+7, 7", "007, 7", "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808"})
    void anIntegerIsDecimal(String text, long value) {
        assertThat(GoNumber.integer(text)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1.0", " 1", "1_000", "0x10", "9223372036854775808", "-9223372036854775809", "-", "\u0661"})
    void nothingElseIsAnInteger(String text) {
        assertThat(GoNumber.integer(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1.5, 1.5", ".5, 0.5", "5., 5", "-1e3, -1000", "1E-2, 0.01", "1_000.5, 1000.5", "0x1p4, 16",
        "0x.8p1, 1", "0X1.8P1, 3", "inf, Infinity", "+Infinity, Infinity", "-INF, -Infinity", "0x_1p4, 16"})
    void aFloatHasGosSyntax(String text, double value) {
        assertThat(GoNumber.floating(text)).hasValue(value);
    }

    @Test
    void notANumberIsOne() {
        assertThat(GoNumber.floating("NaN").orElseThrow()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1e", "1__0", "_1", "1_", "1.5f", "1.5d", "0x1", "1e400", "-1e400", " 1", "infin",
        "1,5"})
    void whatGoRefusesIsNoFloat(String text) {
        assertThat(GoNumber.floating(text)).isEmpty();
    }

    @Test
    void digitsWithoutEndAreNoFloat() {
        assertThat(GoNumber.floating("1".repeat(10_000))).isEmpty();
        assertThat(GoNumber.floating("0".repeat(10_000))).hasValue(0);
        assertThat(GoNumber.floating("0".repeat(10_001))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "a{2,1}", "(?=a)", "\\1", "[z-a]", "*", "a**", "(?P<n>a)(?P<n>b)"})
    void aPatternThatGoRefusesIsNone(String pattern) {
        assertThat(GoRegexp.of(pattern)).isEmpty();
    }

    @Test
    void aPatternIsFoundAnywhere() {
        assertThat(GoRegexp.of("b+").orElseThrow().find("abbc")).isTrue();
        assertThat(GoRegexp.of("^b+$").orElseThrow().find("abbc")).isFalse();
        assertThat(GoRegexp.of("").orElseThrow().find("")).isTrue();
    }

    @Test
    void groupsNestAThousandDeepAndNoDeeper() {
        assertThat(GoRegexp.of("(".repeat(1000) + "a" + ")".repeat(1000))).isPresent();
        assertThat(GoRegexp.of("(".repeat(1001) + "a" + ")".repeat(1001))).isEmpty();
        assertThat(GoRegexp.of("(a)".repeat(2000))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"a, 1", "a{3}, 3", "'a{2,5}', 5", "'a{4,}', 4", "(a{10}){10}, 100", "((a{10}){10}){11}, 1100",
        "a{10}b{20}, 20",
        "(a{5}|b{7}){2}, 14", "'a{,5}', 1", "a{x}, 1", "[{3}], 1", "'[]{3}]', 1", "'[^]{3}]', 1", "\\{3}, 1",
        "[a\\]{3}]{2}, 2",
        "a{0}, 1", "(a{3})b, 3", "(a{3})(b{2}){2}, 4", "a{9}{9}, 81", "'(a{7', 1", "(a{6}, 6"})
    void repetitionsInsideOfEachOtherAreMultiplied(String pattern, long times) {
        assertThat(RepeatCount.of(pattern)).isEqualTo(times);
    }

    @Test
    void aThousandRepetitionsAreTheMost() {
        assertThat(GoRegexp.of("(a{100}){10}")).isPresent();
        assertThat(GoRegexp.of("(a{100}){11}")).isEmpty();
        assertThat(GoRegexp.of("((a{999}){999}){999}")).isEmpty();
    }

    /** A half of a pair has no bytes of its own. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
