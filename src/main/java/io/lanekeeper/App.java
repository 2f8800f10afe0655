package io.lanekeeper;

import io.lanekeeper.ui.background.FxBackground;
import io.lanekeeper.ui.settings.Settings;
import io.lanekeeper.ui.settings.SettingsFile;
import io.lanekeeper.ui.shell.MainWindow;
import io.lanekeeper.ui.shell.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The app with a window. */
public final class App extends Application {
    static void launch(List<String> files) {
        Application.launch(App.class, files.toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        Styles.loadFonts();
        SettingsFile file = new SettingsFile(Folders.settings());
        Settings settings = file.load(Settings.first(Locale.getDefault().getLanguage()));
        Optional<Path> named = getParameters().getRaw().stream().findFirst().map(Path::of);
        MainWindow window = Wiring.empty(stage, new FxBackground(),
                Wiring.systemDialogs(stage, settings.language().texts()), file, settings,
                System.getenv(), getHostServices()::showDocument);
        Uncaught.tell(bug -> Platform.runLater(() -> window.tellBug(bug)));
        window.show();
        named.ifPresentOrElse(window::open, window::openSample); // who names a plan does not want to see another
    }
}
