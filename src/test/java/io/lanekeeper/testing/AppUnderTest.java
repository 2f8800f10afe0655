package io.lanekeeper.testing;

import io.lanekeeper.Wiring;
import io.lanekeeper.ui.background.FxBackground;
import io.lanekeeper.ui.file.FileDialogs;
import io.lanekeeper.ui.settings.Settings;
import io.lanekeeper.ui.settings.SettingsFile;
import io.lanekeeper.ui.shell.MainWindow;
import io.lanekeeper.ui.shell.Styles;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real main window on the headless platform, with a robot's hands. The headless screen is 1000 x 1000. */
public final class AppUnderTest implements AutoCloseable {
    private final List<String> browsed = new CopyOnWriteArrayList<>();
    private static final Path SCREENS = Path.of("target", "screens");
    private static boolean fontsLoaded;

    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final MainWindow window;
    private final Answers dialogs = new Answers();

    /** Opens the window with the sample. */
    public static AppUnderTest start(Settings settings, Path folder, Map<String, String> environment) {
        return new AppUnderTest(settings, folder, environment);
    }

    /** The pages that the app showed in the browser. */
    public List<String> browsed() {
        return browsed;
    }

    private AppUnderTest(Settings settings, Path folder, Map<String, String> environment) {
        stage = onFx(AppUnderTest::stage);
        window = onFx(() -> Wiring.window(stage, new FxBackground(), dialogs,
                new SettingsFile(folder.resolve("settings.json")), settings, environment, browsed::add));
        onFx(() -> {
            window.show();
            return true;
        });
        settle();
    }

    private static Stage stage() {
        if (!fontsLoaded) {
            Styles.loadFonts();
            fontsLoaded = true;
        }
        Stage stage = new Stage();
        stage.setX(0);
        stage.setY(0);
        return stage;
    }

    /** Asks something on the FX thread. */
    public <T> T ask(Callable<T> question) {
        return onFx(question);
    }

    private static <T> T onFx(Callable<T> work) {
        try {
            FxToolkit.registerPrimaryStage();
            return WaitForAsyncUtils.asyncFx(work).get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    public MainWindow window() {
        return window;
    }

    public FxRobot robot() {
        return robot;
    }

    /** The next file dialog is answered with this. */
    public void willChoose(Path file) {
        dialogs.next.add(file);
    }

    /** Waits until nothing is going on any more. */
    public void settle() {
        WaitForAsyncUtils.waitForFxEvents(20);
    }

    /** Waits for something to become true, for at most half a minute. */
    public void waitUntil(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onFx(condition::getAsBoolean));
        } catch (TimeoutException e) {
            snapshot("failed-" + what.replaceAll("[^A-Za-z0-9]+", "-"));
            throw new AssertionError("never: " + what + "; the window says: " + texts("#board") + texts("#preview"), e);
        }
        settle();
    }

    /** Waits until the window shows this text somewhere. */
    public void waitForText(String text) {
        waitUntil("the text \"" + text + "\"", () -> allTexts(root()).stream().anyMatch(t -> t.contains(text)));
    }

    public Node root() {
        return stage.getScene().getRoot();
    }

    public void click(String query) {
        robot.clickOn(visible(query));
        settle();
    }

    /** Clicks on the entry of an open menu whose text begins so. */
    public void choose(String beginning) {
        settle();
        robot.clickOn(robot.lookup((Node n) -> n instanceof Label l && l.getText() != null
                && l.getText().startsWith(beginning) && inOpenMenu(l)).queryAs(Label.class));
        settle();
    }

    private boolean inOpenMenu(Node node) {
        Scene scene = node.getScene();
        return scene != null && !scene.equals(root().getScene()) && scene.getWindow() != null
                && scene.getWindow().isShowing();
    }

    public void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    public void type(String query, String text) {
        click(query);
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write(text, 0);
        settle();
    }

    /** Presses on a node, drags slowly to the middle of another, and stays there. */
    public void dragTo(String from, String to) {
        robot.moveTo(visible(from));
        robot.press(MouseButton.PRIMARY);
        robot.moveBy(12, 6);
        settle();
        robot.moveTo(visible(to));
        robot.moveBy(3, 3);
        settle();
    }

    public void drop() {
        robot.release(MouseButton.PRIMARY);
        settle();
    }

    public Node visible(String query) {
        settle();
        return robot.lookup(query)
                .queryAll()
                .stream()
                .filter(n -> n.isVisible() && inScene(n))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing visible is " + query));
    }

    public boolean has(String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(n -> n.isVisible() && inScene(n));
    }

    private static boolean inScene(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return node.getScene() != null && bounds.getWidth() > 0;
    }

    /** All texts below a node, in order. */
    public List<String> texts(String query) {
        settle();
        Node node = robot.lookup(query).query();
        return allTexts(node);
    }

    /** All texts of the popups that are open. */
    public List<String> popupTexts() {
        settle();
        return onFx(() -> Window.getWindows()
                .stream()
                .filter(w -> w instanceof PopupWindow && w.isShowing() && w.getScene() != null)
                .flatMap(w -> allTexts(w.getScene().getRoot()).stream())
                .toList());
    }

    private static List<String> allTexts(Node node) {
        if (!node.isVisible()) {
            return List.of();
        }
        if (node instanceof Label label) {
            return label.getText() == null || label.getText().isEmpty() ? List.of() : List.of(label.getText());
        }
        if (node instanceof TextFlow flow && flow.getParent() instanceof ListCell<?> cell) {
            return List.of(cell.getAccessibleText());
        }
        if (node instanceof Text text && !(node.getParent() instanceof Labeled)) {
            return text.getText().isEmpty() ? List.of() : List.of(text.getText().strip());
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isEmpty()) {
            return List.of(labeled.getText());
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(c -> allTexts(c).stream()).toList()
                : List.of();
    }

    public void resize(double width, double height) {
        onFx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
        settle();
    }

    /** Writes a picture of a text in the window's font to {@code target/screens}. */
    public Path drawn(String text, String name) {
        return write(name, onFx(() -> {
            Text node = new Text(text);
            node.setFont(Font.font("Inter", 32));
            return SwingFXUtils.fromFXImage(node.snapshot(null, null), null);
        }));
    }

    /** Writes a picture of the window to {@code target/screens}. */
    public Path snapshot(String name) {
        settle();
        settleFlights();
        return write(name, onFx(this::picture));
    }

    /** The window with the menus and other popups over it. */
    private BufferedImage picture() {
        Scene scene = stage.getScene();
        BufferedImage image = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
        Graphics2D pen = image.createGraphics();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow && window.isShowing() && window.getScene() != null) {
                SnapshotParameters clear = new SnapshotParameters();
                clear.setFill(Color.TRANSPARENT);
                pen.drawImage(SwingFXUtils.fromFXImage(window.getScene().getRoot().snapshot(clear, null), null),
                        (int) (window.getX() - stage.getX() - scene.getX()),
                        (int) (window.getY() - stage.getY() - scene.getY()), null);
            }
        }
        pen.dispose();
        return image;
    }

    /** Chips that fly to another client would be caught halfway. */
    private void settleFlights() {
        try {
            WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS,
                    () -> onFx(() -> ((Parent) root().lookup("#flights")).getChildrenUnmodifiable().isEmpty()));
        } catch (TimeoutException e) {
            throw new AssertionError("a chip flies on and on", e);
        }
    }

    private static Path write(String name, BufferedImage image) {
        try {
            Files.createDirectories(SCREENS);
            File file = SCREENS.resolve(name + ".png").toFile();
            ImageIO.write(image, "png", file);
            return file.toPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        onFx(() -> {
            stage.setOnCloseRequest(null);
            stage.close();
            return true;
        });
        robot.release(MouseButton.PRIMARY);
        robot.release(new KeyCode[0]); // all that are held
    }

    /** On the FX thread, soon. */
    public void later(Runnable action) {
        Platform.runLater(action);
        settle();
    }

    /** Answers file dialogs: no test can click on the system's. */
    private static final class Answers implements FileDialogs {
        private final Deque<Path> next = new ArrayDeque<>();

        @Override
        public Optional<Path> openPlan() {
            return Optional.ofNullable(next.poll());
        }

        @Override
        public Optional<Path> savePlan(String suggestedName) {
            return Optional.ofNullable(next.poll());
        }

        @Override
        public List<Path> openJobs() {
            return Optional.ofNullable(next.poll()).stream().toList();
        }

        @Override
        public Optional<Path> saveJob(String suggestedName) {
            return Optional.ofNullable(next.poll());
        }
    }
}
