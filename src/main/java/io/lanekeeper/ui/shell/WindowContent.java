package io.lanekeeper.ui.shell;

import io.lanekeeper.nomad.Connection;
import io.lanekeeper.plan.Document;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.board.BoardController;
import io.lanekeeper.ui.board.BoardDrag;
import io.lanekeeper.ui.board.BoardMenus;
import io.lanekeeper.ui.board.BoardModel;
import io.lanekeeper.ui.board.BoardView;
import io.lanekeeper.ui.clients.ClientWorkflow;
import io.lanekeeper.ui.command.Command;
import io.lanekeeper.ui.command.HistorySheet;
import io.lanekeeper.ui.command.Palette;
import io.lanekeeper.ui.command.ShortcutSheet;
import io.lanekeeper.ui.compare.CompareWorkflow;
import io.lanekeeper.ui.connect.PullWorkflow;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.document.ScenarioActions;
import io.lanekeeper.ui.file.FileWorkflow;
import io.lanekeeper.ui.group.DragLayer;
import io.lanekeeper.ui.group.DragModel;
import io.lanekeeper.ui.group.DropHint;
import io.lanekeeper.ui.group.DropWorkflow;
import io.lanekeeper.ui.group.EndpointActions;
import io.lanekeeper.ui.group.GroupMenu;
import io.lanekeeper.ui.group.GroupMenuItems;
import io.lanekeeper.ui.group.HomeWorkflow;
import io.lanekeeper.ui.group.LaneSheet;
import io.lanekeeper.ui.group.SchedulerLaneVerdicts;
import io.lanekeeper.ui.handover.HandoverWorkflow;
import io.lanekeeper.ui.jobfile.JobFileWorkflow;
import io.lanekeeper.ui.jobfile.NomadQuestions;
import io.lanekeeper.ui.jobs.JobMenus;
import io.lanekeeper.ui.jobs.JobsView;
import io.lanekeeper.ui.jobs.TrayModel;
import io.lanekeeper.ui.laneattribute.LanePicker;
import io.lanekeeper.ui.preview.LandingModel;
import io.lanekeeper.ui.preview.PreviewModel;
import io.lanekeeper.ui.preview.PreviewView;
import io.lanekeeper.ui.settings.Theme;
import io.lanekeeper.ui.sheet.Notice;
import io.lanekeeper.ui.sheet.Notices;
import io.lanekeeper.ui.sheet.Sheets;
import io.lanekeeper.ui.shell.bar.NoticeBar;
import io.lanekeeper.ui.shell.bar.StatusBar;
import io.lanekeeper.ui.shell.bar.TopBar;
import io.lanekeeper.ui.survival.SurvivalWorkflow;
import io.lanekeeper.ui.why.WhyWorkflow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;

/** Everything in the window that speaks one language. FX thread only. */
final class WindowContent {
    private final Shell shell;
    private final DocumentModel model;
    private final Notices notices;
    private final Texts texts;
    private final Consumer<String> title;
    private final Sheets sheets = new Sheets();
    private final FileWorkflow files;
    private final PullWorkflow pull;
    private final NomadQuestions nomad;
    private final JobFileWorkflow jobFiles;
    private final HandoverWorkflow handover;
    private final ClientWorkflow clients;
    private final CompareWorkflow compare;
    private final SurvivalWorkflow losses;
    private final BoardModel board;
    private final TrayModel tray;
    private final MainView view;
    private final FramePresenter presenter;
    private final LanePicker second;
    private final ChangeListener<Frame> onFrame = (o, was, is) -> frameChanged(was, is);
    private final ChangeListener<Document> onDocument = (o, was, is) -> showTop();
    private final ChangeListener<Optional<Notice>> onNotice;

    /**
     * @param title is told what the window is called
     */
    WindowContent(Shell shell, DocumentModel model, WindowParts parts, Texts texts, Consumer<String> title) {
        this.shell = shell;
        this.model = model;
        this.notices = parts.notices();
        this.texts = texts;
        this.title = title;
        Background background = parts.background();
        files = new FileWorkflow(model, background, parts.dialogs(), sheets, notices,
                file -> shell.remember(shell.settings().withRecent(file.toAbsolutePath().toString())), texts);
        pull = new PullWorkflow(model, background, sheets, notices, parts.environment(),
                address -> shell.remember(shell.settings().withAddress(address)), texts);
        var jobFileScreen = new JobFileWorkflow.Screen(background, parts.dialogs(), sheets, notices, texts);
        nomad = new NomadQuestions(model, background, sheets, pull::connectionOfPlan, this::tellBug, texts);
        jobFiles = new JobFileWorkflow(model, jobFileScreen, parts.files(), nomad, this::tellBug);
        handover = new HandoverWorkflow(model, jobFileScreen, jobFiles, nomad);
        clients = new ClientWorkflow(model, sheets, texts);
        compare = new CompareWorkflow(model, background, parts.dialogs()::openPlan, sheets, texts);
        second = new LanePicker("lane-second", texts.get("lanes.notDivided"), background,
                () -> model.plan().cluster(), this::divideBy, texts);
        second.show("");
        losses = new SurvivalWorkflow(model, background, sheets, this::tellBug, texts);
        board = new BoardModel(model, background, this::tellBug);
        tray = new TrayModel(model, background, this::tellBug, texts);
        PreviewModel preview = new PreviewModel();
        view = build(background, preview);
        presenter = new FramePresenter(new FramePresenter.Models(board, tray, preview),
                contents -> view.show(contents.status()), this::pending, background, this::tellBug, texts);
        onNotice = (o, was, is) -> view.notice().show(is);
        model.frameProperty().addListener(onFrame);
        model.documentProperty().addListener(onDocument);
        notices.shownProperty().addListener(onNotice);
        show(model.frame());
        showTop();
        view.notice().show(notices.shownProperty().get());
    }

    private MainView build(Background background, PreviewModel preview) {
        DragModel drag = new DragModel();
        DragLayer layer = new DragLayer(drag);
        DropWorkflow drops = new DropWorkflow(model, new HomeWorkflow(model, notices, sheets, texts), sheets, texts);
        ScenarioActions scenario = new ScenarioActions(model);
        WhyWorkflow why = new WhyWorkflow(model, background, sheets, this::tellBug, texts);
        EndpointActions endpoints = new EndpointActions(model, sheets, texts);
        SchedulerLaneVerdicts verdicts = new SchedulerLaneVerdicts(texts);
        GroupMenu groups = new GroupMenu(model, drops, verdicts, layer, texts, new GroupMenuItems(model, scenario,
                endpoints, why::show, board::showDomain, sheets, texts)::of);
        groups.setOnMove(new LaneSheet(model, drops, verdicts, sheets, texts)::ask);
        BoardDrag boardDrag = new BoardDrag(model, drops, drag, verdicts, background, this::tellBug);
        BoardMenus menus = new BoardMenus(model, board, scenario, offers(), texts);
        BoardView boardView = new BoardView(new BoardController(board, boardDrag, drag,
                new BoardController.Reach(scenario, groups, menus, tray::boundTo)), texts);
        JobItems jobItems = new JobItems(model, jobFiles, nomad, shell::browse, texts);
        JobsView jobs = new JobsView(tray, new JobsView.Actions(groups, endpoints,
                new JobMenus(jobItems::of, jobItems::page)), boardView, texts);
        jobs.takeDrops(drag, drops);
        new DropHint(model, drag, notices, new LandingModel(model, preview, background, this::tellBug)::over, texts);
        LanePicker lanes = new LanePicker("lane-attribute", "", background, () -> model.plan().cluster(),
                this::lanesBy, texts);
        PreviewView previewView = new PreviewView(preview, model, scenario, sheets,
                new PreviewView.Links(compare::show, why::show, losses::show), texts);
        return new MainView(new TopBar(this::run, lanes, second, texts), jobs, boardView, previewView,
                new StatusBar(unseen -> sheets.tell(texts, texts.get("status.unseen.title"), unseen), texts),
                new EmptyView(this::run, texts), new NoticeBar(notices, model::undo, texts),
                layer, sheets);
    }

    private BoardMenus.Offers offers() {
        return new BoardMenus.Offers(clients::items, clients::laneItems,
                id -> NomadPages.client(model.plan().cluster(), id).ifPresent(shell::browse),
                group -> NomadPages.job(model.plan().cluster(), group.job()).ifPresent(shell::browse));
    }

    void release() {
        model.frameProperty().removeListener(onFrame);
        model.documentProperty().removeListener(onDocument);
        notices.shownProperty().removeListener(onNotice);
    }

    private void frameChanged(Frame was, Frame is) {
        if (!was.previewed().steps().equals(is.previewed().steps())) {
            notices.clear(); // its Undo would take the step back instead
        }
        show(is);
    }

    private void pending() {
        view.pending();
    }

    private void show(Frame frame) {
        presenter.show(frame);
        view.show(frame);
    }

    void showTop() {
        Document document = model.document();
        Consumer<String> open = file -> open(Path.of(file));
        view.top().show(document, shell.settings(), open);
        view.empty().show(document.plan(), shell.settings().recent(), open);
        title.accept(document.file()
                .map(f -> f.getFileName() + (document.dirty() ? " \u2022" : "") + " \u2014 ")
                .orElse("") + "Lanekeeper");
    }

    private void lanesBy(String attribute) {
        if (!attribute.equals(model.plan().laneAttribute())) {
            model.change("undo.lanesBy", List.of(attribute), p -> p.withLaneAttribute(attribute));
        }
    }

    private void divideBy(String attribute) {
        board.setSecondAttribute(attribute);
        second.show(attribute);
    }

    MainView view() {
        return view;
    }

    Texts texts() {
        return texts;
    }

    void open(Path file) {
        files.open(file);
    }

    void importJobs(List<Path> paths) {
        jobFiles.importJobs(paths);
    }

    Connection connection() {
        return pull.connection();
    }

    void use(Connection connection) {
        pull.use(connection);
    }

    void tellBug(Throwable bug) {
        sheets.tell(texts, texts.get("bug.title"), texts.get("bug.text", bug.getClass().getSimpleName()));
    }

    /** Runs a command, unless a sheet asks for an answer first. */
    void run(Command command) {
        if (sheets.open() && command != Command.QUIT) {
            return;
        }
        switch (command) {
            case NEW -> files.show(Document.of(Plan.EMPTY, Optional.empty()));
            case CONNECT -> files.unlessUnsaved(() -> pull.connect(shell.settings().addresses()));
            case REFRESH -> pull.refresh(shell.settings().addresses());
            case OPEN -> files.open();
            case SAVE -> files.save();
            case SAVE_AS -> files.saveAs();
            case IMPORT_JOB -> jobFiles.importJobs();
            case SAMPLE -> files.show(shell.sample());
            case UNDO -> {
                notices.clear();
                model.undo();
            }
            case REDO -> model.redo();
            case HISTORY -> HistorySheet.show(model, sheets, texts);
            case HAND_OVER -> handover.show();
            case FIND -> view.find();
            case STEP_BACK -> model.showStep(model.frame().step() - 1);
            case STEP_FORWARD -> model.showStep(model.frame().step() + 1);
            case COMPARE -> compare.show();
            case SURVIVAL -> losses.show();
            case ADD_CLIENT -> clients.add();
            case ADD_LANE -> clients.addLane();
            case THEME_LIGHT, THEME_DARK, THEME_SYSTEM, LANGUAGE, TEXT_LARGER, TEXT_SMALLER -> look(command);
            case PALETTE -> Palette.show(sheets, new PaletteEntries(model, shell.settings().recent(),
                    file -> open(Path.of(file)), this::run, view, texts).all(), texts);
            case SHORTCUTS -> ShortcutSheet.show(sheets, texts);
            case QUIT -> files.unlessUnsaved(shell::close);
        }
    }

    private void look(Command command) {
        var settings = shell.settings();
        boolean language = command == Command.LANGUAGE;
        shell.remember(switch (command) {
            case THEME_LIGHT -> settings.withTheme(Theme.LIGHT);
            case THEME_DARK -> settings.withTheme(Theme.DARK);
            case THEME_SYSTEM -> settings.withTheme(Theme.SYSTEM);
            case TEXT_LARGER -> settings.withTextPercent(settings.textPercent() + 10);
            case TEXT_SMALLER -> settings.withTextPercent(settings.textPercent() - 10);
            default -> settings.withLanguage(settings.language().other());
        });
        if (language) {
            notices.clear();
        }
        shell.restyle(language);
    }
}
