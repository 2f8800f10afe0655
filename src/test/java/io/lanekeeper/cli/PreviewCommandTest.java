package io.lanekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.Sample;
import io.lanekeeper.model.scenario.Expectation;
import io.lanekeeper.model.scenario.Scenario;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.plan.file.PlanFile;
import io.lanekeeper.testing.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code lanekeeper preview}, option by option. */
final class PreviewCommandTest {
    @TempDir
    Path folder;

    @Test
    void withoutAStepLanesAndWhatRunsThereArePrinted() {
        Ran ran = preview(Sample.plan());

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines()).containsExactly("Lanes by ${node.datacenter}", "  beijing", "    dtle-2   Dest",
                "    dtle-3", "  shanghai", "    dtle-1   Src", "  10.1.0.21:3306 stands in shanghai",
                "  10.2.0.31:3306 stands in beijing");
    }

    @Test
    void theStoryReadsLikeASequence() {
        Ran ran = preview(Sample.plan(), "--off", "dtle-2", "--off", "dtle-3");

        assertThat(ran.exit()).isEqualTo(Cli.DOES_NOT_HOLD);
        assertThat(ran.out().lines().skip(8)).containsExactly("1. dtle-2 goes down",
                "   Dest moves from dtle-2 to dtle-3 (certain)", "   Src restarts, its partner moved",
                "2. dtle-3 goes down", "   Dest cannot be placed",
                "      dtle-1: ${node.datacenter} = beijing, is shanghai", "      dtle-2: down", "      dtle-3: down");
    }

    @ParameterizedTest
    @CsvSource({"--off, dtle-2 goes down", "--drain, dtle-2 is drained", "--ineligible, dtle-2 becomes ineligible",
        "--disconnect, dtle-2 is disconnected", "--on, dtle-2 comes back"})
    void everyOptionOfAClientIsAStep(String option, String title) {
        assertThat(preview(Sample.plan(), option, "dtle-2").out().lines()).contains("1. " + title);
    }

    @Test
    void aClientMayBeGivenByItsIdOrTheBeginningOfIt() {
        String id = Plans.id(Sample.plan(), "dtle-2");

        assertThat(preview(Sample.plan(), "--off", id).out()).contains("1. dtle-2 goes down");
        assertThat(preview(Sample.plan(), "--off", id.substring(0, 6)).out()).contains("1. dtle-2 goes down");
        assertThat(preview(Sample.plan(), "--off", id.substring(0, 3)).exit()).isEqualTo(Cli.FAILED);
    }

    @Test
    void aLaneGoesDownAsAWholeAndComesBack() {
        Ran ran = preview(Sample.plan(), "--lane-off", "beijing", "--lane-on", "beijing");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines()).contains("1. all of beijing goes down", "   Dest cannot be placed",
                "2. all of beijing comes back");
    }

    @Test
    void aLaneThatIsNotThereIsAnsweredWithThoseThatAre() {
        Ran ran = preview(Sample.plan(), "--lane-off", "paris");

        assertThat(ran.exit()).isEqualTo(Cli.FAILED);
        assertThat(ran.err()).contains("no lane \"paris\"", "beijing, shanghai");
    }

    @ParameterizedTest
    @CsvSource({"test_constraint/Dest=2", "default/test_constraint/Dest=2"})
    void aCountIsGivenWithOrWithoutTheNamespace(String count) {
        assertThat(preview(Sample.plan(), "--count", count).out()).contains("1. Dest of test_constraint has count 2");
    }

    @ParameterizedTest
    @CsvSource({"Dest=2, --count takes JOB/GROUP=N", "a/b=x, --count takes JOB/GROUP=N",
        "a/b=, --count takes JOB/GROUP=N",
        "a/b=-1, --count takes JOB/GROUP=N", "prod/test_constraint/Dest=2, NAMESPACE/JOB/GROUP=N",
        "test_constraint/Gone=2, test_constraint/Gone"})
    void aCountThatCannotBeIsExplained(String count, String said) {
        Ran ran = preview(Sample.plan(), "--count", count);

        assertThat(ran.exit()).isEqualTo(Cli.FAILED);
        assertThat(ran.err()).contains(said);
    }

    @Test
    void aJobOfSeveralNamespacesHasToBeNamedWithItsOwn() {
        Plan two = Sample.plan()
                .withJob(Plans.job("{ID: 'test_constraint', Namespace: 'prod', TaskGroups: [{Name: 'Dest'}]}"));

        assertThat(preview(two, "--count", "test_constraint/Dest=2").err()).contains("in several namespaces");
        assertThat(preview(two, "--count", "prod/test_constraint/Dest=2").exit()).isNotEqualTo(Cli.FAILED);
    }

    @Test
    void aScenarioOfThePlanIsPlayedBeforeTheStepsOfTheCommandLine() {
        Plan plan = Sample.plan()
                .withScenarios(List.of(Scenario.of("", List.of()), Scenario.of("one gone",
                        List.of(new Step.OfClient(Step.Change.DOWN, Plans.id(Sample.plan(), "dtle-2"))))), "");

        assertThat(preview(plan, "--scenario", "one gone", "--off", "dtle-3").out().lines())
                .contains("1. dtle-2 goes down", "2. dtle-3 goes down");
        assertThat(preview(plan).out()).doesNotContain("1. ");
        assertThat(preview(plan, "--scenario", "two gone").err()).contains("no scenario \"two gone\"");
    }

    @Test
    void anExpectationThatDoesNotHoldEndsWithOne() {
        Plan plan = Sample.plan();
        Plan expecting = plan.withCurrent(Scenario.of("calm", List.of())
                .withExpectations(List.of(new Expectation(Plans.DEST, Plan.DATACENTER, "beijing"))));

        Ran holds = preview(expecting, "--scenario", "calm", "--off", "dtle-2");
        Ran broken = preview(expecting, "--scenario", "calm", "--off", "dtle-2", "--off", "dtle-3");

        assertThat(holds.exit()).isZero();
        assertThat(holds.out()).contains("\u2713 Dest stays in beijing and runs");
        assertThat(broken.exit()).isEqualTo(Cli.DOES_NOT_HOLD);
        assertThat(broken.out()).contains("\u2715 Dest stays in beijing and runs (not after step 2)");
    }

    @Test
    void theJsonIsOneObjectAndNothingElse() {
        Ran ran = preview(Sample.plan(), "--off", "dtle-2", "--json");

        assertThat(ran.err()).isEmpty();
        assertThat(effects(ran)).containsExactly("Dest moves", "Src restarts");
    }

    @Test
    void changesLeavesOutWhatMerelyStays() {
        assertThat(effects(preview(Sample.plan(), "--off", "dtle-3", "--json"))).hasSize(2);
        assertThat(effects(preview(Sample.plan(), "--off", "dtle-3", "--json", "--changes"))).isEmpty();
    }

    @Test
    void theSeedMakesNoDifferenceWhereNothingIsSampled() {
        assertThat(preview(Plans.twoAlike(), "--off", "dtle-2", "--json", "--seed", "7").out())
                .isEqualTo(preview(Plans.twoAlike(), "--off", "dtle-2", "--json").out());
    }

    @Test
    void aPlanThatIsNotThereIsNamed() {
        Ran ran = Ran.of("preview", folder.resolve("none.laneplan").toString());

        assertThat(ran.exit()).isEqualTo(Cli.FAILED);
        assertThat(ran.err()).contains("none.laneplan is not there");
    }

    @Test
    void helpIsPrintedToStandardOutputAndEndsWell() {
        for (String command : List.of("pull", "preview", "edit")) {
            Ran ran = Ran.of(command, "--help");

            assertThat(ran.exit()).isZero();
            assertThat(ran.out()).contains("Usage: lanekeeper " + command);
            assertThat(ran.err()).isEmpty();
        }
        assertThat(Ran.of("--help").out()).contains("pull", "preview", "edit", "opens the window.");
        assertThat(Ran.of("--version").out()).startsWith("lanekeeper ");
        assertThat(Ran.of("help", "edit").out()).contains("--remove-home");
    }

    @Test
    void aPlanAsTheOnlyArgumentOpensTheWindow() {
        assertThat(Cli.isCommand(List.of())).isFalse();
        assertThat(Cli.isCommand(List.of("my.laneplan"))).isFalse();
        assertThat(Cli.isCommand(List.of("preview", "my.laneplan"))).isTrue();
        assertThat(Cli.isCommand(List.of("--version"))).isTrue();
    }

    private static List<String> effects(Ran ran) {
        List<String> effects = new ArrayList<>();
        for (JsonNode group : Json.of(ran.out()).at("/steps/0/groups")) {
            effects.add(group.path("group").asText() + " " + group.path("effect").asText());
        }
        return effects;
    }

    private Ran preview(Plan plan, String... options) {
        Path file = folder.resolve("a.laneplan");
        PlanFile.write(file, plan).ifPresent(failure -> {
            throw new AssertionError(failure);
        });
        List<String> all = new ArrayList<>(List.of("preview", file.toString()));
        all.addAll(List.of(options));
        return Ran.of(all.toArray(String[]::new));
    }
}
