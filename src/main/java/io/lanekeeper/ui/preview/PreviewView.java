package io.lanekeeper.ui.preview;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.report.Landing;
import io.lanekeeper.report.StepTexts;
import io.lanekeeper.scheduling.place.ClassTrap;
import io.lanekeeper.scheduling.preview.StepResult;
import io.lanekeeper.scheduling.survival.SurvivalReport;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.common.Sheets;
import io.lanekeeper.ui.common.Ui;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.document.NamedScenarios;
import io.lanekeeper.ui.document.ScenarioActions;
import io.lanekeeper.ui.group.GroupHome;
import io.lanekeeper.ui.survival.SurvivalView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The failover preview: the scenario, its steps and what each of them does, what it expects, what survives. */
public final class PreviewView extends VBox {
    private static final int OMISSIONS_SHOWN = 12;
    private static final int TRAPS_SHOWN = 4;

    private final DocumentModel model;
    private final ScenarioActions scenario;
    private final Texts texts;
    private final Label position = Ui.label("", "section-count");
    private final VBox steps = new VBox();
    private final ScenarioBar bar;
    private final EffectLines effects;
    private final ExpectationsView expectations;
    private final SurvivalView survival;
    private final LandingView landing;

    /**
     * @param compare lets the user compare scenarios
     * @param why shows why a group waits, client by client
     * @param losses shows everything that is survived
     */
    public PreviewView(DocumentModel model, ScenarioActions scenario, Sheets sheets, Runnable compare,
            Consumer<GroupKey> why, Runnable losses, Texts texts) {
        this.model = model;
        this.scenario = scenario;
        this.texts = texts;
        NamedScenarios scenarios = new NamedScenarios(model);
        bar = new ScenarioBar(model, scenario, sheets, compare, texts);
        effects = new EffectLines(scenarios, why, texts);
        expectations = new ExpectationsView(scenarios, texts);
        getStyleClass().addAll("side", "preview");
        setId("preview");
        HBox title = new HBox(8, Ui.sectionTitle(texts.get("preview.title")), Ui.spacer(), position);
        title.setAlignment(Pos.CENTER_LEFT);
        steps.getStyleClass().add("steps");
        survival = new SurvivalView(losses, texts);
        landing = new LandingView(texts);
        ScrollPane scroll = new ScrollPane(new VBox(8, landing, steps, expectations, survival));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setAccessibleText(texts.get("preview.title"));
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, bar, scroll);
        hideLanding();
    }

    /** Shows what the frame's state survives. */
    public void showSurvival(Optional<SurvivalReport> report, Frame frame) {
        survival.show(report, frame);
    }

    /** Shows, instead of the steps, what would be if the group landed in the lane it is held over. */
    public void showLanding(GroupHome home, Landing result) {
        landing.show(home.group().group(), home.lane(), result);
        landing(true);
    }

    /** Nothing is held over a lane any more. */
    public void hideLanding() {
        landing(false);
    }

    private void landing(boolean shown) {
        landing.setVisible(shown);
        landing.setManaged(shown);
        for (Region other : List.of(steps, survival)) {
            other.setVisible(!shown);
            other.setManaged(!shown);
        }
    }

    /** Shows the frame. */
    public void show(Frame frame) {
        int count = frame.picture().steps().size();
        StepTexts words = new StepTexts(texts, frame.picture().plan(), frame.picture().planned());
        position.setText(count == 0 ? texts.get("preview.noStep") : texts.get("preview.position", frame.step(), count));
        bar.show(frame);
        OptionalInt focused = focusedStep();
        steps.getChildren().clear();
        addStart(frame, words);
        for (int i = 1; i <= frame.picture().preview().steps().size(); i++) {
            steps.getChildren().add(step(i, frame, words));
        }
        if (count == 0) {
            steps.getChildren().add(Ui.wrapping(texts.get("preview.hint"), "muted", "hint"));
        }
        focused.ifPresent(this::focusStep);
        expectations.show(frame, words);
        addTraps(frame, words);
        addNotModelled(frame);
    }

    /** Rows are made anew with every frame: who walks through them by key must not lose his place. */
    private OptionalInt focusedStep() {
        return stepViews().filter(StepView::holdsFocus).mapToInt(StepView::number).findFirst();
    }

    private void focusStep(int number) {
        stepViews().filter(v -> v.number() == Math.min(number, model.frame().picture().steps().size()))
                .findFirst()
                .ifPresent(StepView::requestFocus);
    }

    private Stream<StepView> stepViews() {
        return steps.getChildren().stream().filter(StepView.class::isInstance).map(StepView.class::cast);
    }

    /** Changed jobs are registered before anything fails: shown when that does something. */
    private void addStart(Frame frame, StepTexts words) {
        StepResult start = frame.picture().preview().start();
        if (words.sentences(start).isEmpty()) {
            return;
        }
        VBox box = new VBox(8, Ui.wrapping(
                texts.get(frame.picture().planned().edits().isEmpty() ? "preview.now" : "preview.registered"),
                "step-title"));
        box.getStyleClass().add("start");
        effects.addTo(box, 0, frame, words, frame.step() == 0);
        steps.getChildren().add(box);
    }

    private StepView step(int number, Frame frame, StepTexts words) {
        boolean current = number == frame.step();
        StepView view = new StepView(number, frame.picture().steps().size(),
                frame.picture().after(number).step().map(words::title).orElse(""), current, model, scenario, texts);
        effects.addTo(view.body(), number, frame, words, current);
        return view;
    }

    private void addTraps(Frame frame, StepTexts words) {
        List<ClassTrap> traps = frame.picture().preview().traps();
        if (traps.isEmpty()) {
            return;
        }
        VBox box = new VBox(4, Ui.sectionTitle(texts.get("preview.traps")));
        box.setId("class-traps");
        box.getStyleClass().add("not-modelled");
        traps.stream().limit(TRAPS_SHOWN).forEach(t -> box.getChildren().add(Ui.wrapping(words.trap(t), "small")));
        steps.getChildren().add(box);
    }

    private void addNotModelled(Frame frame) {
        var left = frame.picture().preview().notModelled();
        if (left.isEmpty()) {
            return;
        }
        VBox box = new VBox(4, Ui.sectionTitle(texts.get("preview.notModelled")));
        box.getStyleClass().add("not-modelled");
        left.stream()
                .limit(OMISSIONS_SHOWN)
                .forEach(n -> box.getChildren()
                        .add(Ui.wrapping(n.job() + n.group().map(g -> "/" + g).orElse("") + ": "
                                + texts.get(n.what().textKey(), n.arguments()), "small")));
        steps.getChildren().add(box);
    }
}
