package io.lanekeeper.ui.preview;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.report.ReasonTexts;
import io.lanekeeper.report.Sentence;
import io.lanekeeper.report.Sentence.Severity;
import io.lanekeeper.report.StepTexts;
import io.lanekeeper.scheduling.preview.StepResult;
import io.lanekeeper.scheduling.preview.Unplaced;
import io.lanekeeper.scheduling.survival.SurvivalReport;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.common.RoleStyle;
import io.lanekeeper.ui.common.Ui;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.document.ScenarioActions;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/** The failover preview: the scenario's steps and what each of them does. */
public final class PreviewView extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final int CLIENTS_SHOWN = 12;

    private final DocumentModel model;
    private final ScenarioActions scenario;
    private final Texts texts;
    private final ReasonTexts reasons;
    private final Label position = Ui.label("", "section-count");
    private final VBox steps = new VBox();
    private final Button back;
    private final Button forward;
    private final Button clear;
    private final SurvivalView survival;

    public PreviewView(DocumentModel model, ScenarioActions scenario, Texts texts) {
        this.model = model;
        this.scenario = scenario;
        this.texts = texts;
        this.reasons = new ReasonTexts(texts);
        getStyleClass().addAll("side", "preview");
        setId("preview");
        back = Ui.iconButton(Feather.CHEVRON_LEFT, texts.get("preview.back"),
                () -> model.showStep(model.frame().step() - 1));
        forward = Ui.iconButton(Feather.CHEVRON_RIGHT, texts.get("preview.forward"),
                () -> model.showStep(model.frame().step() + 1));
        clear = Ui.iconButton(Feather.ROTATE_CCW, texts.get("preview.clear"), scenario::clear);
        back.setId("step-back");
        forward.setId("step-forward");
        clear.setId("steps-clear");
        HBox title = new HBox(8, Ui.sectionTitle(texts.get("preview.title")), Ui.spacer(), position, back,
                forward, clear);
        title.setAlignment(Pos.CENTER_LEFT);
        steps.getStyleClass().add("steps");
        survival = new SurvivalView(texts);
        ScrollPane scroll = new ScrollPane(new VBox(8, steps, survival));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setAccessibleText(texts.get("preview.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll);
    }

    /** Shows what the frame's state survives. */
    public void showSurvival(Optional<SurvivalReport> report, Frame frame) {
        survival.show(report, frame);
    }

    /** Shows the frame. */
    public void show(Frame frame) {
        int count = frame.picture().steps().size();
        StepTexts words = new StepTexts(texts, frame.picture().plan(), frame.picture().planned());
        position.setText(count == 0 ? texts.get("preview.noStep") : texts.get("preview.position", frame.step(), count));
        back.setDisable(frame.step() <= 0);
        forward.setDisable(frame.step() >= count);
        clear.setDisable(count == 0);
        steps.getChildren().clear();
        addStart(frame, words);
        for (int i = 1; i <= frame.picture().preview().steps().size(); i++) {
            steps.getChildren().add(step(i, frame, words));
        }
        if (count == 0) {
            steps.getChildren().add(Ui.wrapping(texts.get("preview.hint"), "muted", "hint"));
        }
        addNotModelled(frame);
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
        addEffects(box, start, words, frame, frame.step() == 0);
        steps.getChildren().add(box);
    }

    private HBox step(int number, Frame frame, StepTexts words) {
        StepResult result = frame.picture().after(number);
        boolean current = number == frame.step();
        Label badge = Ui.label(Integer.toString(number), "step-number");
        badge.pseudoClassStateChanged(CURRENT, current);
        Region line = new Region();
        line.getStyleClass().add("step-line");
        VBox.setVgrow(line, Priority.ALWAYS);
        VBox rail = new VBox(badge, line);
        rail.setAlignment(Pos.TOP_CENTER);
        String title = result.step().map(words::title).orElse("");
        Button remove = Ui.iconButton(Feather.X, texts.get("preview.remove", title), () -> scenario.remove(number - 1),
                "flat", "step-remove");
        remove.setId("remove-step-" + number);
        HBox head = new HBox(6, Ui.wrapping(title, "step-title"), Ui.spacer(), remove);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox body = new VBox(8, head);
        body.getStyleClass().add("step-body");
        HBox.setHgrow(body, Priority.ALWAYS);
        addEffects(body, result, words, frame, current);
        HBox step = new HBox(10, rail, body);
        step.getStyleClass().add("step");
        step.pseudoClassStateChanged(CURRENT, current);
        step.setId("step-" + number);
        Ui.role(step, AccessibleRole.LIST_ITEM, number + ". " + title);
        step.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                model.showStep(number);
            }
        });
        return step;
    }

    private void addEffects(VBox box, StepResult result, StepTexts words, Frame frame, boolean withReasons) {
        List<Sentence> sentences = words.sentences(result);
        if (sentences.isEmpty()) {
            box.getChildren().add(Ui.wrapping(texts.get("preview.nothing"), "muted", "effect-none"));
        }
        for (Sentence sentence : sentences) {
            VBox lines = new VBox(2, line(sentence));
            lines.getStyleClass().addAll("effect", RoleStyle.styleClass(role(frame, sentence.group())));
            if (sentence.severity() == Severity.OUTAGE) {
                lines.getStyleClass().add("outage");
                unplaced(result, sentence.group()).filter(u -> withReasons)
                        .ifPresent(u -> lines.getChildren().add(whyTable(u)));
            }
            box.getChildren().add(lines);
        }
    }

    /** The sentence and, after it in grey, how sure it is. */
    private static TextFlow line(Sentence sentence) {
        Text text = new Text(sentence.text());
        text.getStyleClass().add("effect-text");
        Text detail = new Text(sentence.detail().isEmpty() ? "" : "  " + sentence.detail());
        detail.getStyleClass().add("effect-detail");
        TextFlow line = new TextFlow(text, detail);
        line.getStyleClass().add("effect-line");
        Ui.role(line, AccessibleRole.TEXT, sentence.text() + " " + sentence.detail());
        return line;
    }

    private static Optional<Unplaced> unplaced(StepResult result, GroupKey group) {
        return result.unplaced().stream().filter(u -> u.group().equals(group)).findFirst();
    }

    private static Optional<DtleRole> role(Frame frame, GroupKey key) {
        return frame.picture().planned().job(key.job()).flatMap(j -> j.group(key.group())).flatMap(g -> g.role());
    }

    /** Every client with every reason against it; those that could be used come first. */
    private VBox whyTable(Unplaced unplaced) {
        VBox table = new VBox();
        table.getStyleClass().add("why");
        int evaluated = unplaced.nomad().nodesEvaluated();
        table.getChildren()
                .add(Ui.wrapping(
                        texts.get("preview.counts", evaluated, unplaced.nomad().nodesFiltered(),
                                unplaced.nomad().nodesExhausted()),
                        "muted", "small"));
        List<Unplaced.NodeReasons> shown = unplaced.why().size() > CLIENTS_SHOWN
                ? unplaced.why().subList(0, CLIENTS_SHOWN)
                : unplaced.why();
        shown.forEach(w -> table.getChildren().add(whyRow(w)));
        int more = unplaced.why().size() - shown.size();
        if (more > 0) {
            table.getChildren().add(Ui.wrapping(texts.count("preview.moreClients", more), "muted", "small"));
        }
        return table;
    }

    private HBox whyRow(Unplaced.NodeReasons row) {
        Label client = Ui.label(row.nodeName(), "why-client");
        client.setMinWidth(56);
        client.setPrefWidth(64);
        VBox why = new VBox(1);
        HBox.setHgrow(why, Priority.ALWAYS);
        row.reasons().forEach(reason -> {
            ReasonTexts.Line line = reasons.line(reason);
            if (!line.code().isEmpty()) {
                why.getChildren().add(Ui.wrapping(line.code(), "code"));
            }
            if (!line.plain().isEmpty()) {
                why.getChildren().add(Ui.wrapping(line.plain(), "muted"));
            }
        });
        HBox box = new HBox(8, client, why);
        box.getStyleClass().add("why-row");
        return box;
    }

    private void addNotModelled(Frame frame) {
        var left = frame.picture().preview().notModelled();
        if (left.isEmpty()) {
            return;
        }
        VBox box = new VBox(4, Ui.sectionTitle(texts.get("preview.notModelled")));
        box.getStyleClass().add("not-modelled");
        left.stream()
                .limit(CLIENTS_SHOWN)
                .forEach(n -> box.getChildren()
                        .add(Ui.wrapping(n.job() + n.group().map(g -> "/" + g).orElse("") + ": " + n.what(), "small")));
        steps.getChildren().add(box);
    }
}
