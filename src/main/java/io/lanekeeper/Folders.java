package io.lanekeeper;

import java.nio.file.Path;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

/** Where the app keeps its own files, by the system's custom. */
final class Folders {
    private static final AppDirs DIRS = AppDirsFactory.getInstance();

    private Folders() {}

    static Path settings() {
        return Path.of(DIRS.getUserConfigDir("lanekeeper", null, null)).resolve("settings.json");
    }

    static Path logs() {
        return Path.of(DIRS.getUserLogDir("lanekeeper", null, null));
    }
}
