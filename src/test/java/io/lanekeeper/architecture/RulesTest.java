package io.lanekeeper.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule, and each single arrow, is broken once: a rule that cannot fail is none. */
final class RulesTest {
    private static final List<String> CLOCKS = List.of("java.time.Instant.now()", "java.time.LocalDate.now()",
            "java.time.LocalDateTime.now()", "java.time.ZonedDateTime.now()", "java.time.Year.now()",
            "java.time.Clock.systemUTC()", "System.nanoTime()", "System.currentTimeMillis()", "Math.random()",
            "StrictMath.random()", "new java.util.Random()", "new java.util.Date()", "new java.util.SplittableRandom()",
            "new java.security.SecureRandom()", "java.util.UUID.randomUUID()",
            "java.util.concurrent.ThreadLocalRandom.current()", "java.util.random.RandomGenerator.getDefault()",
            "(java.util.function.Supplier<Object>) java.time.Instant::now");

    private static JavaClasses arrows = new ClassFileImporter().importClasses();
    private static JavaClasses clocks = new ClassFileImporter().importClasses();

    private final Rules rules = new Rules(Sources.BASE);

    /** One class for each arrow and each clock, compiled and read at once: that takes seconds. */
    @BeforeAll
    static void compile(@TempDir Path all) {
        Sources sources = new Sources(all.resolve("arrows"));
        for (String from : layers()) {
            sources.with(from, "Known", "").with(from + ".wanted", "Alone", "");
            for (String to : layers()) {
                String knows = "Object o = new broken." + to + ".Known();";
                if (Rules.forbidden(from).contains(to)) {
                    sources.with(from, "Knows" + to, knows);
                } else if (!from.equals(to)) {
                    sources.with(from + ".wanted", "Knows" + to, knows);
                }
            }
        }
        arrows = sources.compiled();
        Sources clocked = new Sources(all.resolve("clocks"));
        for (int i = 0; i < CLOCKS.size(); i++) {
            clocked.with("scheduling", "Clocked" + i, "Object o = " + CLOCKS.get(i) + ";");
        }
        clocks = clocked.compiled();
    }

    static List<String> clocks() {
        return CLOCKS;
    }

    @TempDir
    Path folder;

    static List<String> layers() {
        return List.copyOf(Rules.LAYERS.keySet());
    }

    static List<Arrow> forbiddenArrows() {
        List<Arrow> arrows = new ArrayList<>();
        layers().forEach(from -> Rules.forbidden(from).forEach(to -> arrows.add(new Arrow(from, to))));
        return arrows;
    }

    @ParameterizedTest
    @MethodSource("forbiddenArrows")
    void anArrowTheWrongWayIsSeen(Arrow arrow) {
        JavaClasses one = arrows.that(simpleName("Knows" + arrow.to).and(resideInAPackage("broken." + arrow.from)));

        assertThat(one).hasSize(1);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rules.arrowsOf(arrow.from).check(one))
                .withMessageContaining("broken." + arrow.to + ".Known");
    }

    @ParameterizedTest
    @MethodSource("layers")
    void theArrowsThatAreWantedBreakNothing(String layer) {
        JavaClasses wanted = arrows.that(resideInAPackage("broken." + layer + ".wanted"));

        assertThat(wanted).isNotEmpty();
        assertThatCode(() -> rules.arrowsOf(layer).check(wanted)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"plan, scheduling", "nomad, jobspec", "jobspec, nomad", "scheduling, plan", "cli, ui", "ui, cli",
        "wire, nomad",
        "model, wire", "report, cli", "handover, report"})
    void theArrowsThatMatterMostAreAmongTheForbidden(String from, String to) {
        assertThat(forbiddenArrows()).contains(new Arrow(from, to));
    }

    @Test
    void noTwoLayersMayKnowEachOther() {
        assertThat(layers()).allSatisfy(from -> assertThat(layers()).filteredOn(to -> !to.equals(from))
                .allMatch(to -> Rules.forbidden(from).contains(to) || Rules.forbidden(to).contains(from)));
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void aClockOrChanceInTheSchedulerIsSeen(String asked) {
        JavaClasses one = clocks.that(simpleName("Clocked" + CLOCKS.indexOf(asked)));

        assertThat(one).hasSize(1);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rules.schedulingHasNoClock().check(one));
    }

    @Test
    void aShuffleWithoutASeedIsSeenAndOneWithASeedIsNot() {
        assertBroken(rules.schedulingHasNoClock(), sources().with("scheduling.place", "Shuffled",
                "void s(java.util.List<?> l) { java.util.Collections.shuffle(l); }"));

        JavaClasses seeded = new Sources(folder.resolve("seeded")).with("scheduling", "Seeded",
                "void s(java.util.List<?> l) { java.util.Collections.shuffle(l, new java.util.Random(1)); }"
                        + " Object d = java.time.Duration.ofSeconds(1); Object r = new java.util.SplittableRandom(7);")
                .compiled();
        assertThatCode(() -> rules.schedulingHasNoClock().check(seeded)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.nio.file.Path.of(\"x\")", "java.net.URI.create(\"x\")", "new java.io.File(\"x\")",
        "org.slf4j.LoggerFactory.getLogger(\"x\")"})
    void aSchedulerThatReachesOutIsSeen(String reached) {
        assertBroken(rules.schedulingIsPure(), sources().with("scheduling", "Reaching", "Object o = " + reached + ";"));
    }

    @Test
    void aScreenInTheCoreIsSeenWhereverItIs() {
        Sources sources = sources();
        layers().forEach(layer -> sources.with(layer, "Shown", "Object o = new javafx.geometry.Insets(1);"));
        JavaClasses compiled = sources.compiled();

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rules.coreKnowsNoJavaFx().check(compiled))
                .satisfies(e -> assertThat(layers()).filteredOn(l -> !l.equals("ui"))
                        .allMatch(l -> e.getMessage().contains("broken." + l + ".Shown")))
                .withMessageNotContaining("broken.ui.Shown");
    }

    @Test
    void aModelThatNeedsALibraryIsSeen() {
        assertBroken(rules.modelStandsAlone(),
                sources().with("model", "Json", "Object o = new com.fasterxml.jackson.databind.ObjectMapper();"));
    }

    @Test
    void aCircleWithinALayerIsSeen() {
        assertBroken(rules.noCycles(), sources().with("ui.board", "A", "Object o = broken.ui.group.B.class;")
                .with("ui.group", "B", "Object o = broken.ui.board.A.class;"));
    }

    @Test
    void aCircleOfAPackageAndOneInItIsSeen() {
        assertBroken(rules.noCycles(), sources().with("plan", "A", "Object o = broken.plan.file.B.class;")
                .with("plan.file", "B", "Object o = broken.plan.A.class;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javafx.application.Platform.runLater(() -> {});", "new Thread(() -> {}).start();"})
    void aThreadOfItsOwnIsSeen(String started) {
        assertBroken(rules.threadsAreStartedInOnePlace(),
                sources().with("ui.board", "Starting", "void start() { " + started + " }"));
    }

    @Test
    void threadsMayBeStartedWhereTheyBelong() {
        JavaClasses there = sources()
                .with("ui.background", "Starting", "void start() { new Thread(() -> {}).start(); }")
                .with("ui.board", "Fine", "")
                .compiled();

        assertThatCode(() -> rules.threadsAreStartedInOnePlace().check(there)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PlanImpl", "ThreadManager", "TextUtil", "TextUtils"})
    void aNameThatSaysNothingIsSeen(String name) {
        assertBroken(rules.namesSaySomething(), sources().with("plan", name, ""));
    }

    /** A rule over nothing holds always: a package that was renamed must not silence its rule. */
    @Test
    void aLayerThatIsGoneIsSeen() {
        JavaClasses elsewhere = sources().with("elsewhere", "Any", "").compiled();

        assertThat(layers()).allSatisfy(layer -> assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rules.arrowsOf(layer).check(elsewhere)));
    }

    private Sources sources() {
        return new Sources(folder);
    }

    private static void assertBroken(ArchRule rule, Sources sources) {
        JavaClasses compiled = sources.compiled();

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.check(compiled));
    }

    /** From a layer to one that it must not know. */
    record Arrow(String from, String to) {
        @Override
        public String toString() {
            return from + " -> " + to;
        }
    }
}
