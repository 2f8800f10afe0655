package io.lanekeeper;

import io.lanekeeper.plan.Document;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.file.FileDialogs;
import io.lanekeeper.ui.file.SystemFileDialogs;
import io.lanekeeper.ui.settings.Settings;
import io.lanekeeper.ui.settings.SettingsFile;
import io.lanekeeper.ui.shell.MainWindow;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;

/** Puts the window together. */
public final class Wiring {
    private Wiring() {}

    /** A window that shows the sample until something else is opened. FX thread only. */
    public static MainWindow window(Stage stage, Background background, FileDialogs dialogs, SettingsFile file,
            Settings settings, Map<String, String> environment, Consumer<String> browser) {
        MainWindow window = empty(stage, background, dialogs, file, settings, environment, browser);
        window.model().open(sample());
        return window;
    }

    /** A window that shows nothing until something is opened. FX thread only. */
    static MainWindow empty(Stage stage, Background background, FileDialogs dialogs, SettingsFile file,
            Settings settings, Map<String, String> environment, Consumer<String> browser) {
        DocumentModel model = new DocumentModel(background,
                e -> Thread.currentThread()
                        .getUncaughtExceptionHandler()
                        .uncaughtException(Thread.currentThread(), e));
        return new MainWindow(stage, model, background, dialogs, file, settings,
                new MainWindow.Outside(environment, Wiring::sample, browser));
    }

    static FileDialogs systemDialogs(Stage stage, Texts texts) {
        return new SystemFileDialogs(stage, () -> texts);
    }

    private static Document sample() {
        return Document.of(Sample.plan(), Optional.empty());
    }
}
