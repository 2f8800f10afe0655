package io.lanekeeper.ui.board.lane;

import io.lanekeeper.ui.board.client.BoardActions;
import io.lanekeeper.ui.board.client.BoardTexts;
import io.lanekeeper.ui.board.state.BoardState.Chip;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.board.state.Search;
import io.lanekeeper.ui.common.Ui;
import io.lanekeeper.ui.group.ChipView;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.layout.VBox;

/** What waits for a client in a lane. */
final class Shelf extends VBox {
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
    /** More would leave no room for the clients. */
    private static final int MOST = 5;

    private final BoardTexts texts;
    private final BoardActions actions;

    Shelf(BoardTexts texts, BoardActions actions) {
        super(6);
        this.texts = texts;
        this.actions = actions;
        getStyleClass().add("shelf");
        setMinHeight(USE_PREF_SIZE);
    }

    void show(Lane lane) {
        getChildren().clear();
        setVisible(!lane.waiting().isEmpty());
        setManaged(!lane.waiting().isEmpty());
        if (lane.waiting().isEmpty()) {
            return;
        }
        getChildren().add(Ui.label(texts.texts().get("board.shelf").toUpperCase(Locale.ROOT), "shelf-title"));
        for (Chip chip : lane.waiting().subList(0, Math.min(MOST, lane.waiting().size()))) {
            ChipView view = new ChipView(chip.group(), chip.role(), chip.number(), texts.note(chip), "waiting");
            view.setDescription(
                    () -> texts.description(chip, texts.texts().get("board.chip.waiting", texts.laneName(lane))));
            view.setUserData(chip);
            actions.makeDraggable(view, chip.role());
            getChildren().add(view);
        }
        if (lane.waiting().size() > MOST) {
            getChildren()
                    .add(Ui.label(texts.texts().get("board.shelf.more", lane.waiting().size() - MOST), "shelf-more"));
        }
    }

    void mark(Search search) {
        getChildren().forEach(
                child -> child.pseudoClassStateChanged(DIMMED,
                        child.getUserData() instanceof Chip c && search.dims(c)));
    }
}
