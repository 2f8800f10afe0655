package io.lanekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lanekeeper edit}, option by option. */
final class EditCommandTest {
    private static final String JOB = """
            # two sites
            job "orders" {
              datacenters = ["shanghai", "beijing"]

              group "Src" {
                task "src" {
                  driver = "dtle"
                }
              }

              group "Dest" {
                constraint {
                  attribute = "${node.datacenter}"
                  value     = "beijing" # the database stands there
                }

                task "dest" {
                  driver = "dtle"
                }
              }
            }
            """;

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void writeTheJob() throws IOException {
        file = Files.writeString(folder.resolve("orders.nomad.hcl"), JOB);
    }

    @Test
    void withoutAnOutputTheWholeFileIsPrintedAndTheOriginalStays() {
        Ran ran = edit("--group", "Dest", "--home", "${node.datacenter}=shanghai");

        assertThat(ran).isEqualTo(new Ran(Cli.OK, JOB.replace("= \"beijing\" #", "= \"shanghai\" #"), ""));
        assertThat(file).hasContent(JOB);
    }

    @Test
    void theOutputIsWrittenAndNothingPrinted() {
        Path changed = folder.resolve("changed.nomad.hcl");

        Ran ran = edit("--group", "Dest", "--home", "${node.datacenter}=shanghai", "-o", changed.toString());

        assertThat(ran).isEqualTo(new Ran(Cli.OK, "", ""));
        assertThat(changed).hasContent(JOB.replace("= \"beijing\" #", "= \"shanghai\" #"));
    }

    @Test
    void theFileItselfMayBeTheOutput() {
        assertThat(edit("--group", "Dest", "--home", "${node.datacenter}=shanghai", "-o", file.toString()).exit())
                .isZero();

        assertThat(file).content(StandardCharsets.UTF_8).contains("\"shanghai\" # the database stands there");
    }

    @Test
    void theDiffIsOneThatPatchTakes() {
        Ran ran = edit("--group", "Dest", "--home", "${node.datacenter}=shanghai", "--diff");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines()).startsWith("--- " + file, "+++ " + file)
                .contains("-      value     = \"beijing\" # the database stands there",
                        "+      value     = \"shanghai\" # the database stands there");
        assertThat(ran.out()).doesNotContain("# two sites");
    }

    @Test
    void theDiffNamesTheOutput() {
        Path changed = folder.resolve("changed.hcl");

        Ran ran = edit("--group", "Dest", "--home", "${node.datacenter}=shanghai", "--diff", "-o", changed.toString());

        assertThat(ran.out().lines()).startsWith("--- " + file, "+++ " + changed);
        assertThat(changed).exists();
    }

    @Test
    void thePlanIsToldInNomadsTerms() {
        Ran ran = edit("--group", "Dest", "--home", "${node.datacenter}=shanghai", "--plan");

        assertThat(ran.out().lines().map(String::strip)).contains("+/- Job: \"orders\"", "+/- Task Group: \"Dest\"");
        assertThat(ran.out()).contains("shanghai").doesNotContain("Src");
    }

    @Test
    void nothingToDoIsSaidByNoDifference() {
        Ran ran = edit("--group", "Dest", "--home", "${node.datacenter}=beijing", "--diff", "--plan");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines().filter(l -> l.startsWith("+") || l.startsWith("-"))).isEmpty();
    }

    @Test
    void aHomeIsTakenAway() {
        Ran ran = edit("--group", "Dest", "--remove-home", "${node.datacenter}");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).doesNotContain("constraint").contains("group \"Dest\" {\n    task \"dest\"");
    }

    @Test
    void whatIsForbiddenStandsBesideTheHome() {
        Ran ran = edit("--group", "Dest", "--forbid", "${node.class}=small");

        assertThat(ran.out()).contains("value     = \"beijing\"", "operator  = \"!=\"", "value     = \"small\"");
    }

    @Test
    void aWishIsAnAffinity() {
        Ran ran = edit("--group", "Src", "--prefer", "${meta.rack}=r1");

        assertThat(ran.out()).contains("affinity {", "attribute = \"${meta.rack}\"", "weight    = 50")
                .contains("value     = \"beijing\"");
    }

    @Test
    void theLevelSaysWhereANewConstraintGoes() {
        assertThat(edit("--group", "Src", "--home", "${meta.site}=sh", "--level", "job").out())
                .containsPattern(
                        "(?s)job \"orders\" \\{.*constraint \\{\\s+attribute = \"\\$\\{meta.site}\".*group \"Src\"");
        assertThat(edit("--group", "Src", "--home", "${meta.site}=sh", "--level", "task").out())
                .containsPattern("(?s)task \"src\" \\{[^}]*constraint \\{\\s+attribute = \"\\$\\{meta.site}\"");
        assertThat(edit("--group", "Src", "--home", "${meta.site}=sh", "--level", "group").out())
                .isEqualTo(edit("--group", "Src", "--home", "${meta.site}=sh").out());
    }

    @Test
    void aConstraintOfTheWholeJobIsNeverChangedSilently() throws IOException {
        Files.writeString(file, bound());

        Ran ran = edit("--group", "Dest", "--home", "${node.datacenter}=shanghai");

        assertThat(ran.exit()).isEqualTo(Cli.FAILED);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("${node.datacenter} = beijing", "also binds Src", "--level job",
                "--level group");
    }

    @Test
    void theLevelAnswersThatQuestion() throws IOException {
        Files.writeString(file, bound());

        String forAll = edit("--group", "Dest", "--home", "${node.datacenter}=shanghai", "--level", "job").out();
        String moved = edit("--group", "Dest", "--home", "${node.datacenter}=shanghai", "--level", "group").out();

        assertThat(forAll).contains("\"shanghai\"\n  }\n").doesNotContain("value     = \"beijing\"");
        assertThat(moved).containsPattern("(?s)group \"Src\".*beijing.*group \"Dest\".*shanghai");
    }

    @Test
    void whatTheUserShouldKnowGoesToStandardError() {
        Ran ran = edit("--group", "Dest", "--home", "${node.datacenter}=wuhan");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("[\"shanghai\", \"beijing\", \"wuhan\"]");
        assertThat(ran.err()).isEqualTo("lanekeeper: \"wuhan\" added to the job's datacenters\n");
    }

    @Test
    void aConstraintThatStaysBesideTheNewOneIsNamed() throws IOException {
        Files.writeString(file, JOB.replace("value     = \"beijing\"", "operator = \"!=\"\n      value     = \"gz\""));

        Ran ran = edit("--group", "Dest", "--home", "${node.datacenter}=shanghai");

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).contains("stays beside it: ${node.datacenter} != gz");
    }

    @Test
    void standardInputIsAFileToo() {
        Ran ran = Ran.piped(JOB, "edit", "-", "--group", "Dest", "--home", "${node.datacenter}=shanghai");

        assertThat(ran).isEqualTo(new Ran(Cli.OK, JOB.replace("= \"beijing\" #", "= \"shanghai\" #"), ""));
    }

    @Test
    void aJobInJsonStaysJson() throws IOException {
        Path json = Files.writeString(folder.resolve("orders.json"),
                "{\"Job\": {\"ID\": \"orders\", \"Extra\": 1, \"TaskGroups\": [{\"Name\": \"Dest\"}]}}");

        Ran ran = Ran.of("edit", json.toString(), "--group", "Dest", "--home", "${meta.site}=bj");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("\"Extra\": 1", "\"RTarget\"", "\"bj\"");
    }

    @Test
    void valuesOfVariablesComeFromTheCommandLineAndFromFiles() throws IOException {
        Files.writeString(file, "variable \"site\" {}\nvariable \"group\" {}\n" + JOB.replace("group \"Dest\"",
                "group \"Dest\" {\n    meta {\n      site = var.site\n    }\n  }\n\n  group \"x\""));
        Path values = Files.writeString(folder.resolve("values.hcl"), "site = \"from-file\"\n");

        Ran without = edit("--group", "Src", "--home", "${meta.site}=sh", "--diff");
        Ran with = edit("--group", "Src", "--home", "${meta.site}=sh", "--diff", "--var-file", values.toString(),
                "--var",
                "group=x");

        assertThat(without.exit()).isZero();
        assertThat(without.err()).contains("The variable \"site\" has no value and no default.", ":15:14:");
        assertThat(with.exit()).isZero();
        assertThat(with.err()).isEmpty();
    }

    @Test
    void aComputedHomeIsRefusedWithTheWaysThereAre() throws IOException {
        Files.writeString(file, computed());

        Ran ran = edit("--group", "Dest", "--home", "${node.datacenter}=shanghai");

        assertThat(ran.exit()).isEqualTo(Cli.FAILED);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("var.home", "--computed literal: Write the value here instead of computing it",
                "--computed variable: Change the value");
    }

    @Test
    void theWayThatIsAskedForIsTaken() throws IOException {
        Files.writeString(file, computed());

        String literal = edit("--group", "Dest", "--home", "${node.datacenter}=shanghai", "--computed", "literal")
                .out();
        String variable = edit("--group", "Dest", "--home", "${node.datacenter}=shanghai", "--computed", "variable")
                .out();

        assertThat(literal).contains("default = \"beijing\"", "value     = \"shanghai\"");
        assertThat(variable).contains("default = \"shanghai\"", "value     = var.home");
    }

    @Test
    void aWayThatThereIsNotIsNoAnswer() throws IOException {
        Files.writeString(file, computed());

        assertThat(edit("--group", "Dest", "--home", "${node.datacenter}=x", "--computed", "magic").exit())
                .isEqualTo(Cli.FAILED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"shanghai | TARGET=VALUE", "= | TARGET=VALUE", "${node.datacenter}= | TARGET=VALUE",
                "=shanghai | single quotes"})
    void aHomeThatIsNotOneIsExplained(String home, String said) {
        Ran ran = edit("--group", "Dest", "--home", home);

        assertThat(ran.exit()).isEqualTo(Cli.FAILED);
        assertThat(ran.err()).contains(said);
    }

    /** The target may have an equal sign before its brace only; the first one behind it ends the target. */
    @Test
    void aValueMayHaveAnEqualSign() {
        assertThat(edit("--group", "Src", "--home", "${meta.a}=b=c").out()).contains("value     = \"b=c\"");
    }

    @Test
    void whatIsWrongWithAJobFileIsSaidWithItsPlace() throws IOException {
        Files.writeString(file, JOB.replace("group \"Src\" {", "group \"Src\" "));

        Ran ran = edit("--group", "Dest", "--home", "${meta.a}=b");

        assertThat(ran.exit()).isEqualTo(Cli.FAILED);
        assertThat(ran.err()).startsWith("lanekeeper: " + file + ":5:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--wrong", "--level=x", "--var=novalue", "--var-file=/nowhere"})
    void anOptionThatCannotBeIsRefused(String option) {
        Ran ran = edit("--group", "Dest", "--home", "${meta.a}=b", option);

        assertThat(ran.exit()).isEqualTo(Cli.FAILED);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("lanekeeper: ").doesNotContain("\tat ");
    }

    @Test
    void onlyOneThingIsDoneAtATime() {
        assertThat(edit("--group", "Dest", "--home", "a=b", "--forbid", "c=d").exit()).isEqualTo(Cli.FAILED);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Ran ran = Ran.of("edit", folder.resolve("none.hcl").toString(), "--group", "x", "--home", "a=b");

        assertThat(ran.exit()).isEqualTo(Cli.FAILED);
        assertThat(ran.err()).contains("none.hcl");
    }

    @Test
    void anOutputThatCannotBeWrittenIsNamed() {
        Path nowhere = folder.resolve("no").resolve("such").resolve("folder.hcl");

        Ran ran = edit("--group", "Dest", "--home", "${meta.a}=b", "-o", nowhere.toString());

        assertThat(ran.exit()).isEqualTo(Cli.FAILED);
        assertThat(ran.err()).contains(nowhere.toString());
    }

    @Test
    void whatNomadTakesDifferentlyThanItLooksIsAWarning() throws IOException {
        Files.writeString(file, JOB.replace("value     = \"beijing\" # the database stands there", "is_set = true"));

        Ran ran = edit("--group", "Src", "--home", "${meta.a}=b");

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).contains("Nomad accepts \"is_set\" here and does nothing with it");
    }

    private Ran edit(String... options) {
        List<String> all = new ArrayList<>(List.of("edit", file.toString()));
        all.addAll(List.of(options));
        return Ran.of(all.toArray(String[]::new));
    }

    private static String bound() {
        String constraint = """
                  constraint {
                    attribute = "${node.datacenter}"
                    value     = "beijing"
                  }

                """;
        return JOB.replaceFirst("(?s)    constraint \\{.*?\n    }\n\n", "")
                .replace("  group \"Src\" {", constraint + "  group \"Src\" {");
    }

    private static String computed() {
        return "variable \"home\" {\n  default = \"beijing\"\n}\n"
                + JOB.replace("\"beijing\" # the database stands there", "var.home");
    }
}
