package io.lanekeeper.ui.preview;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.report.Sentence;
import io.lanekeeper.report.Sentence.Severity;
import io.lanekeeper.report.StepTexts;
import io.lanekeeper.scheduling.preview.GroupResult;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Gradually;
import io.lanekeeper.ui.control.RoleStyle;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.document.NamedScenarios;
import io.lanekeeper.ui.preview.PreviewState.Bunch;
import io.lanekeeper.ui.preview.PreviewState.Effects;
import io.lanekeeper.ui.preview.PreviewState.Line;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What one step does, a sentence for each group; with the reasons, and with the other possible outcomes to choose. */
final class EffectLines {
    private static final int OUTCOMES_SHOWN = 24;

    private final DocumentModel model;
    private final NamedScenarios scenarios;
    private final Consumer<GroupKey> why;
    private final Gradually rows;
    private final Texts texts;

    /**
     * @param rows makes them
     */
    EffectLines(DocumentModel model, Consumer<GroupKey> why, Gradually rows, Texts texts) {
        this.model = model;
        this.scenarios = new NamedScenarios(model);
        this.why = why;
        this.rows = rows;
        this.texts = texts;
    }

    /**
     * Adds the lines.
     *
     * @param step what they are part of
     * @param number of the step; 0 for the start
     */
    void addTo(VBox box, Node step, int number, Effects effects) {
        if (!effects.counts().isEmpty()) {
            Label counts = Ui.wrapping(String.join(" \u00b7 ", effects.counts()), "effect-counts");
            counts.setId("counts-" + number);
            box.getChildren().add(counts);
        } else if (effects.nothing()) {
            box.getChildren().add(Ui.wrapping(texts.get("preview.nothing"), "muted", "effect-none"));
        }
        effects.bunches().forEach(bunch -> rows.make(step, () -> box.getChildren().add(bunch(number, bunch))));
        effects.lines().forEach(line -> rows.make(step, () -> box.getChildren().add(lines(number, line))));
        if (effects.more() > 0) {
            rows.make(step, () -> box.getChildren()
                    .add(Ui.wrapping(texts.count("preview.moreGroups", effects.more()), "muted", "small")));
        }
    }

    /** Groups that are alike: one line that unfolds, and the reasons once. */
    private VBox bunch(int number, Bunch bunch) {
        if (bunch.lines().size() == 1) {
            Line only = bunch.lines().getFirst();
            return lines(number, new Line(only.sentence(), only.role(), only.choice(), bunch.reasons()));
        }
        VBox box = new VBox(4, Ui.wrapping(bunch.title(), "effect-bunch"));
        box.getStyleClass().addAll("effect", RoleStyle.styleClass(bunch.role()));
        if (bunch.severity() == Severity.OUTAGE) {
            box.getStyleClass().add("outage");
        }
        bunch.reasons().ifPresent(reasons -> box.getChildren().add(new WhyRows(reasons, texts)));
        VBox all = new VBox(6);
        Hyperlink unfold = link("preview.fold",
                "unfold-" + number + "-" + bunch.lines().getFirst().sentence().effect().word() + "-"
                        + bunch.lines().getFirst().sentence().group().group());
        unfold.setText(texts.count("preview.unfold", bunch.lines().size() + bunch.more()));
        unfold.setOnAction(e -> unfold(number, bunch, all, unfold));
        box.getChildren().addAll(unfold, all);
        return box;
    }

    private void unfold(int number, Bunch bunch, VBox all, Hyperlink unfold) {
        unfold.setVisited(false);
        if (!all.getChildren().isEmpty()) {
            all.getChildren().clear();
            unfold.setText(texts.count("preview.unfold", bunch.lines().size() + bunch.more()));
            return;
        }
        bunch.lines().forEach(line -> all.getChildren().add(lines(number, line)));
        if (bunch.more() > 0) {
            all.getChildren().add(Ui.wrapping(texts.count("preview.moreGroups", bunch.more()), "muted", "small"));
        }
        unfold.setText(texts.get("preview.fold"));
    }

    private VBox lines(int number, Line line) {
        Sentence sentence = line.sentence();
        VBox lines = new VBox(2, line(sentence));
        lines.getStyleClass().addAll("effect", RoleStyle.styleClass(line.role()));
        if (line.choice()) {
            lines.getChildren().add(choice(number, sentence.group()));
        }
        if (sentence.severity() == Severity.OUTAGE) {
            lines.getStyleClass().add("outage");
        }
        line.reasons().ifPresent(reasons -> {
            Hyperlink all = link("preview.why", "why-" + sentence.group().group());
            all.setOnAction(e -> why.accept(reasons.group()));
            lines.getChildren().addAll(new WhyRows(reasons, texts), all);
        });
        return lines;
    }

    /** Where Nomad may choose, the user may, too. */
    private Hyperlink choice(int number, GroupKey group) {
        Hyperlink choose = link("preview.choose", "choose-" + number + "-" + group.group());
        choose.setOnAction(e -> {
            Frame frame = model.frame();
            StepTexts words = new StepTexts(texts, frame.previewed().plan(), frame.previewed().planned());
            frame.previewed()
                    .after(number)
                    .group(group)
                    .ifPresent(g -> outcomes(number, g, words).show(choose, Side.BOTTOM, 0, 0));
        });
        return choose;
    }

    private ContextMenu outcomes(int number, GroupResult group, StepTexts words) {
        ContextMenu menu = new ContextMenu();
        for (String node : group.landing().likeliest(OUTCOMES_SHOWN)) {
            RadioMenuItem item = new RadioMenuItem(words.names().of(node)
                    + String.format(Locale.ROOT, "   %.0f %%", group.landing().of(node) * 100));
            item.setMnemonicParsing(false);
            item.setSelected(group.after().contains(node));
            item.setOnAction(e -> scenarios.choose(number, group.group(), node));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Hyperlink link(String key, String id) {
        Hyperlink link = new Hyperlink(texts.get(key));
        link.getStyleClass().add("small-link");
        link.setId(id);
        return link;
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
}
