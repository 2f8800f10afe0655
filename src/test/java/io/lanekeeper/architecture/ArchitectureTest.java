package io.lanekeeper.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ArchitectureTest {
    private static final String HOUSE = "io.lanekeeper";
    private static final String FIXTURE = "io.lanekeeper.architecture.fixture";
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE);
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(FIXTURE);

    static Stream<ArchRule> rulesOfTheHouse() {
        return new Rules(HOUSE).all().stream();
    }

    static Stream<ArchRule> rulesOfTheFixture() {
        return new Rules(FIXTURE).all().stream();
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheHouse")
    void theHouseKeepsTheRule(ArchRule rule) {
        rule.check(OURS);
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheFixture")
    void theRuleCanFail(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(BROKEN)).isInstanceOf(AssertionError.class);
    }
}
