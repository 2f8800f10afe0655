package io.lanekeeper.ui.preview;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Gradually;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.document.NamedScenarios;
import io.lanekeeper.ui.document.ScenarioActions;
import io.lanekeeper.ui.preview.PreviewState.Effects;
import io.lanekeeper.ui.preview.PreviewState.StepLines;
import io.lanekeeper.ui.sheet.Sheets;
import io.lanekeeper.ui.survival.SurvivalView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Draws the {@link PreviewModel}: the scenario, its steps and what each of them does, what it expects, what survives.
 * FX thread only.
 */
public final class PreviewView extends VBox {
    private final DocumentModel document;
    private final ScenarioActions scenario;
    private final Texts texts;
    private final Label position = Ui.label("", "section-count");
    private final VBox steps = new VBox();
    private final Map<StepLines, StepView> shown = new HashMap<>();
    private final Gradually rows = new Gradually();
    private final ScenarioBar bar;
    private final EffectLines effects;
    private final ExpectationsView expectations;
    private final SurvivalView survival;
    private final LandingView landing;

    /**
     * What the panel leads to.
     *
     * @param compare lets the user compare scenarios
     * @param why shows why a group waits, client by client
     * @param losses shows everything that is survived
     */
    public record Links(Runnable compare, Consumer<GroupKey> why, Runnable losses) {}

    public PreviewView(PreviewModel model, DocumentModel document, ScenarioActions scenario, Sheets sheets,
            Links links, Texts texts) {
        this.document = document;
        this.scenario = scenario;
        this.texts = texts;
        NamedScenarios scenarios = new NamedScenarios(document);
        bar = new ScenarioBar(document, scenario, sheets, links.compare(), texts);
        effects = new EffectLines(document, links.why(), rows, texts);
        expectations = new ExpectationsView(scenarios, texts);
        getStyleClass().addAll("side", "preview");
        setId("preview");
        HBox title = new HBox(8, Ui.sectionTitle(texts.get("preview.title")), Ui.spacer(), position);
        title.setAlignment(Pos.CENTER_LEFT);
        steps.getStyleClass().add("steps");
        survival = new SurvivalView(links.losses(), texts);
        landing = new LandingView(texts);
        ScrollPane scroll = new ScrollPane(new VBox(8, landing, steps, expectations, survival));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setAccessibleText(texts.get("preview.title"));
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, bar, scroll);
        landing(false);
        model.stateProperty().addListener((o, was, is) -> is.ifPresent(this::show));
        model.survivedProperty().addListener((o, was, is) -> survival.show(is));
        model.landingProperty().addListener((o, was, is) -> {
            is.ifPresent(l -> landing.show(l.home().group().group(), l.home().lane(), l.landing()));
            landing(is.isPresent());
        });
    }

    private void landing(boolean shown) {
        landing.setVisible(shown);
        landing.setManaged(shown);
        for (Region other : List.of(steps, survival)) {
            other.setVisible(!shown);
            other.setManaged(!shown);
        }
    }

    private void show(PreviewState state) {
        int count = state.steps().size();
        position.setText(count == 0 ? texts.get("preview.noStep")
                : texts.get("preview.position", state.frame().step(), count));
        bar.show(state.frame());
        OptionalInt focused = focusedStep();
        Map<StepLines, StepView> kept = new HashMap<>(shown);
        kept.keySet().retainAll(state.steps());
        rows.begin(kept.values());
        shown.clear();
        List<Node> views = new ArrayList<>();
        state.start().ifPresent(effects -> views.add(start(state.frame(), effects)));
        for (StepLines step : state.steps()) {
            StepView view = kept.containsKey(step) ? kept.get(step) : step(step);
            shown.put(step, view);
            views.add(view);
        }
        if (count == 0) {
            views.add(Ui.wrapping(texts.get("preview.hint"), "muted", "hint"));
        }
        addLines(views, "preview.traps", "class-traps", state.traps());
        addLines(views, "preview.notModelled", "not-modelled", state.omissions());
        steps.getChildren().setAll(views);
        focused.ifPresent(this::focusStep);
        expectations.show(state.expectations(), state.words());
    }

    /** A row is made anew when the current step changes: who walks through them by key must not lose his place. */
    private OptionalInt focusedStep() {
        return stepViews().filter(StepView::holdsFocus).mapToInt(StepView::number).findFirst();
    }

    private void focusStep(int number) {
        stepViews().filter(v -> v.number() == Math.min(number, document.frame().previewed().steps().size()))
                .findFirst()
                .ifPresent(StepView::requestFocus);
    }

    private Stream<StepView> stepViews() {
        return steps.getChildren().stream().filter(StepView.class::isInstance).map(StepView.class::cast);
    }

    /** Changed jobs are registered before anything fails: shown when that does something. */
    private VBox start(Frame frame, Effects does) {
        VBox box = new VBox(8, Ui.wrapping(
                texts.get(frame.previewed().planned().edits().isEmpty() ? "preview.now" : "preview.registered"),
                "step-title"));
        box.getStyleClass().add("start");
        effects.addTo(box, box, 0, does);
        return box;
    }

    private StepView step(StepLines step) {
        StepView view = new StepView(step, document, scenario, texts);
        effects.addTo(view.body(), view, step.number(), step.effects());
        return view;
    }

    private void addLines(List<Node> views, String title, String id, List<String> lines) {
        if (!lines.isEmpty()) {
            VBox box = new VBox(4, Ui.sectionTitle(texts.get(title)));
            box.setId(id);
            box.getStyleClass().add("not-modelled");
            lines.forEach(line -> box.getChildren().add(Ui.wrapping(line, "small")));
            views.add(box);
        }
    }
}
