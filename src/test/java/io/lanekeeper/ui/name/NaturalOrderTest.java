package io.lanekeeper.ui.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class NaturalOrderTest {
    @Test
    void numbersInNamesStandByTheirValue() {
        assertThat(sorted("r10", "r2", "r1", "r11", "r9")).containsExactly("r1", "r2", "r9", "r10", "r11");
        assertThat(sorted("us-east-10-db-2", "us-east-2-db-10", "us-east-2-db-9"))
                .containsExactly("us-east-2-db-9", "us-east-2-db-10", "us-east-10-db-2");
    }

    @Test
    void numbersTooLongForAnyIntegerAreStillNumbers() {
        assertThat(sorted("b99999999999999999999998", "b100000000000000000000000", "b99999999999999999999999"))
                .containsExactly("b99999999999999999999998", "b99999999999999999999999", "b100000000000000000000000");
    }

    @Test
    void namesWithoutNumbersStandAsEver() {
        assertThat(sorted("shanghai", "beijing", "", "beijing-b")).containsExactly("", "beijing", "beijing-b",
                "shanghai");
    }

    @Test
    void namesThatDifferOnlyInZerosAreTwoNames() {
        TreeSet<String> names = new TreeSet<>(NaturalOrder.INSTANCE);

        names.addAll(List.of("rack-1", "rack-01", "rack-001"));

        assertThat(names).hasSize(3);
    }

    @Property
    void whateverTheNamesTheOrderIsOne(
            @ForAll @StringLength(max = 6) @CharRange(from = '0', to = '2') @CharRange(from = 'a', to = 'b') String one,
            @ForAll @StringLength(max = 6) @CharRange(from = '0', to = '2') @CharRange(from = 'a', to = 'b') String two,
            @ForAll @StringLength(max = 6) @CharRange(from = '0', to = '2') @CharRange(
                    from = 'a',
                    to = 'b') String three) {
        assertThat(order(one, two)).isEqualTo(-order(two, one));
        if (order(one, two) <= 0 && order(two, three) <= 0) {
            assertThat(order(one, three)).isNotPositive();
        }
        assertThat(order(one, two) == 0).isEqualTo(one.equals(two));
    }

    private static int order(String one, String other) {
        return Integer.signum(NaturalOrder.INSTANCE.compare(one, other));
    }

    private static List<String> sorted(String... names) {
        return Stream.of(names).sorted(NaturalOrder.INSTANCE).toList();
    }
}
