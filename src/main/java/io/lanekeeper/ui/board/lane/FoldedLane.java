package io.lanekeeper.ui.board.lane;

import io.lanekeeper.ui.board.client.BoardActions;
import io.lanekeeper.ui.board.client.BoardTexts;
import io.lanekeeper.ui.board.state.BoardState.Chip;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.control.Ui;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is left of a folded lane: an upright strip with its name and its counts. */
final class FoldedLane extends VBox {
    /** How wide it is. */
    static final double WIDTH = 46;

    private final BoardTexts texts;
    private final BoardActions actions;

    FoldedLane(BoardTexts texts, BoardActions actions) {
        super(10);
        this.texts = texts;
        this.actions = actions;
        getStyleClass().add("folded");
        setAlignment(Pos.TOP_CENTER);
    }

    void show(Lane lane) {
        Button unfold = Ui.iconButton(Feather.MAXIMIZE_2, texts.texts().get("board.lane.unfold", texts.laneName(lane)),
                () -> actions.fold(lane, false), "lane-unfold", "flat");
        Label name = Ui.label(texts.laneName(lane), "lane-name");
        name.setMaxWidth(220);
        Label up = Ui.firm(texts.laneUp(lane), "lane-up");
        name.setRotate(90);
        up.setRotate(90);
        getChildren().setAll(unfold, new Group(name), new Group(up));
        int missing = lane.waiting().stream().mapToInt(Chip::number).sum();
        if (missing > 0) {
            Label waits = Ui.firm(texts.texts().count("board.lane.waits", missing), "badge", "bad");
            waits.setRotate(90);
            getChildren().add(new Group(waits));
        }
        setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                actions.fold(lane, false);
            }
        });
    }
}
