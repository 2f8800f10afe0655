package io.lanekeeper.ui.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class LinesTest {
    @Test
    void aNameThatFitsIsOneLine() {
        assertThat(broken("dtle-1", 10)).isEqualTo("dtle-1");
        assertThat(broken("", 10)).isEmpty();
    }

    @Test
    void aLongNameIsBrokenAfterItsSeparators() {
        assertThat(broken("cn-beijing-b-edge-0239.prod.corp.example", 14).lines())
                .containsExactly("cn-beijing-b-", "edge-0239.", "prod.corp.", "example");
    }

    @Test
    void aPartThatIsTooLongAloneStaysWhole() {
        assertThat(broken("a-averyverylongpart-b", 6).lines()).containsExactly("a-", "averyverylongpart-", "b");
    }

    @Property
    void nothingIsLostWhereverItIsBroken(
            @ForAll @StringLength(max = 40) @CharRange(from = 'a', to = 'e') @Chars({'-', '.', '/'}) String name,
            @ForAll @IntRange(min = 1, max = 20) int room) {
        String lines = broken(name, room);

        assertThat(lines.replace("\n", "")).isEqualTo(name);
        List<String> each = lines.lines().toList();
        assertThat(each).allSatisfy(line -> assertThat(line.length() <= room || line.matches("[^-./]*[-./]?"))
                .as("'%s' fits or is one part", line)
                .isTrue());
    }

    private static String broken(String name, int letters) {
        return Lines.broken(name, letters, String::length);
    }
}
