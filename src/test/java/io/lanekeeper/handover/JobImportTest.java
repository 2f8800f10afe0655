package io.lanekeeper.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.plan.JobSource;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanJob;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.texts.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job file that is dropped on the window. */
final class JobImportTest {
    private static final JobKey STORY = new JobKey("default", "test_constraint");
    private static final JobKey ORDERS = new JobKey("default", "orders");

    @TempDir
    Path folder;

    @Test
    void theFileOfAJobThatWasPulledStaysBesideWhatWasPulled() throws IOException {
        Plan plan = Sample.plan();

        Plan imported = read("job \"test_constraint\" {\n  group \"Dest\" {}\n}\n").into(plan);

        PlanJob job = imported.job(STORY).orElseThrow();
        assertThat(job.base()).isEqualTo(plan.job(STORY).orElseThrow().base());
        assertThat(job.source().json()).isEqualTo(plan.job(STORY).orElseThrow().source().json());
        assertThat(job.source().file().map(JobSource.File::name)).contains("job.nomad.hcl");
        assertThat(imported.planned().changed()).isEmpty();
    }

    @Test
    void aJobThatTheClusterDoesNotHaveIsYetToBeRegistered() throws IOException {
        Plan imported = read("job \"orders\" {\n  group \"g\" {}\n}\n").into(Sample.plan());

        assertThat(imported.jobs()).hasSize(2);
        assertThat(imported.planned().changed()).containsExactly(ORDERS);
    }

    @Test
    void registeredItGoesToTheDefaultPoolWhereThereArePools() throws IOException {
        JobImport.Read read = read("job \"orders\" {\n  group \"g\" {}\n}\n");

        assertThat(read.into(on(new NomadVersion(1, 6, 0))).job(ORDERS).orElseThrow().base().nodePool())
                .isEqualTo("default");
        assertThat(read.into(on(new NomadVersion(1, 5, 5))).job(ORDERS).orElseThrow().base().nodePool()).isEmpty();
        assertThat(read("job \"orders\" {\n  node_pool = \"db\"\n  group \"g\" {}\n}\n")
                .into(on(new NomadVersion(1, 6, 0)))
                .job(ORDERS)
                .orElseThrow()
                .base()
                .nodePool()).isEqualTo("db");
    }

    @Test
    void droppedAgainTheNewTextCounts() throws IOException {
        Plan once = read("job \"orders\" {\n  group \"g\" {}\n}\n").into(Sample.plan());

        Plan twice = read("job \"orders\" {\n  group \"g\" {\n    count = 2\n  }\n}\n").into(once);

        assertThat(twice.jobs()).hasSize(2);
        assertThat(twice.job(ORDERS).orElseThrow().base().group("g").orElseThrow().count()).isEqualTo(2);
    }

    @Test
    void aFileMayBelongToAJobOfAnotherNamespace() throws IOException {
        JobKey prod = new JobKey("prod", "orders");
        Plan plan = Sample.plan()
                .withJob(
                        Plans.job("{ID: 'orders', Namespace: 'prod', JobModifyIndex: 5, TaskGroups: []}"));

        Plan imported = read("job \"orders\" {\n  group \"g\" {}\n}\n").into(plan, prod);

        assertThat(imported.job(prod).orElseThrow().source().file()).isPresent();
        assertThat(imported.job(ORDERS)).isEmpty();
    }

    @Test
    void whyAFileIsNotReadIsSaidWithItsPlace() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.hcl"), "job \"x\" {\n  group =\n}\n");

        assertThat(JobImport.read(broken, Map.of())).isInstanceOfSatisfying(JobImport.Failed.class, f -> {
            assertThat(f.fileName()).isEqualTo("broken.hcl");
            assertThat(f.where()).startsWith("broken.hcl:2:");
            for (Texts texts : List.of(Texts.english(), Texts.chinese())) {
                assertThat(texts.get(f.textKey(), f.textArguments())).isNotBlank().doesNotContain("{0}");
            }
        });
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path none = folder.resolve("none.hcl");

        assertThat(JobImport.read(none, Map.of())).isInstanceOfSatisfying(JobImport.Failed.class, f -> {
            assertThat(f.where()).isEmpty();
            assertThat(Texts.english().get(f.textKey(), f.textArguments())).contains(none.toString());
        });
    }

    @Test
    void filesOfValuesGoToTheJobFilesThatAreChosenWithThem() throws IOException {
        Path job = Files.writeString(folder.resolve("a.hcl"),
                "variable \"n\" {}\njob \"a\" {\n  group \"g\" {\n    count = var.n\n  }\n}\n");
        Path values = Files.writeString(folder.resolve("values.hcl"), "n = 4\n");
        Path other = Files.writeString(folder.resolve("b.hcl"), "job \"b\" {\n  group \"g\" {}\n}\n");

        JobFilesRead read = JobFilesRead.of(List.of(values, job, other));

        assertThat(read.paths()).containsExactly(job, other);
        assertThat(read.imports()).hasSize(2);
        assertThat(read.imports().getFirst()).isInstanceOfSatisfying(JobImport.Read.class,
                r -> assertThat(r.file().job().group("g").orElseThrow().count()).isEqualTo(4));
    }

    @Test
    void filesOfValuesAloneImportNothing() throws IOException {
        Path values = Files.writeString(folder.resolve("values.hcl"), "n = 4\n");

        assertThat(JobFilesRead.of(List.of(values))).isEqualTo(new JobFilesRead(List.of(), List.of()));
    }

    @Test
    void whatIsNoTextOrNotThereIsAJobFileThatFails() throws IOException {
        Path binary = Files.write(folder.resolve("x.hcl"), new byte[]{(byte) 0xff, 0, 1});

        assertThat(JobFilesRead.of(List.of(binary, folder.resolve("none"))).imports())
                .hasOnlyElementsOfType(JobImport.Failed.class)
                .hasSize(2);
    }

    @Test
    void readOnceMoreWithValuesItIsComplete() {
        JobSource.File open = new JobSource.File("a.hcl",
                "variable \"n\" {}\njob \"a\" {\n  group \"g\" {\n    count = var.n\n  }\n}\n");

        assertThat(JobImport.again(open, Map.of("n", "2"))).isInstanceOfSatisfying(JobImport.Read.class,
                r -> assertThat(r.file().incomplete()).isEmpty());
        assertThat(JobImport.again(open, Map.of())).isInstanceOfSatisfying(JobImport.Read.class,
                r -> assertThat(r.file().incomplete()).hasSize(1));
    }

    private JobImport.Read read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("job.nomad.hcl"), text);
        return switch (JobImport.read(file, Map.of())) {
            case JobImport.Read read -> read;
            case JobImport.Failed failed -> throw new AssertionError(failed);
        };
    }

    private static Plan on(NomadVersion version) {
        Cluster c = Cluster.EMPTY;
        return Plan.of(new Cluster("", "", version, "", c.scheduler(), List.of(), List.of(), List.of()), List.of());
    }
}
