package io.lanekeeper.ui.shell;

import io.lanekeeper.plan.Document;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.command.Command;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.file.FileDialogs;
import io.lanekeeper.ui.jobfile.ImportedFiles;
import io.lanekeeper.ui.settings.Settings;
import io.lanekeeper.ui.settings.SettingsFile;
import io.lanekeeper.ui.sheet.Notices;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;

/**
 * The main window: holds what outlives a change of language, and makes a new {@link WindowContent} for each language.
 * FX thread only.
 */
public final class MainWindow implements Shell {
    private final Stage stage;
    private final DocumentModel model;
    private final Background background;
    private final FileDialogs dialogs;
    private final SettingsFile settingsFile;
    private final Outside outside;
    private final Notices notices = new Notices();
    private final ImportedFiles files = new ImportedFiles();
    private final Scene scene;
    private Settings settings;
    private WindowContent content;

    /**
     * What the window needs of the world around it.
     *
     * @param environment for {@code NOMAD_ADDR} and its like
     * @param sample makes the embedded sample plan
     * @param browser shows a page
     */
    public record Outside(Map<String, String> environment, Supplier<Document> sample,
            Consumer<String> browser) {
        public Outside {
            environment = Map.copyOf(environment);
        }
    }

    public MainWindow(Stage stage, DocumentModel model, Background background, FileDialogs dialogs,
            SettingsFile settingsFile, Settings settings, Outside outside) {
        this.stage = stage;
        this.model = model;
        this.background = background;
        this.dialogs = dialogs;
        this.settingsFile = settingsFile;
        this.settings = settings;
        this.outside = outside;
        this.content = newContent();
        this.scene = new Scene(content.view(), settings.width(), settings.height());
        Styles.apply(scene, settings);
        for (Command command : Command.values()) {
            if (command.keys() != null) {
                scene.getAccelerators().put(command.keys(), () -> content.run(command));
            }
        }
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN),
                        () -> content.run(Command.REDO));
        scene.addEventHandler(KeyEvent.KEY_TYPED, e -> {
            if (e.getCharacter().equals("?")) {
                content.run(Command.SHORTCUTS);
            }
        });
        MenuKey.listen(scene);
        scene.setOnDragOver(this::filesOver);
        scene.setOnDragDropped(e -> e.setDropCompleted(dropped(e.getDragboard().getFiles())));
        Platform.getPreferences().colorSchemeProperty().addListener((o, was, is) -> restyle(false));
        stage.setScene(scene);
        stage.setMinWidth(900);
        stage.setMinHeight(560);
        stage.setMaximized(settings.maximized());
        stage.getIcons().addAll(Styles.icons());
        stage.setOnCloseRequest(e -> {
            e.consume();
            content.run(Command.QUIT);
        });
    }

    private WindowContent newContent() {
        Texts texts = settings.language().texts();
        return new WindowContent(this, model,
                new WindowParts(background, dialogs, notices, files, outside.environment()),
                texts,
                stage::setTitle);
    }

    private void filesOver(DragEvent e) {
        if (e.getDragboard().hasFiles() && e.getGestureSource() == null) {
            e.acceptTransferModes(TransferMode.COPY);
        }
    }

    /**
     * Files were let go over the window: a plan is opened, anything else is read as a job file.
     *
     * @return whether there was any
     */
    public boolean dropped(List<File> files) {
        List<Path> paths = files.stream().map(File::toPath).toList();
        paths.stream()
                .filter(MainWindow::isPlan)
                .findFirst()
                .ifPresentOrElse(this::open, () -> content.importJobs(paths));
        return !paths.isEmpty();
    }

    private static boolean isPlan(Path file) {
        return file.toString().endsWith(".laneplan");
    }

    public void show() {
        stage.show();
    }

    /** Opens a plan file, as if it had been chosen. */
    public void open(Path file) {
        content.open(file);
    }

    /** Opens the sample plan. */
    public void openSample() {
        model.open(sample());
    }

    public DocumentModel model() {
        return model;
    }

    public Texts texts() {
        return content.texts();
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public void remember(Settings changed) {
        settings = changed;
        background.run("settings", () -> {
            settingsFile.save(changed);
            return true;
        }, done -> {}, e -> {});
        content.showTop();
    }

    @Override
    public void restyle(boolean newLanguage) {
        if (newLanguage) {
            var connection = content.connection();
            content.release();
            content = newContent();
            content.use(connection);
            scene.setRoot(content.view());
        }
        Styles.apply(scene, settings);
    }

    @Override
    public Document sample() {
        return outside.sample().get();
    }

    @Override
    public void browse(String url) {
        outside.browser().accept(url);
    }

    @Override
    public void close() {
        Settings last = stage.isMaximized() ? settings.withMaximized(true)
                : settings.withMaximized(false).withSize(scene.getWidth(), scene.getHeight());
        settingsFile.save(last);
        stage.close();
    }

    /** Shows a sheet that says that something went wrong inside, and where the log is. */
    public void tellBug(Throwable bug) {
        content.tellBug(bug);
    }
}
