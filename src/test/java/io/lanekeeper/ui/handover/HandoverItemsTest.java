package io.lanekeeper.ui.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.handover.JobImport;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.texts.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sheet offers to hand over. */
final class HandoverItemsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aPlanThatChangesNothingHandsNothingOver() {
        HandoverItems items = items(Sample.plan());

        assertThat(items.items()).isEmpty();
        assertThat(items.problems()).isEmpty();
    }

    @Test
    void aChangedJobIsHandedOverInOneWay() {
        HandoverItems items = items(moved(Sample.plan()));

        assertThat(items.problems()).isEmpty();
        assertThat(items.items()).singleElement().satisfies(item -> {
            assertThat(item.remark()).isEmpty();
            assertThat(item.ways()).singleElement().satisfies(way -> {
                assertThat(way.text()).as("where there is no other nothing is asked").isEmpty();
                assertThat(way.handOver().diff()).anyMatch(l -> l.contains("shanghai"));
            });
        });
    }

    @Test
    void anImportedFileIsHandedOverAsTheFileThatItIs() throws IOException {
        Plan plan = moved(imported("""
                job "test_constraint" {
                  datacenters = ["shanghai", "beijing"]
                  group "Src" { # source
                    task "src" { driver = "dtle" }
                  }
                  group "Dest" { # target
                    task "dest" { driver = "dtle" }
                  }
                }
                """));

        assertThat(items(plan).items()).singleElement().satisfies(item -> {
            assertThat(item.ways().getFirst().handOver().fileName()).isEqualTo("story.nomad.hcl");
            assertThat(item.ways().getFirst().handOver().after()).contains("# source", "# target", "shanghai");
        });
    }

    @Test
    void aFileThatComputesTheConstraintOffersWaysAndSaysWhereTheTroubleIs() throws IOException {
        Plan plan = moved(imported("""
                variable "site" {
                  default = "beijing"
                }
                job "test_constraint" {
                  datacenters = ["shanghai", "beijing"]
                  group "Dest" {
                    constraint {
                      attribute = "${node.datacenter}"
                      value     = var.site
                    }
                    task "dest" { driver = "dtle" }
                  }
                }
                """));

        HandoverItems items = items(plan);

        assertThat(items.problems()).isEmpty();
        assertThat(items.items()).singleElement().satisfies(item -> {
            assertThat(item.remark()).contains("story.nomad.hcl:");
            assertThat(item.ways()).hasSizeGreaterThan(1)
                    .extracting(HandoverItem.Way::text)
                    .doesNotContain("")
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void severalChangedJobsAreOneItemEach() {
        Plan plan = moved(Sample.plan()).withJob(Plans.job("""
                {ID: 'orders', JobModifyIndex: 1, Datacenters: ['*'], TaskGroups: [{Name: 'g', Tasks: [
                  {Name: 't', Driver: 'dtle'}]}]}
                """))
                .withIntent(new Intent.SetHome(GroupKey.of("default", "orders", "g"), Plan.DATACENTER,
                        Home.in("shanghai"), JobLevel.ASK));

        assertThat(items(plan).items()).extracting(i -> i.ways().getFirst().handOver().fileName())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    private Plan imported(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("story.nomad.hcl"), text);
        return ((JobImport.Read) JobImport.read(file, Map.of())).into(Sample.plan());
    }

    private static Plan moved(Plan plan) {
        return plan.withIntent(new Intent.SetHome(Plans.DEST, Plan.DATACENTER, Home.in("shanghai"), JobLevel.ASK));
    }

    private static HandoverItems items(Plan plan) {
        return HandoverItems.of(plan, Texts.english());
    }
}
