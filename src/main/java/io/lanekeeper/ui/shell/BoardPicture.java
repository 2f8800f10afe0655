package io.lanekeeper.ui.shell;

import io.lanekeeper.files.AtomicFile;
import io.lanekeeper.files.FileFailure;
import io.lanekeeper.plan.Document;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.FxBackground;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.file.FileDialogs;
import io.lanekeeper.ui.group.Flights;
import io.lanekeeper.ui.settings.Settings;
import io.lanekeeper.ui.settings.SettingsFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/** Draws the main window into a PNG file, also where there is no display. Starts and ends the toolkit. */
public final class BoardPicture {
    private static final int WAIT_SECONDS = 60;
    private static final int SETTLED_MILLIS = 800;

    private BoardPicture() {}

    /**
     * Shows the document in a window, takes its picture, closes it. Blocks; not on the FX thread; once in a program.
     *
     * @throws IOException when the file cannot be written, or the toolkit does not start
     */
    public static void write(Document document, Texts texts, Path file) throws IOException {
        CompletableFuture<BufferedImage> image = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                draw(document, texts, file, image);
            } catch (RuntimeException e) {
                image.completeExceptionally(e);
            }
        });
        try {
            Optional<FileFailure> failure = AtomicFile.of(file).write(png(image.get(WAIT_SECONDS, TimeUnit.SECONDS)));
            if (failure.isPresent()) {
                throw new IOException(texts.get(failure.get().textKey(), failure.get().textArguments()));
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the board could not be drawn: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Platform.exit();
        }
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", bytes)) {
            throw new IOException("this Java cannot write PNG");
        }
        return bytes.toByteArray();
    }

    private static void draw(Document document, Texts texts, Path file, CompletableFuture<BufferedImage> image) {
        Styles.loadFonts();
        Stage stage = new Stage();
        DocumentModel model = new DocumentModel(new FxBackground(), image::completeExceptionally);
        Settings settings = Settings.first(texts.locale().getLanguage());
        MainWindow window = new MainWindow(stage, model, new FxBackground(), new NoDialogs(),
                new SettingsFile(file.resolveSibling("settings.json")), settings,
                new MainWindow.Outside(Map.of(), () -> document, url -> {}));
        model.open(document);
        window.show();
        new Timeline(new KeyFrame(Duration.millis(SETTLED_MILLIS), e -> takeWhenStill(stage, image))).play();
    }

    /** Takes the picture as soon as nothing flies any more. */
    private static void takeWhenStill(Stage stage, CompletableFuture<BufferedImage> image) {
        if (Flights.still(stage.getScene())) {
            image.complete(SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null));
        } else {
            new Timeline(new KeyFrame(Duration.millis(50), e -> takeWhenStill(stage, image))).play();
        }
    }

    /** Nobody is there to choose a file. */
    private static final class NoDialogs implements FileDialogs {
        @Override
        public Optional<Path> openPlan() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> savePlan(String suggestedName) {
            return Optional.empty();
        }

        @Override
        public List<Path> openJobs() {
            return List.of();
        }

        @Override
        public Optional<Path> saveJob(String suggestedName) {
            return Optional.empty();
        }
    }
}
