package io.lanekeeper.ui.shell;

import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.file.FileDialogs;
import io.lanekeeper.ui.jobfile.ImportedFiles;
import io.lanekeeper.ui.sheet.Notices;
import java.util.Map;

/**
 * What the content of a window works with and does not own: it outlives a change of language.
 *
 * @param environment for {@code NOMAD_ADDR} and its like
 */
record WindowParts(Background background, FileDialogs dialogs, Notices notices, ImportedFiles files,
        Map<String, String> environment) {
    WindowParts {
        environment = Map.copyOf(environment);
    }
}
