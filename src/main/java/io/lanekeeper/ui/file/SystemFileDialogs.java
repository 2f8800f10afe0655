package io.lanekeeper.ui.file;

import io.lanekeeper.texts.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;

/** The system's own file dialogs. FX thread only. */
public final class SystemFileDialogs implements FileDialogs {
    private final Stage stage;
    private final Supplier<Texts> texts;

    public SystemFileDialogs(Stage stage, Supplier<Texts> texts) {
        this.stage = stage;
        this.texts = texts;
    }

    @Override
    public Optional<Path> openPlan() {
        return Optional.ofNullable(plans("file.dialog.open").showOpenDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> savePlan(String suggestedName) {
        FileChooser chooser = plans("file.dialog.save");
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    @Override
    public List<Path> openJobs() {
        List<File> files = jobs("file.dialog.openJobs").showOpenMultipleDialog(stage);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> saveJob(String suggestedName) {
        FileChooser chooser = jobs("file.dialog.saveJob");
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    private FileChooser plans(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get().get(title));
        chooser.getExtensionFilters().add(new ExtensionFilter(texts.get().get("file.plans"), "*.laneplan"));
        return chooser;
    }

    private FileChooser jobs(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get().get(title));
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(texts.get().get("file.jobs"), "*.nomad", "*.hcl", "*.json"),
                        new ExtensionFilter(texts.get().get("file.all"), "*.*"));
        return chooser;
    }
}
