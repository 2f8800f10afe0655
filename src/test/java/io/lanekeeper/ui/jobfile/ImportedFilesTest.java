package io.lanekeeper.ui.jobfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.handover.JobImport;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job file that somebody goes on editing while it stands in the plan. */
final class ImportedFilesTest {
    private static final JobKey ORDERS = new JobKey("default", "orders");
    private static final String TEXT = "job \"orders\" {\n  group \"g\" {}\n}\n";

    @TempDir
    private Path folder = Path.of("");

    private final ImportedFiles files = new ImportedFiles();
    private Plan plan = Plan.EMPTY;

    @BeforeEach
    void importTheFile() throws IOException {
        plan = ((JobImport.Read) JobImport.read(write(TEXT), Map.of())).into(Sample.plan());
        files.remember(ORDERS, file());
    }

    @Test
    void aFileThatIsAsItWasIsNotAskedAbout() {
        assertThat(ImportedFiles.changedOnDisk(plan.jobs(), files.paths())).isEmpty();
    }

    @Test
    void aFileThatWasEditedElsewhereIsReadAnew() throws IOException {
        write(TEXT.replace("{}", "{\n    count = 2\n  }"));

        assertThat(ImportedFiles.changedOnDisk(plan.jobs(), files.paths())).singleElement()
                .satisfies(read -> assertThat(read.file().job().group("g").orElseThrow().count()).isEqualTo(2));
    }

    @Test
    void aFileThatHoldsAnotherJobNowIsNotTakenForTheOldOne() throws IOException {
        write(TEXT.replace("orders", "billing"));

        assertThat(ImportedFiles.changedOnDisk(plan.jobs(), files.paths())).isEmpty();
    }

    @Test
    void aFileThatIsBrokenOrGoneIsLeftAlone() throws IOException {
        write("job \"orders\" {");
        assertThat(ImportedFiles.changedOnDisk(plan.jobs(), files.paths())).isEmpty();

        Files.delete(file());
        assertThat(ImportedFiles.changedOnDisk(plan.jobs(), files.paths())).isEmpty();
    }

    @Test
    void aJobWhoseFileThisWindowNeverSawIsNotLookedFor() throws IOException {
        write(TEXT.replace("{}", "{\n    count = 2\n  }"));

        assertThat(ImportedFiles.changedOnDisk(plan.jobs(), new ImportedFiles().paths())).isEmpty();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(file(), text);
    }

    private Path file() {
        return folder.resolve("orders.nomad.hcl");
    }
}
