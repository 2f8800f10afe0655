package io.lanekeeper.ui.board.lane;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.ui.board.client.BoardActions;
import io.lanekeeper.ui.board.client.BoardTexts;
import io.lanekeeper.ui.board.state.BoardState.Chip;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.board.state.Search;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.group.ChipView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What waits for a client in a lane. */
final class Shelf extends VBox {
    private static final PseudoClass BRIEF = PseudoClass.getPseudoClass("brief");
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
    /** More would leave no room for the clients. */
    private static final int MOST = 5;
    private static final int JOBS_NAMED = 12;

    private final BoardTexts texts;
    private final BoardActions actions;

    Shelf(BoardTexts texts, BoardActions actions) {
        super(6);
        this.texts = texts;
        this.actions = actions;
        getStyleClass().add("shelf");
        setMinHeight(USE_PREF_SIZE);
    }

    /**
     * Shows what waits in the lane.
     *
     * @param brief in one line: there is no room for more
     */
    void show(Lane lane, boolean brief) {
        getChildren().clear();
        pseudoClassStateChanged(BRIEF, brief);
        setVisible(!lane.waiting().isEmpty());
        setManaged(!lane.waiting().isEmpty());
        if (lane.waiting().isEmpty()) {
            return;
        }
        if (brief) {
            getChildren()
                    .add(lane.waiting().size() == 1 ? single(lane, lane.waiting().getFirst()) : all(lane.waiting()));
            return;
        }
        getChildren().add(Ui.label(texts.texts().get("board.shelf").toUpperCase(Locale.ROOT), "shelf-title"));
        if (lane.waiting().size() <= MOST) {
            lane.waiting().forEach(chip -> getChildren().add(single(lane, chip)));
            return;
        }
        Map<Alike, List<Chip>> alike = new LinkedHashMap<>();
        lane.waiting()
                .forEach(c -> alike.computeIfAbsent(new Alike(c.group().group(), c.role()),
                        k -> new ArrayList<>()).add(c));
        alike.values()
                .stream()
                .limit(MOST)
                .forEach(same -> getChildren().add(same.size() == 1 ? single(lane, same.getFirst()) : several(same)));
        int more = alike.values().stream().skip(MOST).mapToInt(List::size).sum();
        if (more > 0) {
            getChildren().add(Ui.label(texts.texts().get("board.shelf.more", more), "shelf-more"));
        }
    }

    /** All that waits, whatever it is. */
    private Label all(List<Chip> waiting) {
        int missing = waiting.stream().mapToInt(Chip::number).sum();
        Label label = Ui.firm(texts.texts().count("board.lane.waits", missing), "shelf-all");
        label.setUserData(List.copyOf(waiting));
        Ui.named(label, waiting.stream()
                .limit(JOBS_NAMED)
                .map(c -> texts.texts().get("board.chip", c.group().group(), c.group().job().id()))
                .collect(Collectors.joining("\n")) + (waiting.size() > JOBS_NAMED ? "\n\u2026" : ""));
        return label;
    }

    /** Groups that share one chip where many wait. */
    private record Alike(String name, Optional<DtleRole> role) {}

    private ChipView single(Lane lane, Chip chip) {
        ChipView view = new ChipView(chip.group(), chip.role(), chip.number(), texts.note(chip), "waiting");
        view.setDescription(
                () -> texts.description(chip, texts.texts().get("board.chip.waiting", texts.laneName(lane))));
        view.setUserData(List.of(chip));
        actions.makeDraggable(view, chip.role());
        return view;
    }

    /** Groups of that name in several jobs; they are dragged one by one, from the tray. */
    private ChipView several(List<Chip> same) {
        Chip first = same.getFirst();
        List<String> jobs = same.stream().map(c -> c.group().job().id()).distinct().toList();
        String count = texts.texts().count("board.shelf.jobs", jobs.size());
        ChipView view = new ChipView(first.group(), first.role(), same.stream().mapToInt(Chip::number).sum(), count,
                "waiting");
        String names = String.join(", ", jobs.subList(0, Math.min(JOBS_NAMED, jobs.size())))
                + (jobs.size() > JOBS_NAMED ? ", \u2026" : "");
        view.setDescription(() -> texts.texts().get("board.shelf.several", first.group().group(), names));
        view.setUserData(List.copyOf(same));
        return view;
    }

    void mark(Search search) {
        getChildren().forEach(child -> child.pseudoClassStateChanged(DIMMED,
                child.getUserData() instanceof List<?> chips
                        && chips.stream().allMatch(c -> c instanceof Chip chip && search.dims(chip))));
    }
}
