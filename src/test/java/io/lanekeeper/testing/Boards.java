package io.lanekeeper.testing;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.ui.board.state.BoardBuilder;
import io.lanekeeper.ui.board.state.BoardState;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Chip;
import io.lanekeeper.ui.board.state.BoardState.Condition;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.board.state.BoardState.Note;
import io.lanekeeper.ui.board.state.BoardState.Origin;
import io.lanekeeper.ui.board.state.BoardState.Usage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the board shows, made from a plan or by hand. */
public final class Boards {
    private Boards() {}

    /** The board of a plan after all its steps. */
    public static BoardState of(Plan plan) {
        return BoardBuilder.build(Models.of(plan).frame(), "", BoardState.NONE);
    }

    /** The lane of this value. */
    public static Lane lane(BoardState board, String value) {
        return board.lanes()
                .stream()
                .filter(l -> l.value().equals(Optional.of(value)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no lane " + value));
    }

    /** The client of this name. */
    public static Card card(BoardState board, String name) {
        return board.lanes()
                .stream()
                .flatMap(l -> l.clients().stream())
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no client " + name));
    }

    /** All chips of a group, wherever they are. */
    public static List<Chip> chips(BoardState board, GroupKey group) {
        return board.lanes()
                .stream()
                .flatMap(l -> Stream.concat(l.waiting().stream(),
                        l.clients().stream().flatMap(c -> Stream.concat(c.chips().stream(), c.quiet().stream()))))
                .filter(c -> c.group().equals(group))
                .toList();
    }

    /** A client that is up, named as its ID, with nothing on it. */
    public static Card card(String id) {
        return card(id, "");
    }

    /** The same in a section of its lane. */
    public static Card card(String id, String section) {
        return new Card(id, id, id, section, List.of(), new Condition.Up(), List.of(), List.of(), Usage.NONE,
                Origin.CLUSTER);
    }

    /** A client with a group on it. */
    public static Card card(String id, Chip chip) {
        return new Card(id, id, id, "", List.of(), new Condition.Up(), List.of(chip), List.of(), Usage.NONE,
                Origin.CLUSTER);
    }

    /** A group of which there is nothing to say. */
    public static Chip chip(GroupKey group, int number) {
        return new Chip(group, Optional.empty(), number, false, new Note.OfJob());
    }

    /** A lane with these clients, nothing waiting. */
    public static Lane lane(String value, Card... clients) {
        return new Lane(Optional.of(value), "", clients.length, List.of(clients), List.of(), Usage.NONE, false);
    }

    /** An empty lane with so much memory free, and so many allocations waiting. */
    public static Lane lane(Optional<String> value, long freeMb, int waiting) {
        List<Chip> shelf = waiting == 0 ? List.of() : List.of(chip(Models.DEST, waiting));
        return new Lane(value, "", 0, List.of(), shelf,
                new Usage(Resources.NONE, new Resources(0, freeMb, 0)), false);
    }
}
