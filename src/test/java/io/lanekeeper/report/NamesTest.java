package io.lanekeeper.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.scheduling.Sample;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients by the name a person knows them by. */
final class NamesTest {
    private static final String FIRST = "12345678-aaaa-4000-8000-000000000001";
    private static final String SECOND = "87654321-bbbb-4000-8000-000000000002";
    private static final String THIRD = "12399999-cccc-4000-8000-000000000003";

    @Test
    void aClientIsCalledByItsName() {
        Names names = names(client(FIRST, "dtle-1"), client(SECOND, "dtle-2"));

        assertThat(names.of(FIRST)).isEqualTo("dtle-1");
        assertThat(names.of(List.of(SECOND, FIRST))).containsExactly("dtle-2", "dtle-1");
    }

    @Test
    void twoOfOneNameAreToldApartByTheirIds() {
        Names names = names(client(FIRST, "dtle"), client(SECOND, "dtle"), client(THIRD, "other"));

        assertThat(names.of(FIRST)).isEqualTo("dtle 12345678");
        assertThat(names.of(SECOND)).isEqualTo("dtle 87654321");
        assertThat(names.of(THIRD)).isEqualTo("other");
    }

    @Test
    void aNameThatTwoClientsHaveFindsNeither() {
        Names names = names(client(FIRST, "dtle"), client(SECOND, "dtle"));

        assertThat(names.find("dtle")).isEmpty();
        assertThat(names.find(FIRST)).contains(FIRST);
    }

    @Test
    void aClientNobodyKnowsIsCalledByTheBeginningOfItsId() {
        assertThat(names().of(FIRST)).isEqualTo("12345678");
        assertThat(names().of("short")).isEqualTo("short");
    }

    @Test
    void aClientWithoutANameHasItsId() {
        assertThat(names(client(FIRST, "")).of(FIRST)).isEqualTo("12345678");
    }

    @Test
    void theBeginningOfAnIdFindsWhenItIsLongEnoughAndTheOnlyOne() {
        Names names = names(client(FIRST, "a"), client(SECOND, "b"), client(THIRD, "c"));

        assertThat(names.find("8765")).contains(SECOND);
        assertThat(names.find("876")).isEmpty();
        assertThat(names.find("1234")).contains(FIRST);
        assertThat(names.find("123")).isEmpty();
        assertThat(names.find("9999")).isEmpty();
        assertThat(names.find("")).isEmpty();
    }

    @Test
    void aNameWinsOverTheBeginningOfAnId() {
        assertThat(names(client(FIRST, "8765"), client(SECOND, "b")).find("8765")).contains(FIRST);
    }

    private static Names names(Node... nodes) {
        return new Names(Sample.cluster(Arrays.asList(nodes), List.of()));
    }

    private static Node client(String id, String name) {
        return Sample.node("x", "dc").plannedCopy(id, name);
    }
}
