package io.lanekeeper.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of the house, for a base package, so that other classes can break them. */
final class Rules {
    private static final Set<String> MIDDLE = Set.of("model", "texts", "files", "wire", "scheduling", "nomad",
            "jobspec", "plan");
    private static final Set<String> ALL_BUT_SCREENS = plus(plus(MIDDLE, "handover"), "report");
    /** Each layer with the layers it may know. */
    static final Map<String, Set<String>> LAYERS = layers();

    private static final Set<String> CLOCKS = Set.of("java.lang.System.nanoTime", "java.lang.System.currentTimeMillis");
    private static final Set<String> CHANCE = Set.of("java.lang.Math.random", "java.lang.StrictMath.random",
            "java.util.UUID.randomUUID", "java.util.random.RandomGenerator.getDefault",
            "java.util.random.RandomGenerator.of");
    /** What is made of nothing is made of the time or of chance. */
    private static final Set<String> SEEDED_BY_TIME = Set.of("java.util.Random", "java.util.SplittableRandom",
            "java.util.Date");
    private static final Set<String> NEVER = Set.of("java.time.Clock", "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    private final String base;

    Rules(String base) {
        this.base = base;
    }

    private static Map<String, Set<String>> layers() {
        Map<String, Set<String>> layers = new LinkedHashMap<>();
        layers.put("model", Set.of());
        layers.put("texts", Set.of());
        layers.put("files", Set.of());
        layers.put("wire", Set.of("model"));
        layers.put("scheduling", Set.of("model"));
        layers.put("nomad", Set.of("model", "texts", "wire"));
        layers.put("jobspec", Set.of("model", "texts", "wire"));
        layers.put("plan", Set.of("model", "texts", "files", "wire"));
        layers.put("handover", MIDDLE);
        layers.put("report", plus(MIDDLE, "handover"));
        layers.put("cli", ALL_BUT_SCREENS);
        layers.put("ui", ALL_BUT_SCREENS);
        return layers;
    }

    private static Set<String> plus(Set<String> set, String one) {
        Set<String> more = new LinkedHashSet<>(set);
        more.add(one);
        return more;
    }

    /** Which layers a layer must not know. */
    static List<String> forbidden(String layer) {
        Set<String> allowed = LAYERS.getOrDefault(layer, Set.of());
        return LAYERS.keySet().stream().filter(other -> !other.equals(layer) && !allowed.contains(other)).toList();
    }

    ArchRule arrowsOf(String layer) {
        return noClasses().that()
                .resideInAPackage(in(layer))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden(layer).stream().map(this::in).toArray(String[]::new))
                .because("arrows point towards the model, and the four in the middle never see each other")
                .allowEmptyShould(false);
    }

    ArchRule coreKnowsNoJavaFx() {
        String[] core = LAYERS.keySet().stream().filter(l -> !l.equals("ui")).map(this::in).toArray(String[]::new);
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
                .because("a preview is a function of its inputs: no files, no network")
                .allowEmptyShould(false);
    }

    ArchRule schedulingHasNoClock() {
        return noClasses().that()
                .resideInAPackage(in("scheduling"))
                .should()
                .accessTargetWhere(describe("the time or chance is asked", Rules::asksTimeOrChance))
                .because("the same input gives the same bytes")
                .allowEmptyShould(false);
    }

    private static boolean asksTimeOrChance(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        int parameters = access.getTarget() instanceof CodeUnitAccessTarget unit ? unit.getRawParameterTypes().size()
                : -1;
        return NEVER.contains(owner) || CLOCKS.contains(owner + "." + name) || CHANCE.contains(owner + "." + name)
                || (owner.startsWith("java.time.") && name.equals("now"))
                || (SEEDED_BY_TIME.contains(owner) && name.equals("<init>") && parameters == 0)
                || (owner.equals("java.util.Collections") && name.equals("shuffle") && parameters == 1);
    }

    /** Packages, also those within one layer. */
    ArchRule noCycles() {
        return slices().matching(base + ".(**)")
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

    private String in(String name) {
        return base + "." + name + "..";
    }
}
