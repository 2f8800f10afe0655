package io.lanekeeper.ui.preview;

import io.lanekeeper.report.Landing;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** While a group is held over a lane: today, beside what would be if it landed here, for each loss. */
final class LandingView extends VBox {
    private final Texts texts;

    LandingView(Texts texts) {
        super(8);
        this.texts = texts;
        setId("landing");
        getStyleClass().add("landing");
    }

    void show(String group, String lane, Landing landing) {
        GridPane grid = new GridPane(10, 0);
        for (double share : new double[]{26, 37, 37}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, head("landing.lose"), head("landing.today"), Ui.label(texts.get("landing.in", lane), "muted",
                "small"));
        int row = 1;
        for (Landing.Row r : landing.rows()) {
            Label lost = Ui.wrapping(r.lost(), r.lane() ? "survival-lane" : "survival-client");
            grid.addRow(row++, lost, fate(r.today()), fate(r.then()));
        }
        getChildren().setAll(Ui.sectionTitle(texts.get("landing.title", group)), grid);
        if (landing.now().moves()) {
            getChildren().add(1, Ui.wrapping(texts.get("landing.now", String.join(", ", lines(landing.now()))),
                    "small"));
        }
    }

    private Label head(String key) {
        return Ui.label(texts.get(key), "muted", "small");
    }

    private VBox fate(Landing.Fate fate) {
        VBox box = new VBox(1);
        box.getStyleClass().add("fate");
        for (String line : lines(fate)) {
            boolean good = !fate.bad();
            box.getChildren()
                    .add(Ui.wrapping((good ? "\u2713 " : "\u2715 ") + line, good ? "survival-fine"
                            : "survival-lost"));
        }
        return box;
    }

    private List<String> lines(Landing.Fate fate) {
        List<String> lines = new ArrayList<>();
        if (fate.missing() > 0) {
            lines.add(texts.get("landing.waits"));
        }
        boolean cutOff = fate.places().stream().anyMatch(Landing.Place::cutOff);
        if (!fate.moves() && !cutOff) {
            if (lines.isEmpty()) {
                lines.add(texts.get("landing.stays"));
            }
            return lines;
        }
        for (Landing.Place place : fate.places().subList(0, Math.min(3, fate.places().size()))) {
            String chance = place.chance() < 1 ? String.format(Locale.ROOT, "%.0f %% ", place.chance() * 100) : "";
            String where = fate.moves() && place.chance() >= 1 && !place.cutOff()
                    ? texts.get("landing.moves", place.client())
                    : chance + place.client();
            lines.add(place.cutOff() ? texts.get("landing.cutOff", where) : where);
        }
        if (fate.places().size() > 3) {
            lines.add("\u2026");
        }
        return lines;
    }
}
