package io.lanekeeper.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its rules. That each can be broken is shown by {@link RulesTest}. */
final class ArchitectureTest {
    private static final String HOUSE = "io.lanekeeper";
    private static final Rules RULES = new Rules(HOUSE);
    static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE);

    static Stream<ArchRule> rules() {
        return Stream.of(RULES.coreKnowsNoJavaFx(), RULES.modelStandsAlone(), RULES.schedulingIsPure(),
                RULES.schedulingHasNoClock(), RULES.noCycles(), RULES.threadsAreStartedInOnePlace(),
                RULES.namesSaySomething());
    }

    static Set<String> layers() {
        return Rules.LAYERS.keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(ArchRule rule) {
        rule.check(OURS);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void theArrowsOfTheLayerPointOneWay(String layer) {
        RULES.arrowsOf(layer).check(OURS);
    }
}
