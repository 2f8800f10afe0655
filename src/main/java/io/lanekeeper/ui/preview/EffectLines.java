package io.lanekeeper.ui.preview;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.report.StepTexts;
import io.lanekeeper.report.Sentence;
import io.lanekeeper.report.Sentence.Severity;
import io.lanekeeper.scheduling.preview.GroupResult;
import io.lanekeeper.scheduling.preview.StepResult;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.common.RoleStyle;
import io.lanekeeper.ui.common.Ui;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.document.NamedScenarios;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What one step does, a sentence for each group; with the reasons, and with the other possible outcomes to choose. */
final class EffectLines {
    private static final int OUTCOMES_SHOWN = 24;
    private static final int SENTENCES_SHOWN = 40;
    private static final int REASONS_SHOWN = 3;

    private final NamedScenarios scenarios;
    private final Consumer<GroupKey> why;
    private final Texts texts;

    EffectLines(NamedScenarios scenarios, Consumer<GroupKey> why, Texts texts) {
        this.why = why;
        this.scenarios = scenarios;
        this.texts = texts;
    }

    /**
     * Adds the lines.
     *
     * @param number of the step; 0 for the start
     * @param current reasons are shown for the step on the board only
     */
    void addTo(VBox box, int number, Frame frame, StepTexts words, boolean current) {
        StepResult result = frame.picture().after(number);
        List<Sentence> sentences = words.sentences(result);
        if (sentences.isEmpty()) {
            box.getChildren().add(Ui.wrapping(texts.get("preview.nothing"), "muted", "effect-none"));
        }
        int reasons = 0;
        for (Sentence sentence : sentences.subList(0, Math.min(SENTENCES_SHOWN, sentences.size()))) {
            VBox lines = new VBox(2, line(sentence));
            lines.getStyleClass().addAll("effect", RoleStyle.styleClass(role(frame, sentence.group())));
            addChoice(lines, number, result, sentence, words);
            if (sentence.severity() == Severity.OUTAGE) {
                lines.getStyleClass().add("outage");
                if (current && reasons++ < REASONS_SHOWN) {
                    result.unplaced(sentence.group()).ifPresent(u -> {
                        Hyperlink all = link("preview.why", "why-" + sentence.group().group());
                        all.setOnAction(e -> why.accept(u.group()));
                        lines.getChildren().addAll(new WhyRows(u, texts), all);
                    });
                }
            }
            box.getChildren().add(lines);
        }
        int more = sentences.size() - SENTENCES_SHOWN;
        if (more > 0) {
            box.getChildren().add(Ui.wrapping(texts.count("preview.moreGroups", more), "muted", "small"));
        }
    }

    /** Where Nomad may choose, the user may, too. */
    private void addChoice(VBox lines, int number, StepResult result, Sentence sentence, StepTexts words) {
        Optional<GroupResult> group = result.group(sentence.group());
        List<String> possible = group.map(StepTexts::possible).orElse(List.of());
        if (possible.size() < 2) {
            return;
        }
        Hyperlink choose = link("preview.choose", "choose-" + number + "-" + sentence.group().group());
        choose.setOnAction(e -> outcomes(number, group.get(), possible, words).show(choose, Side.BOTTOM, 0, 0));
        lines.getChildren().add(choose);
    }

    private ContextMenu outcomes(int number, GroupResult group, List<String> possible, StepTexts words) {
        ContextMenu menu = new ContextMenu();
        for (String node : possible.subList(0, Math.min(OUTCOMES_SHOWN, possible.size()))) {
            Double chance = group.chances().get(node);
            RadioMenuItem item = new RadioMenuItem(words.names().of(node)
                    + (chance == null ? "" : String.format(Locale.ROOT, "   %.0f %%", chance * 100)));
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

    private static Optional<DtleRole> role(Frame frame, GroupKey key) {
        return frame.picture().planned().job(key.job()).flatMap(j -> j.group(key.group())).flatMap(g -> g.role());
    }
}
