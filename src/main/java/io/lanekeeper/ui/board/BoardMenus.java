package io.lanekeeper.ui.board;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.Step.Change;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.board.client.BoardTexts;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.board.state.LaneOrder;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.ScenarioActions;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menus of clients and lanes. FX thread only. */
public final class BoardMenus {
    private final DocumentModel document;
    private final BoardModel model;
    private final ScenarioActions scenario;
    private final BoardTexts words;
    private final Texts texts;
    private final Offers offers;

    /**
     * What the rest of the window offers in the board's menus.
     *
     * @param ofClient besides what can happen to it
     * @param ofLane besides, by the lane's value
     * @param clientPage shows a client's page in Nomad, by its node ID
     * @param jobPage shows the page of a group's job in Nomad
     */
    public record Offers(Function<Node, List<MenuItem>> ofClient, Function<String, List<MenuItem>> ofLane,
            Consumer<String> clientPage, Consumer<GroupKey> jobPage) {}

    public BoardMenus(DocumentModel document, BoardModel model, ScenarioActions scenario, Offers offers, Texts texts) {
        this.document = document;
        this.model = model;
        this.scenario = scenario;
        this.offers = offers;
        this.texts = texts;
        this.words = new BoardTexts(texts);
    }

    String laneName(Lane lane) {
        return words.laneName(lane);
    }

    ContextMenu client(Card card) {
        ContextMenu menu = new ContextMenu();
        menu.setId("client-menu");
        Optional<Node> node = Optional.ofNullable(document.frame().state().nodes().get(card.nodeId()));
        node.ifPresent(n -> {
            if (card.up()) {
                menu.getItems()
                        .addAll(item("board.menu.down", () -> scenario.happens(Change.DOWN, n), card.name()),
                                item("board.menu.drain", () -> scenario.happens(Change.DRAIN, n), card.name()),
                                item("board.menu.ineligible", () -> scenario.happens(Change.INELIGIBLE, n),
                                        card.name()),
                                item("board.menu.disconnect", () -> scenario.happens(Change.DISCONNECT, n),
                                        card.name()));
            } else {
                menu.getItems().add(item("board.menu.up", () -> scenario.happens(Change.UP, n), card.name()));
            }
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(offers.ofClient().apply(n));
        });
        if (!card.planned() && ofCluster()) {
            menu.getItems()
                    .addAll(new SeparatorMenuItem(),
                            item("board.menu.open", () -> offers.clientPage().accept(card.nodeId())));
        }
        return menu;
    }

    /** Opens a client's page in Nomad; empty for one that only the plan has. */
    Optional<Runnable> page(Card card) {
        return card.planned() || !ofCluster() ? Optional.empty()
                : Optional.of(() -> offers.clientPage().accept(card.nodeId()));
    }

    /** Opens the page of a group's job in Nomad. */
    Optional<Runnable> page(GroupKey group) {
        return ofCluster() ? Optional.of(() -> offers.jobPage().accept(group)) : Optional.empty();
    }

    String pageOf(String name) {
        return texts.get("board.open", name);
    }

    /** There are pages of Nomad only about what was pulled from one. */
    private boolean ofCluster() {
        return !document.plan().cluster().address().isEmpty();
    }

    /** Adds what the board knows of a group to its menu. */
    ContextMenu group(ContextMenu menu, GroupKey group) {
        if (!ofCluster()) {
            return menu;
        }
        menu.getItems()
                .addAll(new SeparatorMenuItem(),
                        item("board.menu.open", () -> offers.jobPage().accept(group)));
        return menu;
    }

    ContextMenu lane(Lane lane) {
        ContextMenu menu = new ContextMenu();
        menu.setId("lane-menu");
        lane.value().ifPresent(value -> {
            MenuItem down = item("board.menu.laneDown", () -> scenario.lane(true, value), value);
            MenuItem up = item("board.menu.laneUp", () -> scenario.lane(false, value), value);
            down.setDisable(lane.up() == 0);
            up.setDisable(lane.up() == lane.clients().size());
            menu.getItems().addAll(down, up);
            menu.getItems().addAll(offers.ofLane().apply(value));
            menu.getItems().add(new SeparatorMenuItem());
        });
        boolean folded = model.choices().folded(lane);
        menu.getItems()
                .addAll(item(folded ? "board.lane.unfold" : "board.menu.fold", () -> model.fold(lane, !folded),
                        words.laneName(lane)),
                        item("board.menu.hide", () -> model.hide(lane), words.laneName(lane)),
                        new SeparatorMenuItem());
        for (LaneOrder order : LaneOrder.values()) {
            RadioMenuItem item = new RadioMenuItem(texts.get(key(order)));
            item.setSelected(order == model.choices().order());
            item.setOnAction(e -> model.order(order));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static String key(LaneOrder order) {
        return switch (order) {
            case NAME -> "board.sort.name";
            case CLIENTS -> "board.sort.clients";
            case FREE_MEMORY -> "board.sort.freeMemory";
            case WAITING -> "board.sort.waiting";
        };
    }

    private MenuItem item(String key, Runnable action, String... name) {
        MenuItem item = new MenuItem(texts.get(key, (Object[]) name));
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }
}
