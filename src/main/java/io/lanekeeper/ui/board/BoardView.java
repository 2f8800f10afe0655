package io.lanekeeper.ui.board;

import io.lanekeeper.scheduling.lane.Lanes;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Pacer;
import io.lanekeeper.ui.board.LaneLayout.Slot;
import io.lanekeeper.ui.board.client.BoardColours;
import io.lanekeeper.ui.board.client.BoardTexts;
import io.lanekeeper.ui.board.client.ClientPeek;
import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.board.client.Zoom.Density;
import io.lanekeeper.ui.board.lane.LaneLook;
import io.lanekeeper.ui.board.lane.LaneSize;
import io.lanekeeper.ui.board.lane.LaneView;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.control.Searchable;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/**
 * Draws the {@link BoardModel}: all lanes side by side, the foot below them, one client's card over them. FX thread
 * only.
 */
public final class BoardView extends StackPane implements BoardSight, Searchable {
    private final BoardModel model;
    private final BoardController controller;
    private final Texts texts;
    private final BoardColours palette = new BoardColours();
    private final LaneTitles titles;
    private final LanesPane lanes;
    private final ScrollPane scroll;
    private final BoardFoot foot;
    private final Minimap map;
    private final ClientPeek peek;
    private final ZoomKeys keys = new ZoomKeys(this::zoom);

    public BoardView(BoardController controller, Texts texts) {
        this.model = controller.model();
        this.controller = controller;
        this.texts = texts;
        BoardTexts words = new BoardTexts(texts);
        Pacer pacer = new Pacer(4);
        titles = new LaneTitles(words);
        lanes = new LanesPane(lane -> new LaneView(lane, words, controller, palette, pacer));
        peek = new ClientPeek(words, controller);
        map = new Minimap(lanes, palette, texts.get("board.minimap"));
        foot = new BoardFoot(model, texts, map, this::zoom);
        scroll = new ScrollPane(lanes);
        build();
        controller.sees(this);
        follow();
    }

    private void build() {
        getStyleClass().add("board");
        setId("board");
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFocusTraversable(false);
        scroll.viewportBoundsProperty().addListener((o, was, is) -> {
            model.setRoom(is.getWidth(), is.getHeight());
            arrange();
        });
        scroll.hvalueProperty().addListener((o, was, is) -> arrange());
        BorderPane all = new BorderPane(scroll);
        all.setBottom(foot);
        getChildren().addAll(palette, all, peek);
        palette.setOnChange(() -> {
            lanes.inSight().forEach(LaneView::repaint);
            map.show();
        });
        map.setTarget(this::go);
        sceneProperty().addListener((o, was, is) -> keys.move(was, is));
        addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (!peek.covers(e.getSceneX(), e.getSceneY())) {
                peek.close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(ScrollEvent.ANY, e -> map.show());
        addEventHandler(KeyEvent.KEY_RELEASED, e -> map.show());
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> map.show());
    }

    private void scrolled(ScrollEvent e) {
        if (e.isShortcutDown() && e.getDeltaY() != 0) {
            zoom(e.getDeltaY() > 0 ? 1 : -1);
            e.consume();
        } else {
            peek.close();
        }
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && peek.shown().isPresent()) {
            peek.shown().flatMap(model::card).ifPresentOrElse(controller::leave, peek::close);
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE && model.domainProperty().get().isPresent()) {
            model.endDomain();
            e.consume();
        }
    }

    private void follow() {
        model.layoutProperty().addListener((o, was, is) -> arrange());
        model.badgesProperty().addListener((o, was, is) -> arrange());
        model.marksProperty().addListener((o, was, is) -> lanes.inSight().forEach(v -> v.mark(is)));
        model.stateProperty()
                .addListener((o, was, is) -> peek.shown()
                        .flatMap(model::card)
                        .ifPresentOrElse(card -> peek.update(card, model.marks()), peek::close));
        controller.drag().groupsProperty().addListener((o, was, is) -> {
            controller.drops().changed(model.state().lanes());
            peek.stepAside(controller.drag().going());
        });
        controller.drops().verdictsProperty().addListener((o, was, is) -> lanes.inSight().forEach(this::light));
    }

    private void light(LaneView lane) {
        lane.showVerdict(controller.drops().verdict(lane.lane()));
    }

    /** Puts everything in its place: after a change of layout or scrolling. Cheap when nothing differs. */
    private void arrange() {
        Bounds view = scroll.getViewportBounds();
        if (view.getWidth() <= 0) {
            return;
        }
        LaneLayout layout = model.layout();
        double left = Math.max(0, scroll.getHvalue() * (layout.width() - view.getWidth()));
        lanes.viewport(left, view.getWidth());
        titles.show(layout);
        lanes.show(layout, this::look);
        if (controller.drag().going()) {
            lanes.inSight().forEach(this::light);
        }
        foot.show(model.hiddenLanes(), layout, model.fits());
        map.show();
    }

    private LaneLook look(Slot slot, Zoom zoom) {
        return new LaneLook(titles.of(slot.lane()), zoom, new LaneSize(slot.width(), slot.height()),
                !model.secondAttribute().isEmpty(), slot.folded(),
                Optional.ofNullable(model.badges().get(slot.lane().value().orElse(Lanes.NONE))), model.marks());
    }

    public BoardModel model() {
        return model;
    }

    /** Dims all but the clients that match, or on which a group or job does; an empty text dims nothing. */
    @Override
    public void search(String text) {
        model.search(text);
    }

    /** Selects and shows the next match: "3 of 17"; empty when there is none. */
    @Override
    public String next() {
        return step(1);
    }

    /** Selects and shows the match before: "2 of 17"; empty when there is none. */
    @Override
    public String previous() {
        return step(-1);
    }

    /** Selects a client and brings it into sight. */
    public void show(String nodeId) {
        model.card(nodeId).ifPresent(card -> {
            model.select(card);
            reveal(card);
            lanes.afterwards(() -> peek(card));
        });
    }

    private String step(int direction) {
        return model.step(direction).map(match -> {
            revealLane(match.found().lane());
            match.found().client().ifPresent(this::reveal);
            return texts.get("board.search.position", match.number(), match.all());
        }).orElse("");
    }

    private void zoom(int direction) {
        peek.close();
        model.zoom(direction);
        model.selected().ifPresent(this::reveal);
    }

    @Override
    public void peek(Card card) {
        if (model.layout().zoom().density() == Density.CARDS) {
            return;
        }
        lanes.inSight()
                .stream()
                .flatMap(v -> v.placeOf(card).stream())
                .findFirst()
                .ifPresent(place -> {
                    peek.resize(getWidth(), getHeight());
                    peek.show(card, model.marks(), place);
                });
    }

    @Override
    public void closePeek() {
        peek.close();
    }

    @Override
    public void enter(Card card) {
        if (lanes.inSight().stream().noneMatch(v -> v.enter(card))) {
            peek(card);
            peek.enter();
        }
    }

    @Override
    public void focusClients(Lane lane) {
        lanes.view(lane.value()).ifPresent(LaneView::focusClients);
    }

    @Override
    public void enterLane(Lane lane, int line, boolean fromLeft) {
        revealLane(lane.value());
        lanes.afterwards(() -> lanes.view(lane.value()).ifPresent(view -> {
            view.focusClients();
            view.near(line, fromLeft).ifPresent(card -> {
                controller.select(card);
                view.reveal(card);
            });
        }));
    }

    private void reveal(Card card) {
        model.laneOf(card.nodeId()).ifPresent(lane -> {
            model.unhide(lane.value());
            revealLane(lane.value());
            lanes.afterwards(() -> lanes.view(lane.value()).ifPresent(v -> v.reveal(card)));
        });
    }

    /** Scrolls a lane into sight. */
    private void revealLane(Optional<String> lane) {
        lanes.drawn().slot(lane).ifPresent(slot -> {
            boolean seen = slot.x() >= lanes.viewLeft() && slot.end() <= lanes.viewLeft() + lanes.viewWidth();
            if (!seen) {
                scrollTo(slot.x() - LaneLayout.MARGIN);
            }
        });
    }

    private void scrollTo(double left) {
        double beyond = lanes.drawn().width() - lanes.viewWidth();
        if (beyond > 0) {
            scroll.setHvalue(Math.clamp(left / beyond, 0, 1));
        }
    }

    private void go(double x, double y, double share) {
        scrollTo(x - lanes.viewWidth() / 2);
        map.barAt(x, y).ifPresent(bar -> bar.setValue(bar.getMin() + share * (bar.getMax() - bar.getMin())));
        map.show();
    }
}
