package io.lanekeeper.ui.board.client;

import io.lanekeeper.ui.board.state.BoardState.Card;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The card of one client, over the board and beside its cell. Takes no mouse event outside the card. */
public final class ClientPeek extends Pane {
    private static final double WIDTH = 300;
    private static final double DISTANCE = 8;

    private final BoardTexts texts;
    private final BoardActions actions;
    private final StackPane frame = new StackPane();
    private @Nullable Card shown;

    public ClientPeek(BoardTexts texts, BoardActions actions) {
        this.texts = texts;
        this.actions = actions;
        setPickOnBounds(false);
        setManaged(false);
        frame.getStyleClass().add("peek");
        frame.setId("peek");
        frame.setVisible(false);
        frame.setPrefWidth(WIDTH);
        getChildren().add(frame);
    }

    /**
     * Shows the card of a client.
     *
     * @param place of its cell, in the scene
     */
    public void show(Card card, Marks marks, Bounds place) {
        fill(card, marks);
        Bounds at = sceneToLocal(place);
        double height = frame.prefHeight(WIDTH);
        double right = at.getMaxX() + DISTANCE;
        double x = right + WIDTH <= getWidth() ? right : at.getMinX() - DISTANCE - WIDTH;
        double y = Math.clamp(at.getMinY() - 16, 8, Math.max(8, getHeight() - height - 8));
        frame.setVisible(true);
        frame.resizeRelocate(Math.clamp(x, 8, Math.max(8, getWidth() - WIDTH - 8)), y, WIDTH, height);
    }

    private void fill(Card card, Marks marks) {
        Optional<String> focused = view().flatMap(CardKeys::focused);
        CardView view = new CardView(card, card.shown(), texts, actions);
        view.mark(card, marks);
        frame.getChildren().setAll(view);
        shown = card;
        focused.ifPresent(what -> CardKeys.focus(view, what));
    }

    private Optional<CardView> view() {
        return frame.getChildren().stream().map(CardView.class::cast).findFirst();
    }

    /** The keyboard goes into the card. */
    public void enter() {
        view().ifPresent(v -> CardKeys.focus(v, ""));
    }

    /** Shows the new state of the same client, if it is another. */
    public void update(Card card, Marks marks) {
        if (frame.isVisible() && !card.equals(shown)) {
            fill(card, marks);
            frame.resize(WIDTH, frame.prefHeight(WIDTH));
        }
    }

    public void close() {
        frame.setVisible(false);
        frame.getChildren().clear();
        shown = null;
    }

    /** ID of the client whose card is open. */
    public Optional<String> shown() {
        return Optional.ofNullable(shown).map(Card::nodeId);
    }

    /** While something is dragged, what is below has to be seen and hit. */
    public void stepAside(boolean aside) {
        setMouseTransparent(aside);
        frame.setOpacity(aside ? 0.25 : 1);
    }

    /** Whether the point of the scene is on the card. */
    public boolean covers(double sceneX, double sceneY) {
        return frame.isVisible() && frame.contains(frame.sceneToLocal(sceneX, sceneY));
    }
}
