package io.lanekeeper.jobspec;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.jobspec.Alternative.Way;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange;
import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.edit.JobEdits;
import io.lanekeeper.model.edit.Place;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.TaskGroup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is offered where a constraint is computed: the text itself, or the new value of what it is computed from. */
final class AlternativesTest {
    private static final Place GROUP = new Place.InGroup("g");
    private static final JobEdit TO_B = new JobEdit.ReplaceConstraint(GROUP, 0,
            new Constraint("${meta.rack}", "=", "b"));

    private static String rule(String value) {
        return "    constraint {\n      attribute = \"${meta.rack}\"\n      value     = " + value + "\n    }\n";
    }

    private static String group(String name, String rules) {
        return "  group \"" + name + "\" {\n" + rules + "  }\n";
    }

    private static String job(String... groups) {
        return "job \"x\" {\n" + String.join("", groups) + "}\n";
    }

    private static List<Alternative> alternatives(JobFile file, JobEdit... edits) {
        return switch (file.apply(List.of(edits))) {
            case EditResult.Edited(JobFile edited, var _) -> throw new AssertionError(edited.text());
            case EditResult.Refused(var _, List<Alternative> alternatives) -> alternatives;
        };
    }

    private static Alternative only(Way way, List<Alternative> all) {
        List<Alternative> found = all.stream().filter(a -> a.way() == way).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void aVariableIsWrittenOutOrGetsAnotherValue() {
        String variable = "variable \"rack\" {\n  default = \"a\" # where\n}\n";
        String text = variable + job(group("g", rule("var.rack")));

        List<Alternative> offered = alternatives(JobFiles.read("x", text), TO_B);

        assertThat(only(Way.LITERAL, offered).file().text()).isEqualTo(text.replace("var.rack", "\"b\""));
        Alternative other = only(Way.VARIABLE, offered);
        assertThat(other.file().text()).isEqualTo(text.replace("\"a\"", "\"b\""));
        assertThat(other.textKey()).isEqualTo("jobspec.alternative.variable");
        assertThat(other.arguments()).containsExactly("var.rack = \"b\"");
    }

    @Test
    void whatElseAVariableBindsIsSaid() {
        String text = "locals {\n  rack = \"a\"\n}\n"
                + job(group("g", rule("\"${local.rack}\"")), group("other", rule("local.rack")), group("third", ""));

        Alternative offered = only(Way.VARIABLE, alternatives(JobFiles.read("x", text), TO_B));

        assertThat(offered.textKey()).isEqualTo("jobspec.alternative.variable-binds");
        assertThat(offered.arguments()).containsExactly("local.rack = \"b\"", "other");
    }

    @Test
    void aPartOfATextIsComputed() {
        String text = "variable \"n\" {\n  default = \"1\"\n}\n" + job(group("g", rule("\"rack-${var.n}\"")));
        JobEdit edit = new JobEdit.ReplaceConstraint(GROUP, 0, new Constraint("${meta.rack}", "=", "rack-2"));

        assertThat(only(Way.VARIABLE, alternatives(JobFiles.read("x", text), edit)).arguments())
                .containsExactly("var.n = \"2\"");
        assertThat(alternatives(JobFiles.read("x", text), TO_B)).extracting(Alternative::way)
                .containsExactly(Way.LITERAL);
    }

    @Test
    void aGivenValueIsGivenAnew() {
        String text = "variable \"rack\" {}\n" + job(group("g", rule("var.rack")));
        JobFile file = JobFiles.read("x", text.getBytes(StandardCharsets.UTF_8), Map.of("rack", "a"));

        Alternative offered = only(Way.VARIABLE, alternatives(file, TO_B));

        assertThat(offered.file().text()).isEqualTo(text);
        assertThat(offered.file().variableFile()).isEqualTo("rack = \"b\"\n");
    }

    @Test
    void aDynamicConstraintIsWrittenOut() {
        String dynamic = """
                    dynamic "constraint" {
                      for_each = var.racks
                      content {
                        attribute = "${meta.rack}"
                        value     = "${constraint.value}" # from above
                      }
                    }
                """;
        String text = "variable \"racks\" {\n  default = [\"a\", \"c\"]\n}\n" + job(group("g", dynamic));
        JobFile file = JobFiles.read("x", text);

        List<Alternative> offered = alternatives(file, TO_B);

        String written = rule("\"b\" # from above") + "\n" + rule("\"c\" # from above");
        assertThat(only(Way.LITERAL, offered).file().text()).isEqualTo(text.replace(dynamic, written));
        assertThat(only(Way.VARIABLE, offered).file().text()).isEqualTo(text.replace("\"a\"", "\"b\""));
        assertThat(only(Way.VARIABLE, alternatives(file, new JobEdit.RemoveConstraint(GROUP, 0))).file().text())
                .isEqualTo(text.replace("\"a\", ", ""));
        assertThat(only(Way.VARIABLE, alternatives(file, new JobEdit.RemoveConstraint(GROUP, 1))).file().text())
                .isEqualTo(text.replace(", \"c\"", ""));
    }

    @Test
    void dynamicGroupsAreWrittenOut() {
        String content = """
                    labels   = ["${group.key}"]
                    content {
                      count = group.value * 2
                      task "t" {
                        env {
                          WHERE = "in ${group.key}, ${node.datacenter}"
                        }
                        template {
                          data = <<E
                    - ${group.key}
                E
                        }
                      }
                    }
                """;
        String text = "job \"x\" {\n  dynamic \"group\" {\n    for_each = {g = 1, h = 2}\n" + content + "  }\n}\n";
        JobFile file = JobFiles.read("x", text);

        List<Alternative> offered = alternatives(file,
                new JobEdit.AddConstraint(GROUP, new Constraint("${meta.rack}", "=", "b")));

        assertThat(only(Way.LITERAL, offered).file().text()).isEqualTo("""
                job "x" {
                  group "g" {
                    count = 2
                    constraint {
                      attribute = "${meta.rack}"
                      operator  = "="
                      value     = "b"
                    }
                    task "t" {
                      env {
                        WHERE = "in g, ${node.datacenter}"
                      }
                      template {
                        data = <<E
                    - g
                E
                      }
                    }
                  }

                  group "h" {
                    count = 4
                    task "t" {
                      env {
                        WHERE = "in h, ${node.datacenter}"
                      }
                      template {
                        data = <<E
                    - h
                E
                      }
                    }
                  }
                }
                """);
    }

    @Test
    void everyRefusalForWhatIsComputedHasAnAlternativeThatMeansTheSame() {
        List<String> offered = new ArrayList<>();
        for (Path path : JobFiles.valid()) {
            JobFile file = JobFiles.read(path);
            for (TaskGroup group : file.job().groups()) {
                for (String target : List.of("${meta.lk_test}", "${node.datacenter}", "${meta.rack}")) {
                    if (new HomeRule(file.job(), group.name(), target, HomeChange.JobLevel.CHANGE_FOR_ALL)
                            .set(Home.in("here")) instanceof HomeChange.Edits(List<JobEdit> edits, var _)
                            && file.apply(edits) instanceof EditResult.Refused(var failure, var alternatives)
                            && List.of("jobspec.refused.expression", "jobspec.refused.generated")
                                    .contains(failure.textKey())) {
                        Alternative literal = only(Way.LITERAL, alternatives);
                        assertThat(JobFiles.read("again", literal.file().bytes()).job())
                                .isEqualTo(JobEdits.apply(file.job(), edits.stream()
                                        .filter(e -> !(e instanceof JobEdit.AddDatacenter) || literal.file()
                                                .job()
                                                .datacenters()
                                                .contains("here"))
                                        .toList()));
                        offered.add(file.name() + " " + alternatives.stream().map(Alternative::way).toList());
                    }
                }
            }
        }

        assertThat(offered).hasSizeGreaterThan(9).anyMatch(o -> o.endsWith("VARIABLE]"));
    }
}
