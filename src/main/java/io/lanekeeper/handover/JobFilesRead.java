package io.lanekeeper.handover;

import io.lanekeeper.jobspec.VariableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that were chosen together: job files, and files that only have values for their variables.
 *
 * @param imports one for each job file, in the order of {@link #paths}
 * @param paths of the job files
 */
public record JobFilesRead(List<JobImport> imports, List<Path> paths) {
    public JobFilesRead {
        imports = List.copyOf(imports);
        paths = List.copyOf(paths);
    }

    /** Reads them all. Blocks. */
    public static JobFilesRead of(List<Path> chosen) {
        Map<String, String> variables = new HashMap<>();
        List<Path> jobs = new ArrayList<>();
        for (Path path : chosen) {
            String text = variablesIn(path);
            if (text.isEmpty()) {
                jobs.add(path);
            } else {
                variables.putAll(VariableFile.read(text));
            }
        }
        return new JobFilesRead(jobs.stream().map(p -> JobImport.read(p, variables)).toList(), jobs);
    }

    /** Empty for a job file, and for one that cannot be read: its import says why. */
    private static String variablesIn(Path path) {
        try {
            String text = Files.readString(path);
            return VariableFile.isOne(text) ? text : "";
        } catch (IOException e) {
            return "";
        }
    }
}
