package io.lanekeeper.ui.board;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.lane.Lanes;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.background.Pacer;
import io.lanekeeper.ui.board.client.BoardColours;
import io.lanekeeper.ui.board.client.BoardTexts;
import io.lanekeeper.ui.board.client.ClientPeek;
import io.lanekeeper.ui.board.client.Marks;
import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.board.client.Zoom.Density;
import io.lanekeeper.ui.board.lane.LaneBadge;
import io.lanekeeper.ui.board.lane.LaneLook;
import io.lanekeeper.ui.board.lane.LaneView;
import io.lanekeeper.ui.board.state.BoardState;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.control.Searchable;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.document.ScenarioActions;
import io.lanekeeper.ui.group.DragLayer;
import io.lanekeeper.ui.group.DropWorkflow;
import io.lanekeeper.ui.group.GroupActions;
import io.lanekeeper.ui.group.LaneVerdicts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** All lanes side by side. FX thread only. */
public final class BoardView extends StackPane implements Searchable {
    private final LaneChoices choices = new LaneChoices();
    private final BoardColours palette = new BoardColours();
    private final Pacer pacer = new Pacer(4);
    private final LanesPane lanes;
    private final ScrollPane scroll;
    private final BoardFoot foot;
    private final Minimap map;
    private final ClientPeek peek;
    private final BoardMenus menus;
    private final BoardController controller;
    private final BoardFinder finder;
    private final BoardDomain domain;
    private final BoardSource source;
    private final ZoomKeys keys = new ZoomKeys(this::zoom);
    private BoardState state = new BoardState("", List.of());
    private Marks marks = Marks.NONE;
    private Map<String, LaneBadge> badges = Map.of();
    private Optional<Zoom> chosen = Optional.empty();
    private Zoom zoom = Zoom.CARD;

    public BoardView(DocumentModel model, ScenarioActions scenario, GroupActions groups, DropWorkflow drops,
            DragLayer drag, LaneVerdicts verdicts, Texts texts) {
        BoardTexts words = new BoardTexts(texts);
        menus = new BoardMenus(model, scenario, words);
        controller = new BoardController(this, new BoardDrag(model, drops, drag, verdicts), scenario, groups, menus,
                choices);
        lanes = new LanesPane(lane -> new LaneView(lane, words, controller, palette, pacer));
        finder = new BoardFinder(this, texts);
        source = new BoardSource(this::accept);
        peek = new ClientPeek(words, controller);
        map = new Minimap(lanes, palette, texts.get("board.minimap"));
        foot = new BoardFoot(texts, map, this::showHidden, this::endDomain, this::zoom);
        domain = new BoardDomain(this, foot, model, texts);
        scroll = new ScrollPane(lanes);
        build();
        controller.follow(drag, peek);
    }

    private void build() {
        getStyleClass().add("board");
        setId("board");
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFocusTraversable(false);
        scroll.viewportBoundsProperty().addListener((o, was, is) -> arrange());
        scroll.hvalueProperty().addListener((o, was, is) -> arrange());
        BorderPane all = new BorderPane(scroll);
        all.setBottom(foot);
        getChildren().addAll(palette, all, peek);
        palette.setOnChange(() -> {
            lanes.inSight().forEach(LaneView::repaint);
            map.show(zoom);
        });
        map.setTarget(this::go);
        sceneProperty().addListener((o, was, is) -> keys.move(was, is));
        addEventFilter(ScrollEvent.SCROLL, e -> {
            if (e.isShortcutDown() && e.getDeltaY() != 0) {
                zoom(e.getDeltaY() > 0 ? 1 : -1);
                e.consume();
            } else {
                peek.close();
            }
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (!peek.covers(e.getSceneX(), e.getSceneY())) {
                peek.close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && peek.shown().isPresent()) {
                peek.shown().flatMap(this::card).ifPresentOrElse(controller::leave, peek::close);
                e.consume();
            } else if (e.getCode() == KeyCode.ESCAPE && domain.showing()) {
                domain.end();
                e.consume();
            }
        });
        addEventHandler(ScrollEvent.ANY, e -> map.show(zoom));
        addEventHandler(KeyEvent.KEY_RELEASED, e -> map.show(zoom));
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> map.show(zoom));
    }

    /** Large boards are made off the FX thread from now on. */
    public void setBackground(Background background) {
        source.setBackground(background);
        domain.setBackground(background);
        controller.setBackground(background);
    }

    /** Says where a group may run, for screen readers. */
    public void setBoundTexts(Function<GroupKey, String> boundTexts) {
        controller.setBoundTexts(boundTexts);
    }

    /** Is told the value of the lane that something is held over. */
    public void setOnDraggedOver(Consumer<Optional<String>> listener) {
        controller.setOnDraggedOver(listener);
    }

    /** Menus offer to open a client in Nomad; the listener gets its node ID. */
    public void setOnOpen(Consumer<String> listener) {
        menus.setOnOpen(listener);
    }

    /** What the menu of a client offers besides what can happen to it. */
    public void setClientItems(Function<Node, List<MenuItem>> items) {
        menus.setClientItems(items);
    }

    /** What the menu of a lane offers besides; by the lane's value. */
    public void setLaneItems(Function<String, List<MenuItem>> items) {
        menus.setLaneItems(items);
    }

    /** Menus of groups on the board offer to open their job in Nomad. */
    public void setOnOpenGroup(Consumer<GroupKey> listener) {
        menus.setOnOpenGroup(listener);
    }

    /** Shows the frame. Lanes that stay are kept, so that focus and scroll position are. */
    public void show(Frame frame) {
        source.show(frame, state);
    }

    /** Divides each lane by another attribute; an empty one for not at all. */
    public void setSecondAttribute(String attribute) {
        source.setSecond(attribute, state);
    }

    /** Badges in the headers of the lanes, by their values; lanes that are not named get none. */
    public void showSurvival(Map<String, LaneBadge> byLane) {
        badges = Map.copyOf(byLane);
        arrange();
    }

    /** Marks the clients whose single loss breaks something. */
    public void showLosses(Set<String> nodeIds) {
        mark(marks.withLosses(nodeIds));
    }

    /** Dims all but the clients that match, or on which a group or job does; an empty text dims nothing. */
    @Override
    public void search(String text) {
        finder.search(text);
    }

    /** Selects and shows the next match: "3 of 17"; empty when there is none. */
    @Override
    public String next() {
        return finder.step(1);
    }

    /** Selects and shows the match before: "2 of 17"; empty when there is none. */
    @Override
    public String previous() {
        return finder.step(-1);
    }

    /** Dims the clients that a group may not run on, until Escape. */
    public void showDomain(GroupKey group) {
        domain.show(group);
    }

    private void endDomain() {
        domain.end();
    }

    /** Looks nearer (1), farther (-1), or so that all fits (0), as it does from the start. */
    public void zoom(int direction) {
        peek.close();
        chosen = switch (direction) {
            case 0 -> Optional.empty();
            case -1 -> Optional.of(zoom.farther().orElse(zoom));
            default -> Optional.of(zoom.nearer().orElse(zoom));
        };
        arrange();
        selectedCard().ifPresent(this::reveal);
    }

    private void accept(BoardState newState) {
        state = newState;
        choices.about(state.attribute());
        arrange();
        finder.refresh();
        domain.refresh();
        peek.shown().flatMap(this::card).ifPresentOrElse(card -> peek.update(card, marks), peek::close);
    }

    /** Puts everything in its place: after a change of state, size, zoom or choice. Cheap when nothing differs. */
    void arrange() {
        Bounds view = scroll.getViewportBounds();
        double left = Math.max(0, scroll.getHvalue() * (lanes.getMinWidth() - view.getWidth()));
        lanes.viewport(left, view.getWidth(), view.getHeight());
        if (view.getWidth() <= 0) {
            return;
        }
        List<Lane> shown = choices.visible(state.lanes());
        boolean divided = !source.second().isEmpty();
        zoom = chosen.orElseGet(() -> lanes.fitting(shown, choices::folded, divided));
        lanes.show(shown, choices::folded, (lane, width) -> new LaneLook(zoom, width, divided, choices.folded(lane),
                Optional.ofNullable(badges.get(lane.value().orElse(Lanes.NONE))), marks));
        controller.showVerdicts();
        foot.show(choices.hiddenOf(state.lanes()), zoom, chosen.isEmpty());
        map.show(zoom);
    }

    private void showHidden() {
        choices.showAll();
        arrange();
    }

    void mark(Marks newMarks) {
        marks = newMarks;
        lanes.inSight().forEach(v -> v.mark(marks));
    }

    Marks marks() {
        return marks;
    }

    BoardState state() {
        return state;
    }

    LanesPane lanes() {
        return lanes;
    }

    LaneChoices choices() {
        return choices;
    }

    /** Shows the card of a client, if less than that is to be seen of it. */
    void peek(Card card) {
        if (zoom.density() == Density.CARDS) {
            return;
        }
        lanes.inSight()
                .stream()
                .flatMap(v -> v.placeOf(card).stream())
                .findFirst()
                .ifPresent(place -> {
                    peek.resize(getWidth(), getHeight());
                    peek.show(card, marks, place);
                });
    }

    void enterPeek() {
        peek.enter();
    }

    void closePeek() {
        peek.close();
    }

    /** The lane a client stands in. */
    Optional<Lane> laneOf(Card card) {
        return state.lanes()
                .stream()
                .filter(l -> l.clients().stream().anyMatch(c -> c.nodeId().equals(card.nodeId())))
                .findFirst();
    }

    private Optional<Card> card(String nodeId) {
        return state.lanes()
                .stream()
                .flatMap(l -> l.clients().stream().filter(c -> c.nodeId().equals(nodeId)))
                .findFirst();
    }

    Optional<Card> selectedCard() {
        return marks.selected().isEmpty() ? Optional.empty() : card(marks.selected());
    }

    void reveal(Card card) {
        state.lanes().stream().filter(l -> l.clients().contains(card)).findFirst().ifPresent(lane -> {
            revealLane(lane.value());
            lanes.afterwards(() -> lanes.view(lane.value()).ifPresent(v -> v.reveal(card)));
        });
    }

    /** Scrolls a lane into sight, unfolds it, and brings it back when it was hidden. */
    void revealLane(Optional<String> lane) {
        if (choices.show(lane)) {
            arrange();
        }
        lanes.slot(lane).ifPresent(slot -> {
            boolean seen = slot.x() >= lanes.viewLeft() && slot.end() <= lanes.viewLeft() + lanes.viewWidth();
            if (!seen) {
                scrollTo(slot.x() - LanesPane.MARGIN);
            }
        });
    }

    private void scrollTo(double left) {
        double beyond = lanes.getMinWidth() - lanes.viewWidth();
        if (beyond > 0) {
            scroll.setHvalue(Math.clamp(left / beyond, 0, 1));
        }
    }

    private void go(double x, double down) {
        scrollTo(x - lanes.viewWidth() / 2);
        map.barAt(x).ifPresent(bar -> bar.setValue(bar.getMin() + down * (bar.getMax() - bar.getMin())));
        map.show(zoom);
    }
}
