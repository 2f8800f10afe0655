package io.lanekeeper.scheduling.rule.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions as HashiCorp's go-version and its semver variant compare them. */
final class VersionRangeTest {
    @ParameterizedTest
    @CsvSource({"1.2.3, 1.2.3, true", "=1.2.3, 1.2.3, true", "= 1.2, 1.2.0, true", "= 1.2.3, 1.2.4, false",
        "!= 1.2.3, 1.2.4, true", "!= 1.2.3, 1.2.3, false", "> 1.2, 1.2.1, true", "> 1.2, 1.2.0, false",
        "< 1.2, 1.1.9, true",
        "< 1.2, 1.2, false", ">= 1.2, 1.2, true", ">= 1.2, 1.1.99, false", "<= 1.2, 1.2.0, true",
        "<= 1.2, 1.2.1, false",
        "v1.2, v1.2.0, true", "> 9, 10, true", "'>= 1.2, < 1.4', 1.3, true", "'>= 1.2, < 1.4', 1.4, false",
        "'  >=   1.2  ', 1.2, true", "> 1.2.3.4, 1.2.3.5, true", "= 1.2.3, 1.2.3+build7, true"})
    void conditionsAreMetAsGoVersionMeetsThem(String range, String version, boolean met) {
        assertThat(contains(range, version, false)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"~> 1.2.3, 1.2.3, true", "~> 1.2.3, 1.2.9, true", "~> 1.2.3, 1.3.0, false", "~> 1.2.3, 1.2.2, false",
        "~> 1.2, 1.2.0, true", "~> 1.2, 1.9.9, true", "~> 1.2, 2.0, false", "~> 1, 1.9, true", "~> 1, 9, true",
        "~> 1.2.3.4, 1.2.3, false",
        "~> 1.2.3-beta, 1.2.3-rc, true", "~> 1.2.3-beta, 1.2.3, false", "~> 1.2.3, 1.2.4-beta, false"})
    void theTildeLetsOnlyTheLastNumberGrow(String range, String version, boolean met) {
        assertThat(contains(range, version, false)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"> 1.2, 1.3.0-beta, false", ">= 1.2.0-alpha, 1.2.0-beta, true", ">= 1.2.0-alpha, 1.3.0-beta, false",
        "< 2.0, 1.3.0-beta, false", "= 1.2.0-beta, 1.2.0-beta, true", "!= 1.2, 1.3-beta, true",
        "> 1.2.0-alpha, 1.2.0, true", "<= 1.2.0-beta, 1.2.0-beta, true"})
    void aPrereleaseIsMetOnlyByOneOfTheSameNumbers(String range, String version, boolean met) {
        assertThat(contains(range, version, false)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"> 1.2.0, 1.3.0-beta, true", "< 1.3.0, 1.3.0-beta, true", ">= 1.3.0, 1.3.0-beta, false",
        "> 1.3.0-alpha, 1.3.0-beta, true", "> 1.3.0-alpha.2, 1.3.0-alpha.10, true",
        "> 1.3.0-alpha, 1.3.0-alpha.1, true",
        "< 1.3.0-alpha.beta, 1.3.0-alpha.1, true", "> 1.3.0-1, 1.3.0-a, true", "<= 1.3.0-rc, 1.3.0-rc, true"})
    void forSemverPrereleasesStandInTheirNaturalOrder(String range, String version, boolean met) {
        assertThat(contains(range, version, true)).isEqualTo(met);
    }

    @Test
    void semverKnowsNoTilde() {
        assertThat(VersionRange.of("~> 1.2.3", true)).isEmpty();
        assertThat(VersionRange.of("~> 1.2.3", false)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "> abc", ">> 1", "1.2.3,", ">= 1.2 < 2", "1..2", "=> 1.2", "1.2.3.",
        "99999999999999999999"})
    void whatCannotBeReadIsNoRange(String range) {
        assertThat(VersionRange.of(range, false)).isEmpty();
        assertThat(VersionRange.of(range, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1.2.3 ", " 1.2.3", "1.x", "99999999999999999999"})
    void whatIsNoVersionIsInNoRange(String version) {
        assertThat(contains(">= 0", version, false)).isFalse();
        assertThat(contains("!= 1", version, false)).isFalse();
    }

    /** Without a dash only the looser form of go-version knows a prerelease. */
    @Test
    void theLooserFormReadsAPrereleaseWithoutADash() {
        assertThat(VersionRange.of("= 1.2.3beta", false)).isPresent();
        assertThat(VersionRange.of("= 1.2.3beta", true)).isEmpty();
        assertThat(contains("= 1.2.3beta", "1.2.3beta", false)).isTrue();
        assertThat(contains("= 1.2.3-beta", "1.2.3beta", false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1.2, 1.2.0, 0", "1.2.3, 1.2.4, -1", "1.2.4, 1.2.3, 1", "1.10, 1.9, 1", "1.2.3-a, 1.2.3, -1",
        "1.2.3, 1.2.3-a, 1",
        "1.2.3-a, 1.2.3-b, -1", "1.2.3-2, 1.2.3-10, -1", "1.2.3-a, 1.2.3-1, 1", "1.2.3-1, 1.2.3-a, -1",
        "1.2.3-a.1, 1.2.3-a, 1",
        "1.2.3-a, 1.2.3-a.1, -1", "1.2.3-a, 1.2.3-a.b, 1", "1.2.3-a.b, 1.2.3-a, -1", "1.2.3+x, 1.2.3+y, 0",
        "1.2.3.0, 1.2.3, 0",
        "1.2.3, 1.2.3.0, 0", "1.2.3, 1.2.3.4, -1", "1.2.3.4, 1.2.3, 1"})
    void twoVersionsAreOrderedAsGoVersionOrdersThem(String one, String other, int order) {
        assertThat(Integer.signum(Version.of(one).orElseThrow().compare(Version.of(other).orElseThrow())))
                .isEqualTo(order);
    }

    private static boolean contains(String range, String version, boolean semver) {
        return VersionRange.of(range, semver).orElseThrow().contains(version);
    }
}
