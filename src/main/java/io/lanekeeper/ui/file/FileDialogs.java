package io.lanekeeper.ui.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks for files; in the app with the system's dialogs. Empty when the user changed their mind. */
public interface FileDialogs {
    Optional<Path> openPlan();

    Optional<Path> savePlan(String suggestedName);

    List<Path> openJobs();

    Optional<Path> saveJob(String suggestedName);
}
