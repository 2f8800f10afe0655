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
import javafx.scene.layout.Pane;
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
    private static final PseudoClass BRIEF = PseudoClass.getPseudoClass("brief");

    private final BoardTexts texts;
    private final BoardActions actions;
    private final HBox title = new HBox(8);
    private final FlowPane figures = new FlowPane(14, 4);

    LaneHeader(BoardTexts texts, BoardActions actions) {
        this.texts = texts;
        this.actions = actions;
        getStyleClass().add("lane-head");
        title.getStyleClass().add("lane-header");
        title.setAlignment(Pos.CENTER_LEFT);
        figures.getStyleClass().add("lane-usage");
        getChildren().addAll(title, figures);
    }

    void show(Lane lane, LaneLook look) {
        double width = look.size().width();
        boolean brief = look.size().brief();
        boolean wide = width >= WIDE && !brief;
        figures.getChildren().clear();
        figures.pseudoClassStateChanged(NARROW, width < TIGHT);
        pseudoClassStateChanged(BRIEF, brief);
        Label name = Ui.label(look.title(), "lane-name");
        name.setMinWidth(40);
        Ui.named(name, told(lane));
        Label up = Ui.firm(brief ? lane.up() + "/" + lane.clients().size() : texts.laneUp(lane), "lane-up");
        Optional<Label> badge = badge(lane, look.badge());
        title.getChildren().setAll(name);
        Pane beside = wide ? title : figures;
        beside.getChildren().add(up);
        if (lane.planned()) {
            beside.getChildren().add(Ui.firm(texts.texts().get("board.tag.planned"), "tag", "planned-tag"));
        }
        title.getChildren().add(Ui.spacer());
        badge.ifPresent(beside.getChildren()::add);
        title.getChildren().add(menu(lane));
        if (!brief && !lane.prefix().isEmpty()) {
            Label prefix = Ui.firm(lane.prefix() + "\u2026", "lane-prefix");
            Ui.named(prefix, texts.texts().get("board.lane.prefix", lane.prefix()));
            figures.getChildren().add(prefix);
        }
        if (!brief) {
            usage(lane, wide, width);
        }
        figures.setPrefWrapLength(width - MARGINS);
    }

    private void usage(Lane lane, boolean wide, double width) {
        Usage usage = lane.usage();
        String memory = texts.texts().get("board.usage.memoryWord");
        if (wide) {
            figures.getChildren()
                    .addAll(line("CPU", usage.used().cpu(), usage.total().cpu(), texts.cpu(usage)),
                            line(memory, usage.used().memoryMb(), usage.total().memoryMb(), texts.memory(usage)));
            return;
        }
        GridPane table = new GridPane(6, 4);
        boolean tight = width < TIGHT;
        addRow(table, 0, "CPU", usage.used().cpu(), usage.total().cpu(),
                tight ? texts.cpuBriefly(usage) : texts.cpu(usage));
        addRow(table, 1, memory, usage.used().memoryMb(), usage.total().memoryMb(),
                tight ? texts.memoryBriefly(usage) : texts.memory(usage));
        table.setPrefWidth(width - MARGINS);
        table.setMaxWidth(width - MARGINS);
        figures.getChildren().add(table);
    }

    /** All that a brief header leaves out. */
    private String told(Lane lane) {
        String shared = lane.prefix().isEmpty() ? "" : "\n" + texts.texts().get("board.lane.prefix", lane.prefix());
        return texts.laneName(lane) + "\n" + texts.laneUp(lane) + "\n" + texts.cpu(lane.usage()) + "\n"
                + texts.memory(lane.usage()) + shared;
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
