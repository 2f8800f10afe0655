package io.lanekeeper.ui.jobfile;

import io.lanekeeper.handover.FileReport;
import io.lanekeeper.handover.JobImport;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.plan.PlanJob;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where job files were imported from: known as long as the window is open, in no plan file. FX thread only. */
public final class ImportedFiles {
    private final Map<JobKey, Path> paths = new HashMap<>();

    public void remember(JobKey job, Path path) {
        paths.put(job, path);
    }

    public Map<JobKey, Path> paths() {
        return Map.copyOf(paths);
    }

    /** Those files whose text on disk is not the plan's any more. Reads them; on any thread. */
    public static List<JobImport.Read> changedOnDisk(List<PlanJob> jobs, Map<JobKey, Path> paths) {
        List<JobImport.Read> changed = new ArrayList<>();
        for (PlanJob job : jobs) {
            Optional<String> text = job.source().file().map(f -> f.text());
            Path path = paths.get(job.key());
            if (path != null && text.isPresent()
                    && JobImport.read(path, FileReport.variables(job)) instanceof JobImport.Read read
                    && read.file().job().key().id().equals(job.key().id())
                    && !read.file().text().equals(text.get())) {
                changed.add(read);
            }
        }
        return changed;
    }
}
