package io.lanekeeper.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The arrows of the house, for a base package, so that fixtures can break them. */
final class Rules {
    private static final List<String> CORE = List.of("model", "texts", "wire", "scheduling", "nomad", "jobspec", "plan",
            "advice", "handover", "report", "cli");

    private final String base;

    Rules(String base) {
        this.base = base;
    }

    ArchRule coreKnowsNoJavaFx() {
        String[] core = CORE.stream().map(this::in).toArray(String[]::new);
        return noClasses().that()
                .resideInAnyPackage(core)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
                .because("everything that matters runs without a screen")
                .allowEmptyShould(false);
    }

    ArchRule modelStandsAlone() {
        return classes().that()
                .resideInAPackage(in("model"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(in("model"), "java..", "org.jspecify..")
                .because("the words belong to nobody else")
                .allowEmptyShould(false);
    }

    ArchRule schedulingIsPure() {
        return classes().that()
                .resideInAPackage(in("scheduling"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(in("scheduling"), in("model"), "java.lang..", "java.util..", "java.math..",
                        "java.nio.charset..", "java.text..", "java.time..", "com.google.re2j..", "org.jspecify..")
                .because("a preview is a function of its inputs: no files, no network, no clock")
                .allowEmptyShould(false);
    }

    ArchRule schedulingHasNoClock() {
        return noClasses().that()
                .resideInAPackage(in("scheduling"))
                .should()
                .dependOnClassesThat(Predicates
                        .type(Clock.class)
                        .or(Predicates
                                .type(ThreadLocalRandom.class)))
                .because("the same input gives the same bytes")
                .allowEmptyShould(false);
    }

    ArchRule arrowsPointOneWay() {
        return Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy(in("model"))
                .layer("wire")
                .definedBy(in("wire"))
                .layer("scheduling")
                .definedBy(in("scheduling"))
                .layer("nomad")
                .definedBy(in("nomad"))
                .optionalLayer("jobspec")
                .definedBy(in("jobspec"))
                .layer("plan")
                .definedBy(in("plan"))
                .optionalLayer("handover")
                .definedBy(in("handover"))
                .layer("report")
                .definedBy(in("report"))
                .layer("cli")
                .definedBy(in("cli"))
                .layer("ui")
                .definedBy(in("ui"))
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("ui")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("cli", "ui")
                .whereLayer("handover")
                .mayOnlyBeAccessedByLayers("report", "cli", "ui")
                .whereLayer("scheduling")
                .mayOnlyBeAccessedByLayers("handover", "report", "cli", "ui")
                .whereLayer("nomad")
                .mayOnlyBeAccessedByLayers("handover", "report", "cli", "ui")
                .whereLayer("jobspec")
                .mayOnlyBeAccessedByLayers("handover", "report", "cli", "ui")
                .whereLayer("plan")
                .mayOnlyBeAccessedByLayers("handover", "report", "cli", "ui")
                .whereLayer("wire")
                .mayOnlyBeAccessedByLayers("nomad", "jobspec", "plan", "handover", "report", "cli",
                        "ui")
                .because("the four in the middle never see each other; arrows point towards the model")
                .allowEmptyShould(false);
    }

    ArchRule noCycles() {
        return slices().matching(base + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a newcomer reads from one end")
                .allowEmptyShould(false);
    }

    ArchRule threadsAreStartedInOnePlace() {
        return noClasses().that()
                .resideInAPackage(in("ui"))
                .and(not(resideInAnyPackage(in("ui.background"))))
                .should()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .because("all background work goes through Background")
                .allowEmptyShould(false);
    }

    ArchRule namesSaySomething() {
        return noClasses().should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .because("such a name says nothing")
                .allowEmptyShould(false);
    }

    List<ArchRule> all() {
        return List.of(coreKnowsNoJavaFx(), modelStandsAlone(), schedulingIsPure(), schedulingHasNoClock(),
                arrowsPointOneWay(), noCycles(), threadsAreStartedInOnePlace(), namesSaySomething());
    }

    private String in(String name) {
        return base + "." + name + "..";
    }
}
