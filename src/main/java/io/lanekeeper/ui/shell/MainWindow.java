package io.lanekeeper.ui.shell;

import io.lanekeeper.plan.Document;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.board.BoardView;
import io.lanekeeper.ui.board.LaneAttributes;
import io.lanekeeper.ui.common.Background;
import io.lanekeeper.ui.common.Notice;
import io.lanekeeper.ui.common.Notices;
import io.lanekeeper.ui.common.Sheets;
import io.lanekeeper.ui.connect.PullWorkflow;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.document.ScenarioActions;
import io.lanekeeper.ui.group.DragLayer;
import io.lanekeeper.ui.group.DropHint;
import io.lanekeeper.ui.group.GroupMenu;
import io.lanekeeper.ui.group.HomeWorkflow;
import io.lanekeeper.ui.group.TakerVerdicts;
import io.lanekeeper.ui.handover.HandoverWorkflow;
import io.lanekeeper.ui.jobs.EndpointActions;
import io.lanekeeper.ui.jobs.JobsView;
import io.lanekeeper.ui.preview.PreviewView;
import io.lanekeeper.ui.preview.SurvivalModel;
import io.lanekeeper.ui.settings.Settings;
import io.lanekeeper.ui.settings.SettingsFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * The main window: holds what outlives a change of language, and builds the views anew for each language. FX thread
 * only.
 */
public final class MainWindow {
    private final Stage stage;
    private final DocumentModel model;
    private final Background background;
    private final FileDialogs dialogs;
    private final SettingsFile settingsFile;
    private final Map<String, String> environment;
    private final Supplier<Document> sample;
    private final Notices notices = new Notices();
    private final SurvivalModel survival;
    private final Scene scene;
    private Settings settings;
    private Screen screen;

    /**
     * @param sample makes the embedded sample plan
     * @param environment for {@code NOMAD_ADDR} and its like
     */
    public MainWindow(Stage stage, DocumentModel model, Background background, FileDialogs dialogs,
            SettingsFile settingsFile, Settings settings, Map<String, String> environment,
            Supplier<Document> sample) {
        this.stage = stage;
        this.model = model;
        this.background = background;
        this.dialogs = dialogs;
        this.settingsFile = settingsFile;
        this.settings = settings;
        this.environment = environment;
        this.sample = sample;
        this.survival = new SurvivalModel(background, this::tellBug);
        this.screen = new Screen(texts(settings));
        this.scene = new Scene(screen.view, settings.width(), settings.height());
        scene.getStylesheets().add(Styles.sheet());
        Styles.apply(screen.view, settings.theme());
        for (Command command : Command.values()) {
            if (command.keys() != null) {
                scene.getAccelerators().put(command.keys(), () -> screen.run(command));
            }
        }
        stage.setScene(scene);
        stage.setMinWidth(900);
        stage.setMinHeight(560);
        stage.getIcons().addAll(Styles.icons());
        stage.setOnCloseRequest(e -> {
            e.consume();
            screen.run(Command.QUIT);
        });
    }

    public void show() {
        stage.show();
    }

    /** Opens a plan file, as if it had been chosen. */
    public void open(Path file) {
        screen.files.open(file);
    }

    public DocumentModel model() {
        return model;
    }

    public Texts texts() {
        return screen.texts;
    }

    private static Texts texts(Settings settings) {
        return settings.language().equals("zh") ? Texts.chinese() : Texts.english();
    }

    private void remember(Settings changed) {
        settings = changed;
        background.run("settings", () -> {
            settingsFile.save(changed);
            return true;
        }, done -> {}, e -> {});
        screen.showTop();
    }

    private void newScreen() {
        var connection = screen.pull.connection();
        screen.release();
        screen = new Screen(texts(settings));
        screen.pull.use(connection);
        Styles.apply(screen.view, settings.theme());
        scene.setRoot(screen.view);
    }

    /** Everything that speaks one language. */
    private final class Screen {
        private final Texts texts;
        private final Sheets sheets = new Sheets();
        private final FileWorkflow files;
        private final PullWorkflow pull;
        private final HandoverWorkflow handover;
        private final MainView view;
        private final ChangeListener<Frame> onFrame = (o, was, is) -> {
            if (!was.picture().steps().equals(is.picture().steps())) {
                notices.clear(); // its Undo would take the step back instead
            }
            showFrame(is);
        };
        private final ChangeListener<Document> onDocument = (o, was, is) -> showTop();
        private final ChangeListener<Optional<Notice>> onNotice;

        Screen(Texts texts) {
            this.texts = texts;
            files = new FileWorkflow(model, background, dialogs, sheets, notices,
                    file -> remember(settings.withRecent(file.toAbsolutePath().toString())), texts);
            pull = new PullWorkflow(model, background, sheets, notices, environment,
                    address -> remember(settings.withAddress(address)), texts);
            handover = new HandoverWorkflow(model, background, dialogs, sheets, notices, texts);
            DragLayer drag = new DragLayer();
            HomeWorkflow homes = new HomeWorkflow(model, notices, sheets, texts);
            ScenarioActions scenario = new ScenarioActions(model);
            EndpointActions endpoints = new EndpointActions(model, sheets, texts);
            TakerVerdicts verdicts = new TakerVerdicts(texts);
            GroupMenu groups = new GroupMenu(model, homes, verdicts, drag, texts, endpoints::name);
            JobsView jobs = new JobsView(model, texts, groups, endpoints);
            jobs.takeDrops(drag, homes);
            BoardView board = new BoardView(model, scenario, groups, homes, drag, verdicts, texts);
            DropHint hint = new DropHint(model, drag, notices, texts);
            board.setOnDraggedOver(hint::over);
            view = new MainView(new TopBar(this::run, this::lanesBy, texts), jobs, board,
                    new PreviewView(model, scenario, texts), new StatusBar(texts), new EmptyView(this::run, texts),
                    new NoticeBar(notices, model::undo, texts), drag, sheets);
            onNotice = (o, was, is) -> view.notice().show(is);
            model.frameProperty().addListener(onFrame);
            model.documentProperty().addListener(onDocument);
            notices.shownProperty().addListener(onNotice);
            showFrame(model.frame());
            showTop();
            view.notice().show(notices.shownProperty().get());
        }

        void release() {
            model.frameProperty().removeListener(onFrame);
            model.documentProperty().removeListener(onDocument);
            notices.shownProperty().removeListener(onNotice);
        }

        private void showFrame(Frame frame) {
            view.show(frame);
            survival.compute(frame, report -> view.preview().showSurvival(report, frame));
        }

        private void showTop() {
            Document document = model.document();
            view.top()
                    .show(document, LaneAttributes.of(document.plan().cluster()), settings.recent(),
                            file -> files.open(Path.of(file)));
            stage.setTitle(document.file()
                    .map(f -> f.getFileName() + (document.dirty() ? " \u2022" : "") + " \u2014 ")
                    .orElse("") + "Lanekeeper");
        }

        private void lanesBy(String attribute) {
            if (!attribute.equals(model.plan().laneAttribute())) {
                model.change("undo.lanesBy", List.of(attribute), p -> p.withLaneAttribute(attribute));
            }
        }

        void run(Command command) {
            if (sheets.open() && command != Command.QUIT) {
                return;
            }
            switch (command) {
                case CONNECT -> files.unlessUnsaved(() -> pull.connect(settings.addresses()));
                case REFRESH -> pull.refresh(settings.addresses());
                case OPEN -> files.open();
                case SAVE -> files.save();
                case SAVE_AS -> files.saveAs();
                case IMPORT_JOB -> handover.importJobs();
                case SAMPLE -> files.show(sample.get());
                case UNDO -> {
                    notices.clear();
                    model.undo();
                }
                case REDO -> model.redo();
                case HAND_OVER -> handover.show();
                case STEP_BACK -> model.showStep(model.frame().step() - 1);
                case STEP_FORWARD -> model.showStep(model.frame().step() + 1);
                case THEME -> {
                    remember(settings.withTheme(settings.theme().equals("dark") ? "light" : "dark"));
                    Styles.apply(view, settings.theme());
                }
                case LANGUAGE -> {
                    remember(settings.withLanguage(settings.language().equals("zh") ? "en" : "zh"));
                    notices.clear();
                    newScreen();
                }
                case QUIT -> files.unlessUnsaved(() -> {
                    settingsFile.save(settings.withSize(scene.getWidth(), scene.getHeight()));
                    stage.close();
                });
            }
        }
    }

    /** Shows a sheet that says that something went wrong inside, and where the log is. */
    public void tellBug(Throwable bug) {
        screen.sheets.tell(screen.texts, screen.texts.get("bug.title"),
                screen.texts.get("bug.text", bug.getClass().getSimpleName()));
    }
}
