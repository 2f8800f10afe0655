package io.lanekeeper.ui.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Cutting names; every letter is one pixel wide here. */
final class CutsTest {
    @Test
    void aNameThatFitsStaysWhole() {
        assertThat(cut(10, "dtle-1", "dtle-2")).containsEntry("dtle-1", "dtle-1");
    }

    @Test
    void aLongNameIsCutInTheMiddleAndKeepsItsEnd() {
        String shown = cut(12, "customer-profile-0042").get("customer-profile-0042");

        assertThat(shown).hasSizeLessThanOrEqualTo(12).startsWith("cus").endsWith("0042").contains("\u2026");
    }

    @Test
    void namesThatDifferOnlyInTheMiddleShowTheMiddle() {
        Map<String, String> shown = cut(14, "dtle-billing-shanghai-to-beijing-001",
                "dtle-invoice-shanghai-to-beijing-001",
                "dtle-returns-shanghai-to-beijing-001");

        assertThat(shown.values()).doesNotHaveDuplicates().allMatch(s -> s.length() <= 14);
        assertThat(shown.get("dtle-billing-shanghai-to-beijing-001")).contains("bill");
    }

    @Test
    void whereNoCutTellsThemApartTheNamesStayWhole() {
        String one = "a".repeat(40) + "1" + "b".repeat(40) + "1";
        String other = "a".repeat(40) + "1" + "b".repeat(40) + "2";

        assertThat(cut(2, one, other).values()).doesNotHaveDuplicates();
    }

    /** A lane of ten thousand, all alike at both ends, took four seconds while nothing else could be done. */
    @Test
    void tenThousandNamesAreCutWithoutAPause() {
        List<String> names = IntStream.range(0, 10_000)
                .mapToObj(i -> "edge-%05d-host-%d-prod-a".formatted(i / 10, i % 10))
                .toList();

        Map<String, String> shown = assertTimeout(Duration.ofSeconds(2), () -> Cuts.of(names, 14, String::length));

        assertThat(shown.values()).doesNotHaveDuplicates();
    }

    @Property(tries = 400)
    void twoDifferentNamesAreNeverShownAlike(@ForAll("names") List<String> names,
            @ForAll @IntRange(min = 2, max = 40) int room) {
        Map<String, String> shown = Cuts.of(names.stream().distinct().toList(), room, String::length);

        assertThat(shown.values()).doesNotHaveDuplicates().noneMatch(String::isEmpty);
        assertThat(shown.keySet()).containsExactlyInAnyOrderElementsOf(names.stream().distinct().toList());
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.strings().withChars("ab-1").ofMinLength(1).ofMaxLength(24).list().ofMinSize(1).ofMaxSize(20);
    }

    private static Map<String, String> cut(double room, String... names) {
        return Cuts.of(List.of(names), room, String::length);
    }
}
