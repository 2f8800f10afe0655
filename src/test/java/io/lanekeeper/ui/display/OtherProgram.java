package io.lanekeeper.ui.display;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/**
 * A file manager of one file: another process with a small window beside Lanekeeper's, from which the file is dragged.
 */
final class OtherProgram implements AutoCloseable {
    /** The middle of its window, on the screen. */
    static final int X = 1150;
    static final int Y = 150;
    private static final int SIZE = 120;

    private final Process process;
    private final BufferedReader said;

    /** Starts it, and waits until its window is there. */
    OtherProgram(Path file) throws IOException {
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dprism.order=sw",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                OtherProgram.class.getName(), file.toAbsolutePath().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        said = process.inputReader(StandardCharsets.UTF_8);
        hear("shown");
    }

    /** Waits until the drag has ended; tells how the other side took the file, or "null" if not at all. */
    String ended() throws IOException {
        return hear("ended");
    }

    private String hear(String word) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(word)) {
                return line.substring(word.length()).strip();
            }
        }
        throw new IOException("the other program is gone");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** What the other process shows. */
    public static final class Window extends Application {
        @Override
        @SuppressWarnings("SystemOut") // it is how it talks to the test
        public void start(Stage stage) {
            File file = new File(getParameters().getRaw().getFirst());
            Label label = new Label(file.getName());
            StackPane pane = new StackPane(label);
            pane.setOnDragDetected(e -> {
                ClipboardContent content = new ClipboardContent();
                content.putFiles(List.of(file));
                pane.startDragAndDrop(TransferMode.COPY).setContent(content);
                e.consume();
            });
            pane.setOnDragDone(e -> System.out.println("ended " + e.getTransferMode()));
            stage.initStyle(StageStyle.UNDECORATED);
            stage.setScene(new Scene(pane, SIZE, SIZE));
            stage.setX(X - SIZE / 2.0);
            stage.setY(Y - SIZE / 2.0);
            stage.show();
            Platform.runLater(() -> System.out.println("shown"));
        }
    }
}
