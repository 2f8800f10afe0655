package io.lanekeeper.ui.board.lane;

import io.lanekeeper.ui.board.client.BoardActions;
import io.lanekeeper.ui.board.client.BoardTexts;
import io.lanekeeper.ui.board.client.Meter;
import io.lanekeeper.ui.board.state.BoardState.Chip;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.board.state.BoardState.Usage;
import io.lanekeeper.ui.control.Ui;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Name, figures and menu of a lane. */
final class LaneHeader extends VBox {
    /** From this width on, the number of clients stands beside the name. */
    private static final double WIDE = 340;

    /** Left and right of it, borders included. */
    private static final double MARGINS = 30;

    /** Below it, figures are written smaller. */
    private static final double TIGHT = 240;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final BoardTexts texts;
    private final BoardActions actions;
    private final HBox title = new HBox(8);
    private final FlowPane figures = new FlowPane(14, 4);

    LaneHeader(BoardTexts texts, BoardActions actions) {
        this.texts = texts;
        this.actions = actions;
        title.getStyleClass().add("lane-header");
        title.setAlignment(Pos.CENTER_LEFT);
        figures.getStyleClass().add("lane-usage");
        getChildren().addAll(title, figures);
    }

    void show(Lane lane, Optional<LaneBadge> survival, double width) {
        Label name = Ui.label(texts.laneName(lane), "lane-name");
        name.setMinWidth(40);
        Label up = Ui.firm(texts.laneUp(lane), "lane-up");
        title.getChildren().setAll(name);
        figures.getChildren().clear();
        boolean wide = width >= WIDE;
        figures.pseudoClassStateChanged(NARROW, width < TIGHT);
        if (wide) {
            title.getChildren().add(up);
        } else {
            figures.getChildren().add(up);
        }
        if (lane.planned()) {
            (wide ? title : figures).getChildren()
                    .add(Ui.firm(texts.texts().get("board.tag.planned"), "tag", "planned-tag"));
        }
        title.getChildren().add(Ui.spacer());
        badge(lane, survival).ifPresent(title.getChildren()::add);
        title.getChildren().add(menu(lane));
        Usage usage = lane.usage();
        String memory = texts.texts().get("board.usage.memoryWord");
        if (wide) {
            figures.getChildren()
                    .addAll(line("CPU", usage.used().cpu(), usage.total().cpu(), texts.cpu(usage)),
                            line(memory, usage.used().memoryMb(), usage.total().memoryMb(), texts.memory(usage)));
        } else {
            GridPane table = new GridPane(6, 4);
            addRow(table, 0, "CPU", usage.used().cpu(), usage.total().cpu(), texts.cpu(usage));
            addRow(table, 1, memory, usage.used().memoryMb(), usage.total().memoryMb(), texts.memory(usage));
            table.setPrefWidth(width - MARGINS);
            table.setMaxWidth(width - MARGINS);
            figures.getChildren().add(table);
        }
        figures.setPrefWrapLength(width - MARGINS);
    }

    private Button menu(Lane lane) {
        Button button = Ui.iconButton(Feather.MORE_VERTICAL, texts.texts().get("board.lane.menu", texts.laneName(lane)),
                () -> {}, "lane-menu", "flat");
        button.setOnAction(e -> actions.laneMenu(lane).show(button, Side.BOTTOM, 0, 0));
        return button;
    }

    private static HBox line(String word, long used, long total, String number) {
        HBox box = new HBox(6, Ui.firm(word, "usage-word"), meter(used, total), Ui.firm(number, "usage-number"));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** Below each other, both meters begin and end at the same place. */
    private static void addRow(GridPane table, int row, String word, long used, long total, String number) {
        Meter meter = meter(used, total);
        Label figure = Ui.firm(number, "usage-number");
        GridPane.setHgrow(meter, Priority.ALWAYS);
        GridPane.setHalignment(figure, HPos.RIGHT);
        table.addRow(row, Ui.firm(word, "usage-word"), meter, figure);
    }

    private static Meter meter(long used, long total) {
        Meter meter = new Meter(used, total);
        meter.grow();
        return meter;
    }

    /** What is the case weighs more than what might be. */
    private Optional<Label> badge(Lane lane, Optional<LaneBadge> survival) {
        if (!lane.waiting().isEmpty()) {
            int missing = lane.waiting().stream().mapToInt(Chip::number).sum();
            return Optional.of(Ui.firm(lane.up() == 0 ? texts.texts().get("board.lane.outage")
                    : texts.texts().count("board.lane.waits", missing), "badge", "bad"));
        }
        if (!lane.clients().isEmpty() && lane.up() == 0) {
            return Optional.of(Ui.firm(texts.texts().get("board.lane.down"), "badge", "muted"));
        }
        return survival.map(b -> switch (b) {
            case LaneBadge.Survives s -> Ui.firm(
                    texts.texts().get(s.atLeast() ? "board.lane.survivesAtLeast" : "board.lane.survives", s.clients()),
                    "badge", "ok");
            case LaneBadge.NoSpare n -> Ui.firm(texts.texts().get("board.lane.noSpare"), "badge", "bad");
            case LaneBadge.Outage o -> Ui.firm(texts.texts().get("board.lane.outage"), "badge", "bad");
        });
    }
}
