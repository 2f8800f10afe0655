package io.lanekeeper.scheduling.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.scheduling.Sample;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A constraint held against one client: the board's yes or no. */
final class ConstraintCheckTest {
    private static final Node CLIENT = client(Map.of("kernel.name", "linux", "cpu.numcores", "16", "os.version", "12.4",
            "nomad.version", "1.11.3", "empty", "", "driver.docker.volumes", "true"),
            Map.of("site", "bj", "reach", "oracle-1, mysql-2", "same", "linux"));

    @ParameterizedTest
    @CsvSource({"=, linux, true", "==, linux, true", "is, linux, true", "=, Linux, false", "!=, linux, false",
        "!=, windows, true", "not, linux, false", "not, windows, true"})
    void equalityIsThatOfTexts(String operator, String value, boolean met) {
        assertThat(met("${attr.kernel.name}", operator, value)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"<, 17, true", "<, 16, false", "<=, 16, true", "<=, 15, false", ">, 9, true", ">, 16, false",
        ">=, 16, true", ">=, 17, false", "<, 9, false"})
    void numbersAreComparedAsNumbers(String operator, String value, boolean met) {
        assertThat(met("${attr.cpu.numcores}", operator, value)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"12.4, >, 12.10, true", "12.4, <, 12.5, true", "12.4, >=, 12.40, true", "12.4, <=, 12.4, true",
        "12.4, >, 12, true", "12, <, 12.5, true", "abc, <, abd, true", "10, <, 9a, true", "9a, >, 10, true",
        "NaN, <, 1, false", "1, >, NaN, false", "NaN, >=, NaN, false", "inf, >, 1e300, true", "-1, <, 0, true",
        "0x1p4, >, 15, true", "1_000, >, 999, true"})
    void whatIsNoIntegerIsAFloatAndWhatIsNeitherIsText(String left, String operator, String right, boolean met) {
        assertThat(met(left, operator, right)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"regexp, ^lin, true", "regexp, n.x, true", "regexp, ^inux, false", "regexp, '(', false",
        "regexp, (?i)LINUX, true"})
    void aPatternIsLookedForAnywhereAndABrokenOneIsNeverMet(String operator, String value, boolean met) {
        assertThat(met("${attr.kernel.name}", operator, value)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"set_contains, 'oracle-1', true", "set_contains, 'mysql-2,oracle-1', true",
        "set_contains, ' mysql-2 , oracle-1 ', true", "set_contains, 'oracle-1,kafka', false",
        "set_contains_all, 'oracle-1,mysql-2', true", "set_contains_all, 'kafka', false",
        "set_contains_any, 'kafka,mysql-2', true", "set_contains_any, 'kafka', false",
        "set_contains_any, 'oracle', false",
        "set_contains, '', false"})
    void aSetIsSplitAtCommasAndTrimmed(String operator, String value, boolean met) {
        assertThat(met("${meta.reach}", operator, value)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"version, >= 1.11, true", "version, '>= 1.6, < 2.0', true", "version, ~> 1.11.0, true",
        "version, < 1.11.3, false", "semver, >= 1.11.3, true", "semver, ~> 1.11.0, false", "version, nonsense, false"})
    void versionsAreComparedAsVersions(String operator, String value, boolean met) {
        assertThat(met("${attr.nomad.version}", operator, value)).isEqualTo(met);
    }

    @Test
    void aSetAttributeMayBeEmptyAndIsStillSet() {
        assertThat(met("${attr.empty}", "is_set", "")).isTrue();
        assertThat(met("${attr.empty}", "is_not_set", "")).isFalse();
        assertThat(met("${attr.absent}", "is_set", "")).isFalse();
        assertThat(met("${attr.absent}", "is_not_set", "")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=", "<", ">", "<=", ">=", "regexp", "version", "semver", "set_contains", "set_contains_any"})
    void whatIsAbsentMeetsNothingThatNeedsAValue(String operator) {
        assertThat(met("${meta.absent}", operator, "")).isFalse();
        assertThat(met("x", operator, "${meta.absent}")).isFalse();
    }

    /** Nomad compares nothing with something here, so that "not there" differs from every value but the empty one. */
    @Test
    void whatIsAbsentDiffersFromEveryValue() {
        assertThat(met("${meta.absent}", "!=", "bj")).isTrue();
        assertThat(met("${meta.absent}", "!=", "")).isFalse();
        assertThat(met("${meta.absent}", "!=", "${meta.absent2}")).isFalse();
        assertThat(met("${attr.empty}", "!=", "")).isFalse();
    }

    @Test
    void theRightSideMayBeAnAttributeToo() {
        assertThat(met("${attr.kernel.name}", "=", "${meta.same}")).isTrue();
        assertThat(met("${attr.kernel.name}", "=", "${meta.site}")).isFalse();
        assertThat(met("${attr.cpu.numcores}", ">", "${attr.os.version}")).isTrue();
        assertThat(met("linux", "regexp", "${meta.same}")).isTrue();
    }

    @Test
    void distinctHostsIsLeftToAnotherCheck() {
        assertThat(met("", "distinct_hosts", "true")).isTrue();
        assertThat(met("${meta.absent}", "distinct_property", "1")).isTrue();
    }

    @Test
    void anOperatorNobodyKnowsIsNeverMet() {
        assertThat(met("${attr.kernel.name}", "~=", "linux")).isFalse();
        assertThat(met("${attr.kernel.name}", "", "linux")).isFalse();
    }

    @Test
    void oneThatIsReadOnceAnswersForManyClients() {
        ConstraintCheck check = new ConstraintCheck(new Constraint("${meta.site}", "=", "bj"));

        assertThat(check.met(CLIENT)).isTrue();
        assertThat(check.met(client(Map.of(), Map.of("site", "sh")))).isFalse();
        assertThat(check.constraint()).isEqualTo(new Constraint("${meta.site}", "=", "bj"));
    }

    private static boolean met(String target, String operator, String value) {
        return new ConstraintCheck(new Constraint(target, operator, value)).met(CLIENT);
    }

    private static Node client(Map<String, String> attributes, Map<String, String> meta) {
        Node n = Sample.node("dtle-1", "beijing");
        return new Node(n.id(), n.name(), n.datacenter(), n.nodeClass(), n.nodePool(), attributes, meta, n.status(),
                n.eligible(), n.draining(), n.drivers(), n.resources(), n.reserved(), 0, n.networks(), n.hostVolumes(),
                n.devices(), "", false);
    }
}
