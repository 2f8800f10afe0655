package io.lanekeeper.ui.board.state;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Resources;
import java.util.List;
import java.util.Optional;

/**
 * What the board shows, without a control in it.
 *
 * @param attribute what the lanes are made of
 * @param lanes sorted by value; the clients without a value stand in the last one
 * @param suffix what the names of all clients end in; left out of each name that is shown
 */
public record BoardState(String attribute, List<Lane> lanes, String suffix) {
    public static final BoardState NONE = new BoardState("", List.of(), "");

    public BoardState {
        lanes = List.copyOf(lanes);
    }

    /**
     * Clients that have one value of the lane attribute, and what runs on them.
     *
     * @param value empty for the lane of clients without a value
     * @param prefix what the names of its clients begin with; left out of each name that is shown
     * @param up how many of its clients Nomad may use
     * @param waiting what waits for a client here
     * @param planned no client of the cluster stands here as it is: the lane is the plan's
     */
    public record Lane(Optional<String> value, String prefix, int up, List<Card> clients, List<Chip> waiting,
            Usage usage,
            boolean planned) {
        public Lane {
            clients = List.copyOf(clients);
            waiting = List.copyOf(waiting);
        }
    }

    /**
     * A client as it stands in its lane.
     *
     * @param shown its name without what others share; no other client of its lane is shown alike
     * @param section its value of the second attribute; empty when it has none, or there is no second attribute
     * @param tags short facts beside the name, e.g. its class
     * @param quiet groups of system jobs: they run everywhere and are never moved
     */
    public record Card(String nodeId, String name, String shown, String section, List<String> tags, Condition condition,
            List<Chip> chips, List<Chip> quiet, Usage usage, Origin origin) {
        public Card {
            tags = List.copyOf(tags);
            chips = List.copyOf(chips);
            quiet = List.copyOf(quiet);
        }

        public boolean up() {
            return condition instanceof Condition.Up;
        }

        /** Only the plan has it. */
        public boolean planned() {
            return origin == Origin.PLANNED;
        }
    }

    /** Where a client is from. */
    public enum Origin {
        CLUSTER,
        /** Only the plan has it. */
        PLANNED,
        /** The cluster has it, with other labels. */
        RELABELLED
    }

    /** How much is taken of what there is; both zero when nothing is known. */
    public record Usage(Resources used, Resources total) {
        public static final Usage NONE = new Usage(Resources.NONE, Resources.NONE);

        public Usage plus(Usage other) {
            return new Usage(used.plus(other.used), total.plus(other.total));
        }

        public Resources free() {
            return total.minus(used);
        }

        /** How full it is, from 0 to 1: the fuller one of processor and memory. */
        public double load() {
            return Math.max(share(used.cpu(), total.cpu()), share(used.memoryMb(), total.memoryMb()));
        }

        private static double share(long part, long whole) {
            return whole <= 0 ? 0 : Math.clamp((double) part / whole, 0, 1);
        }
    }

    /** Whether Nomad may use a client, and since when not. */
    public sealed interface Condition {
        /** It takes work. */
        record Up() implements Condition {}

        /**
         * It does not.
         *
         * @param word Nomad's: down, disconnected, initializing, draining, ineligible; or drained
         * @param step 1-based number of the step that did it; 0 when it was so in the snapshot
         */
        record Off(String word, int step) implements Condition {}
    }

    /**
     * A group on a client, or waiting.
     *
     * @param number how many allocations; 1 for most
     * @param ghost it was here and is not any more
     */
    public record Chip(GroupKey group, Optional<DtleRole> role, int number, boolean ghost, Note note) {}

    /** What a chip says besides its name. */
    public sealed interface Note {
        /** Nothing special: the job's name. */
        record OfJob() implements Note {}

        /** It restarts with its partner. */
        record Restarts() implements Note {}

        record CameFrom(String node) implements Note {}

        record WentTo(String node) implements Note {}

        /** It has been placed in this step. */
        record Placed() implements Note {}

        /** It was here and waits now. */
        record Waits() implements Note {}

        /** It ended and Nomad wants it nowhere else. */
        record Lost() implements Note {}

        /** It runs, and what it talks to is out of reach. */
        record CutOff(String endpoint, String lane) implements Note {}

        /** It runs and replicates nothing: its partner waits. */
        record Idle(String partner) implements Note {}

        /** Several clients were possible; this is one of them. */
        record OneOf(int candidates, double chance) implements Note {}
    }
}
