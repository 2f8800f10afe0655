package io.lanekeeper.ui.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class SharedPartsTest {
    @Test
    void whatAllClientsOfALaneShareIsSaidOnce() {
        List<String> names = List.of("beijing-db-0001.prod.corp.example", "beijing-web-0002.prod.corp.example");

        SharedParts shared = SharedParts.of(names);

        assertThat(shared).isEqualTo(new SharedParts("beijing-", ".prod.corp.example"));
        assertThat(names).extracting(shared::shorten).containsExactly("db-0001", "web-0002");
    }

    @Test
    void aPrefixEndsAtASeparatorAndNotInTheMiddleOfAWord() {
        assertThat(SharedParts.of(List.of("dtle-1", "dtle-12")).prefix()).isEqualTo("dtle-");
        assertThat(SharedParts.of(List.of("shanghai", "shandong")).prefix()).isEmpty();
        assertThat(SharedParts.of(List.of("cn-beijing-a", "cn-beijing-b")).prefix()).isEqualTo("cn-beijing-");
    }

    @Test
    void anEndThatIsAlikeByChanceIsNoSuffix() {
        assertThat(SharedParts.of(List.of("orders-001", "billing-001")).suffix()).isEmpty();
    }

    @Test
    void ofOneNameOrOfTheSameNameTwiceNothingIsLeftOut() {
        assertThat(SharedParts.of(List.of("dtle-1"))).isEqualTo(SharedParts.NONE);
        assertThat(SharedParts.of(List.of("dtle-1", "dtle-1"))).isEqualTo(SharedParts.NONE);
    }

    @Test
    void somethingIsAlwaysLeftOfAName() {
        SharedParts shared = SharedParts.of(List.of("db.example", "db.prod.example", "db.example.example"));

        assertThat(List.of("db.example", "db.prod.example", "db.example.example")).extracting(shared::shorten)
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Property
    void twoDifferentNamesStayDifferent(@ForAll("names") List<String> names) {
        SharedParts shared = SharedParts.of(names);

        assertThat(names.stream().distinct().map(shared::shorten).toList()).doesNotHaveDuplicates().doesNotContain("");
        assertThat(names).allSatisfy(n -> assertThat(n).contains(shared.shorten(n)));
    }

    @Provide
    Arbitrary<List<String>> names() {
        Arbitrary<String> part = Arbitraries.of("cn", "beijing", "edge", "0001", "a", "b", "prod", "corp");
        Arbitrary<String> separator = Arbitraries.of("-", ".", "_", "");
        Arbitrary<String> name = Combinators.combine(part, separator, part, separator, part)
                .as((a, s, b, t, c) -> a + s + b + t + c);
        return name.list().ofMinSize(1).ofMaxSize(12);
    }
}
