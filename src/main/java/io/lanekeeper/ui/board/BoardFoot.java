package io.lanekeeper.ui.board;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.board.BoardModel.ShownDomain;
import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.control.Ui;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Below the lanes: how many are hidden, the overview, the zoom. */
final class BoardFoot extends HBox {
    private final Texts texts;
    private final Hyperlink hidden = new Hyperlink();
    private final Hyperlink domain = new Hyperlink();
    private final Label density = Ui.firm("", "muted", "small");
    private final Button farther;
    private final Button nearer;
    private final Button fit;

    BoardFoot(BoardModel model, Texts texts, Minimap map, IntConsumer zoom) {
        super(8);
        this.texts = texts;
        getStyleClass().add("board-foot");
        setAlignment(Pos.CENTER_LEFT);
        hidden.setId("hidden-lanes");
        hidden.setOnAction(e -> model.showHidden());
        domain.setId("domain-end");
        domain.setOnAction(e -> model.endDomain());
        showDomain(model.domainProperty().get());
        model.domainProperty().addListener((o, was, is) -> showDomain(is));
        farther = Ui.iconButton(Feather.MINUS, texts.get("board.zoom.out"), () -> zoom.accept(-1), "flat");
        farther.setId("zoom-out");
        nearer = Ui.iconButton(Feather.PLUS, texts.get("board.zoom.in"), () -> zoom.accept(1), "flat");
        nearer.setId("zoom-in");
        fit = Ui.button(texts.get("board.zoom.fit"), () -> zoom.accept(0), "flat", "small");
        fit.setId("zoom-fit");
        Ui.named(fit, texts.get("board.zoom.fitHint"));
        getChildren().addAll(hidden, domain, Ui.spacer(), map, density, farther, fit, nearer);
    }

    /** Says where a group may run, until it is clicked. */
    private void showDomain(Optional<ShownDomain> shown) {
        domain.setText(shown.map(d -> texts.get("board.domain", d.group().group(), d.clients(), d.all())).orElse(""));
        domain.setVisible(shown.isPresent());
        domain.setManaged(shown.isPresent());
    }

    void show(int hiddenLanes, LaneLayout layout, boolean fitted) {
        Zoom zoom = layout.zoom();
        hidden.setVisible(hiddenLanes > 0);
        hidden.setManaged(hiddenLanes > 0);
        hidden.setText(hiddenLanes == 0 ? "" : texts.count("board.hidden", hiddenLanes));
        density.setText(texts.get(switch (zoom.density()) {
            case CARDS -> "board.zoom.cards";
            case ROWS -> "board.zoom.rows";
            case CELLS -> zoom.named() ? "board.zoom.tiles" : "board.zoom.cells";
        }));
        farther.setDisable(zoom.farther().isEmpty());
        nearer.setDisable(zoom.nearer().isEmpty());
        fit.setDisable(fitted && layout.complete());
    }
}
