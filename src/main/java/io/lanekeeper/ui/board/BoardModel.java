package io.lanekeeper.ui.board;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.scheduling.lane.Domain;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.background.Latest;
import io.lanekeeper.ui.board.LaneLayout.Room;
import io.lanekeeper.ui.board.client.Marks;
import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.board.lane.LaneBadge;
import io.lanekeeper.ui.board.state.BoardBuilder;
import io.lanekeeper.ui.board.state.BoardState;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.board.state.LaneOrder;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.Frame;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the board shows and how it is looked at: lanes and clients, marks, zoom, what is folded, hidden or searched.
 * Holds no control and needs no window. FX thread only; states of large clusters are made off it.
 */
public final class BoardModel {
    private final DocumentModel document;
    private final Latest building;
    private final Latest domains;
    private final BoardSearch search = new BoardSearch();
    private final ReadOnlyObjectWrapper<BoardState> state = new ReadOnlyObjectWrapper<>(
            BoardState.NONE);
    private final ReadOnlyObjectWrapper<Marks> marks = new ReadOnlyObjectWrapper<>(Marks.NONE);
    private final ReadOnlyObjectWrapper<LaneChoices> choices = new ReadOnlyObjectWrapper<>(LaneChoices.NONE);
    private final ReadOnlyObjectWrapper<LaneLayout> layout = new ReadOnlyObjectWrapper<>(LaneLayout.NONE);
    private final ReadOnlyObjectWrapper<Map<String, LaneBadge>> badges = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<ShownDomain>> domain = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Frame> frame = Optional.empty();
    private Optional<GroupKey> asked = Optional.empty();
    private String second = "";
    private Optional<Zoom> chosen = Optional.empty();
    private Room room = Room.NONE;

    /**
     * The group whose domain is looked at.
     *
     * @param clients how many clients it may run on
     * @param all how many there are
     */
    record ShownDomain(GroupKey group, int clients, int all) {}

    /**
     * @param onBug gets what making the board threw; it never should
     */
    public BoardModel(DocumentModel document, Background background, Consumer<Throwable> onBug) {
        this.document = document;
        this.building = new Latest(background, "board", onBug);
        this.domains = new Latest(background, "domain", onBug);
    }

    ReadOnlyObjectProperty<BoardState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public BoardState state() {
        return state.get();
    }

    ReadOnlyObjectProperty<Marks> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    public Marks marks() {
        return marks.get();
    }

    LaneChoices choices() {
        return choices.get();
    }

    /** Where the lanes stand; changes with the state, the choices, the zoom and the room. */
    ReadOnlyObjectProperty<LaneLayout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    LaneLayout layout() {
        return layout.get();
    }

    /** Badges in the headers of the lanes, by their values; lanes that are not named have none. */
    ReadOnlyObjectProperty<Map<String, LaneBadge>> badgesProperty() {
        return badges.getReadOnlyProperty();
    }

    Map<String, LaneBadge> badges() {
        return badges.get();
    }

    /** The group whose domain is looked at, with how large it is. */
    ReadOnlyObjectProperty<Optional<ShownDomain>> domainProperty() {
        return domain.getReadOnlyProperty();
    }

    /** What the clients of a lane are divided by; empty for nothing. */
    public String secondAttribute() {
        return second;
    }

    /** Whether the zoom is the one at which all fits. */
    boolean fits() {
        return chosen.isEmpty();
    }

    int hiddenLanes() {
        return choices().hiddenOf(state().lanes());
    }

    /** Shows the frame. Lanes and clients that stay as they were stay the same objects. */
    public void show(Frame shown) {
        frame = Optional.of(shown);
        BoardState previous = state();
        String divided = second;
        building.runSized(shown.previewed().plan().cluster().nodes().size(),
                () -> BoardBuilder.build(shown, divided, previous), this::accept);
    }

    private void accept(BoardState made) {
        state.set(made);
        choices.set(choices().about(made.attribute()));
        arrange();
        refreshSearch();
        refreshDomain();
    }

    /** Divides each lane by another attribute; an empty one for not at all. */
    public void setSecondAttribute(String attribute) {
        if (!attribute.equals(second)) {
            second = attribute;
            frame.ifPresent(this::show);
        }
    }

    /** The board has so much room now. */
    void setRoom(double width, double height) {
        Room now = new Room(width, height);
        if (!now.equals(room)) {
            room = now;
            arrange();
        }
    }

    private void arrange() {
        if (room.width() > 0) {
            layout.set(LaneLayout.of(choices().visible(state().lanes()), choices()::folded, chosen, !second.isEmpty(),
                    room));
        }
    }

    /** What is survived in each lane, by its value; lanes that are not named have no badge. */
    public void showBadges(Map<String, LaneBadge> byLane) {
        badges.set(Map.copyOf(byLane));
    }

    /**
     * Marks the clients whose single loss breaks something.
     *
     * @param sentences what breaks, by the client's ID
     */
    public void showLosses(Map<String, String> sentences) {
        marks.set(marks().withLosses(sentences));
    }

    /** Looks nearer (1), farther (-1), or so that all fits (0), as it does from the start. */
    public void zoom(int direction) {
        Zoom now = layout().zoom();
        chosen = switch (direction) {
            case 0 -> Optional.empty();
            case -1 -> Optional.of(now.farther().orElse(now));
            default -> Optional.of(now.nearer().orElse(now));
        };
        arrange();
    }

    void fold(Lane lane, boolean folded) {
        choose(c -> c.withFolded(lane, folded));
    }

    void hide(Lane lane) {
        choose(c -> c.withHidden(lane));
    }

    /** Unfolds a lane, and brings it back when it was hidden. */
    void unhide(Optional<String> lane) {
        choose(c -> c.withShown(lane));
    }

    void showHidden() {
        choose(LaneChoices::withAllShown);
    }

    void order(LaneOrder order) {
        choose(c -> c.withOrder(order));
    }

    private void choose(UnaryOperator<LaneChoices> change) {
        LaneChoices changed = change.apply(choices());
        if (!changed.equals(choices())) {
            choices.set(changed);
            arrange();
        }
    }

    /** Selects a client. */
    void select(Card card) {
        if (!marks().selected(card)) {
            marks.set(marks().withSelected(card.nodeId()));
        }
    }

    Optional<Card> selected() {
        return marks().selected().isEmpty() ? Optional.empty() : card(marks().selected());
    }

    /** The lane a client stands in. */
    Optional<Lane> laneOf(String nodeId) {
        return state().lanes()
                .stream()
                .filter(l -> l.clients().stream().anyMatch(c -> c.nodeId().equals(nodeId)))
                .findFirst();
    }

    Optional<Card> card(String nodeId) {
        return state().lanes()
                .stream()
                .flatMap(l -> l.clients().stream().filter(c -> c.nodeId().equals(nodeId)))
                .findFirst();
    }

    /** Dims all but the clients that match, or on which a group or job does; an empty text dims nothing. */
    public void search(String text) {
        search.of(text);
        refreshSearch();
    }

    private void refreshSearch() {
        if (search.going() || !marks().search().text().isEmpty()) {
            marks.set(marks().withSearch(search.in(choices().visible(state().lanes()))));
        }
    }

    /** Goes to the next match (1) or the one before (-1), and selects it; empty when there is none. */
    Optional<BoardSearch.Match> step(int direction) {
        Optional<BoardSearch.Match> match = search.step(marks().search().found(), direction);
        match.ifPresent(m -> {
            unhide(m.found().lane());
            m.found().client().ifPresent(this::select);
        });
        return match;
    }

    /** Dims the clients that a group may not run on, until {@link #endDomain}. */
    public void showDomain(GroupKey group) {
        asked = Optional.of(group);
        refreshDomain();
    }

    public void endDomain() {
        asked = Optional.empty();
        domains.forget();
        domain.set(Optional.empty());
        marks.set(marks().withDomain(Optional.empty()));
    }

    /** The plan has changed: what the group may do may have, too. */
    private void refreshDomain() {
        if (asked.isEmpty()) {
            return;
        }
        GroupKey key = asked.get();
        Cluster cluster = document.plan().cluster();
        Optional<Job> job = document.frame()
                .previewed()
                .planned()
                .job(key.job())
                .filter(j -> j.group(key.group()).isPresent());
        if (job.isEmpty()) {
            endDomain();
            return;
        }
        domains.runSized(cluster.nodes().size(),
                () -> Domain.of(cluster, job.get(), job.get().group(key.group()).orElseThrow()), nodes -> {
                    marks.set(marks().withDomain(Optional.of(nodes)));
                    domain.set(Optional.of(new ShownDomain(key, nodes.size(), cluster.nodes().size())));
                });
    }
}
