package io.lanekeeper.jobspec;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange;
import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.edit.JobEdit.AddConstraint;
import io.lanekeeper.model.edit.JobEdit.AddDatacenter;
import io.lanekeeper.model.edit.JobEdit.RemoveConstraint;
import io.lanekeeper.model.edit.JobEdit.ReplaceConstraint;
import io.lanekeeper.model.edit.Place;
import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.Constraint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an edit looks like in the file. */
final class EditFormTest {
    private static final Place JOB = new Place.InJob();
    private static final Place GROUP = new Place.InGroup("g");
    private static final Constraint RACK = new Constraint("${meta.rack}", "=", "r1");

    private static String job(String inGroup) {
        return "job \"x\" {\n  datacenters = [\"a\"]\n\n  group \"g\" {\n" + inGroup + "  }\n}\n";
    }

    private static String group(String inGroup, JobEdit... edits) {
        String text = edited(job(inGroup), edits);
        return text.substring(text.indexOf("  group \"g\" {\n") + 14, text.length() - 6);
    }

    private static String edited(String text, JobEdit... edits) {
        return HomeInFileTest.edited(JobFiles.read("x", text).apply(List.of(edits))).text();
    }

    private static JobspecFailure refused(String text, JobEdit... edits) {
        return switch (JobFiles.read("x", text).apply(List.of(edits))) {
            case EditResult.Edited(JobFile file, var _) -> throw new AssertionError(file.text());
            case EditResult.Refused(JobspecFailure failure, var _) -> failure;
        };
    }

    private static JobEdit replace(String target, String operator, String value) {
        return new ReplaceConstraint(GROUP, 0, new Constraint(target, operator, value));
    }

    private static final String NEW = """
                constraint {
                  attribute = "${meta.rack}"
                  operator  = "="
                  value     = "r1"
                }
            """;

    @Test
    void aConstraintGoesBehindTheLeadingAttributes() {
        assertThat(group("    count = 2 # two\n\n    task \"t\" {\n    }\n", new AddConstraint(GROUP, RACK)))
                .isEqualTo("    count = 2 # two\n\n" + NEW + "\n    task \"t\" {\n    }\n");
    }

    @Test
    void aConstraintGoesToTheTopWhereThereIsNoAttribute() {
        assertThat(group("    task \"t\" {\n    }\n", new AddConstraint(GROUP, RACK)))
                .isEqualTo(NEW + "\n    task \"t\" {\n    }\n");
    }

    @Test
    void aConstraintGoesBehindTheLastOne() {
        String first = "    constraint {\n      distinct_hosts = true\n    } # keep\n";

        assertThat(group(first + "\n    task \"t\" {\n    }\n", new AddConstraint(GROUP, RACK)))
                .isEqualTo(first + "\n" + NEW + "\n    task \"t\" {\n    }\n");
    }

    @Test
    void aFileWithTabsLineEndsOfWindowsAndNoAlignmentGetsTheSame() {
        List<String> rule = List.of("\tconstraint {", "\t\tattribute = \"a\"", "\t\tvalue = \"b\"", "\t}");
        List<String> added = List.of("", "\tconstraint {", "\t\tattribute = \"${meta.rack}\"", "\t\toperator = \"=\"",
                "\t\tvalue = \"r1\"", "\t}");
        String begin = windows(List.of("job \"x\" {")) + windows(rule);

        assertThat(edited(begin + windows(List.of("}")), new AddConstraint(JOB, RACK)))
                .isEqualTo(begin + windows(added) + windows(List.of("}")));
    }

    private static String windows(List<String> lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    @Test
    void onlyTheValueOfAConstraintChanges() {
        String before = """
                    constraint { # where
                      value="a"// old
                      attribute  = "${meta.rack}"
                    }
                """;

        assertThat(group(before, replace("${meta.rack}", "=", "b"))).isEqualTo(before.replace("\"a\"", "\"b\""));
    }

    @Test
    void aShortFormStaysOne() {
        String before = "    constraint {\n      attribute = \"${meta.rack}\"\n      regexp    = \"a\"\n    }\n";

        assertThat(group(before, replace("${meta.rack}", "regexp", "b\\d")))
                .isEqualTo(before.replace("\"a\"", "\"b\\\\d\""));
        assertThat(group(before, replace("${meta.rack}", "=", "b")))
                .isEqualTo(before.replace("regexp    = \"a\"", "value     = \"b\""));
    }

    @Test
    void anotherOperatorGetsALineOfItsOwn() {
        String before = "    constraint {\n      attribute = \"${meta.rack}\"\n      value     = \"a\"\n    }\n";

        assertThat(group(before, replace("${meta.rack}", "set_contains_any", "a,b"))).isEqualTo(before
                .replace("      value     = \"a\"",
                        "      operator  = \"set_contains_any\"\n      value     = \"a,b\""));
    }

    @Test
    void aFormThatMeansNothingIsWrittenSoThatItWorks() {
        String before = """
                    constraint {
                      attribute        = "${meta.rack}"
                      set_contains_any = "a"
                    }
                """;

        assertThat(group(before, replace("${meta.rack}", "set_contains_any", "a,b"))).isEqualTo(
                """
                            constraint {
                              attribute        = "${meta.rack}"
                              operator         = "set_contains_any"
                              value            = "a,b"
                            }
                        """);
    }

    @Test
    void insertionsAreEscapedAndReferencesStay() {
        Constraint odd = new Constraint("${node.datacenter}", "=", "${var.x} %{if} \"q\" \\ ${meta.a} $${x}\n");

        String text = edited(job(""), new AddConstraint(GROUP, odd));

        assertThat(text).contains("\"${node.datacenter}\"");
        assertThat(JobFiles.read("x", text).job().groups().getFirst().constraints()).containsExactly(odd);
    }

    @Test
    void aDatacenterIsAppendedInTheStyleOfTheList() {
        String[][] cases = {{"[]", "[\"n\"]"}, {"[ \"a\" ]", "[ \"a\", \"n\" ]"}, {"[\"a\",]", "[\"a\", \"n\",]"},
            {"[\n    \"a\", # one\n  ]", "[\n    \"a\", # one\n    \"n\",\n  ]"},
            {"[\n    \"a\" # one\n  ]", "[\n    \"a\", # one\n    \"n\"\n  ]"},
            {"[\n    \"a\"]", "[\n    \"a\",\n    \"n\"]"},
            {"[\n    \"a\", \"b\"\n  ]", "[\n    \"a\", \"b\", \"n\"\n  ]"}};
        for (String[] c : cases) {
            String text = "job \"x\" {\n  datacenters = " + c[0] + "\n}\n";

            assertThat(edited(text, new AddDatacenter("n"))).isEqualTo(text.replace(c[0], c[1]));
        }
    }

    @Test
    void theNodePoolStandsBelowTheDatacenters() {
        String text = "job \"x\" {\n  datacenters = [\"a\"]\n}\n";
        String with = "job \"x\" {\n  datacenters = [\"a\"]\n  node_pool   = \"gpu\"\n}\n";

        assertThat(edited(text, new JobEdit.SetNodePool("gpu"))).isEqualTo(with);
        assertThat(edited(with, new JobEdit.SetNodePool("cpu"))).isEqualTo(with.replace("gpu", "cpu"));
    }

    @Test
    void anAffinityHasItsWeight() {
        Affinity affinity = new Affinity("${meta.rack}", "=", "r1", -20);

        assertThat(group("", new JobEdit.AddAffinity(GROUP, affinity))).contains("weight    = -20");
        assertThat(group("    affinity {\n      attribute = \"${meta.rack}\"\n      value = \"r1\"\n    }\n",
                new JobEdit.ReplaceAffinity(GROUP, 0, affinity))).contains("      weight    = -20\n");
    }

    @Test
    void whatIsComputedIsRefusedWithItsPlace() {
        String value = "variable \"r\" {\n  default = \"a\"\n}\n"
                + job("    constraint {\n      attribute = \"${meta.rack}\"\n      value = var.r\n    }\n");
        String dynamic = job(
                """
                            dynamic "constraint" {
                              for_each = [1]
                              content {
                                value = "1"
                              }
                            }
                        """);

        assertThat(refused(value, replace("${meta.rack}", "=", "b"))).isEqualTo(
                new JobspecFailure("x", 10, 15, "jobspec.refused.expression", List.of("var.r")));
        assertThat(refused(dynamic, new RemoveConstraint(GROUP, 0))).isEqualTo(
                new JobspecFailure("x", 5, 5, "jobspec.refused.generated", List.of()));
    }

    @Test
    void computedDatacentersStayAndTheUserIsTold() {
        Constraint beijing = new Constraint("${node.datacenter}", "=", "beijing");
        for (String list : List.of("split(\",\", \"a,b\")", "var.nowhere")) {
            String text = "job \"x\" {\n  datacenters = " + list + "\n\n  group \"g\" {\n  }\n}\n";
            JobFile file = JobFiles.read("x", text);
            HomeChange change = new HomeRule(file.job(), "g", beijing.target(), HomeChange.JobLevel.ASK)
                    .set(Home.in("beijing"));

            EditResult result = file.apply(((HomeChange.Edits) change).edits());

            assertThat(HomeInFileTest.edited(result).job().groups().getFirst().constraints()).containsExactly(beijing);
            assertThat(((EditResult.Edited) result).remarks()).containsExactly(
                    new Remark(2, 17, "jobspec.remark.datacenters-computed", List.of("beijing")));
        }
    }

    @Test
    void whatIsMeantForATasksOwnGroupGoesIntoTheTask() {
        String text = "job \"x\" {\n  task \"g\" {\n    driver = \"d\"\n  }\n}\n";
        List<JobEdit> edits = List.of(new AddConstraint(GROUP, new Constraint("${meta.rack}", "=", "old")),
                new JobEdit.AddAffinity(GROUP, new Affinity("${meta.rack}", "=", "r2", 50)),
                new ReplaceConstraint(GROUP, 0, RACK));

        JobFile edited = HomeInFileTest.edited(JobFiles.read("x", text).apply(edits));

        assertThat(edited.job().groups().getFirst().tasks().getFirst().constraints()).containsExactly(RACK);
        assertThat(edited.job().groups().getFirst().tasks().getFirst().affinities()).hasSize(1);
        assertThat(HomeInFileTest.edited(edited.apply(List.of(new JobEdit.RemoveAffinity(new Place.InTask("g", "g"), 0),
                new RemoveConstraint(new Place.InTask("g", "g"), 0)))).text()).isEqualTo(text);
    }

    @Test
    void variablesTakeTheValuesGiven() {
        String text = "variable \"n\" {\n  type = number\n}\njob \"x\" {\n  priority = var.n + 1\n  type = var.t\n}\n";

        assertThat(JobFile.read("x", text.getBytes(StandardCharsets.UTF_8), Map.of("n", "41")))
                .isInstanceOfSatisfying(JobFileResult.Read.class, r -> {
                    assertThat(r.file().job().priority()).isEqualTo(42);
                    assertThat(r.file().incomplete()).containsExactly(new Incomplete(6, 10, "var.t",
                            new Incomplete.NotHere("jobspec.failure.unknown-variable", List.of("t"))));
                });
    }
}
