package io.lanekeeper.report;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlannedJobs;
import io.lanekeeper.scheduling.lane.Lanes;
import io.lanekeeper.scheduling.preview.GroupResult;
import io.lanekeeper.scheduling.preview.Playback;
import io.lanekeeper.scheduling.preview.StepResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * What the loss of a client or of a lane does to one group, today and if the group lands elsewhere.
 *
 * @param now what the change alone does, before anything fails
 */
public record Landing(Fate now, List<Row> rows) {
    private static final int MOST_CLIENTS = 8;

    public Landing {
        rows = List.copyOf(rows);
    }

    /**
     * One loss.
     *
     * @param lost the client's name, or the lane
     * @param lane whether it is a lane
     */
    public record Row(String lost, boolean lane, Fate today, Fate then) {}

    /**
     * What becomes of the group.
     *
     * @param places where it may run then, the likeliest first; where it runs when nothing happens to it
     * @param missing how many allocations wait
     */
    public record Fate(boolean moves, List<Place> places, int missing) {
        public Fate {
            places = List.copyOf(places);
        }

        /** Something waits, or may be cut off. */
        public boolean bad() {
            return missing > 0 || places.stream().anyMatch(Place::cutOff);
        }
    }

    /**
     * A client that the group may land on.
     *
     * @param chance 1 when it is certain
     */
    public record Place(String client, double chance, boolean cutOff) {}

    /**
     * Compares. Plays a few steps on each of the two plans: call it off the FX thread.
     *
     * @param shown how many steps of the scenario have happened
     * @param lane the lane of the plan's attribute that is looked at
     */
    public static Landing of(Plan today, Plan then, int shown, GroupKey group, String lane) {
        return of(today, then, shown, group, lane, () -> true).orElseThrow();
    }

    /**
     * As above, as long as somebody wants to know.
     *
     * @param wanted asked before each loss
     * @return empty when it was not wanted any more
     */
    public static Optional<Landing> of(Plan today, Plan then, int shown, GroupKey group, String lane,
            BooleanSupplier wanted) {
        Side before = new Side(at(today, shown), group);
        Side after = new Side(at(then, shown), group);
        List<Row> rows = new ArrayList<>();
        for (Node client : before.clients(after, lane)) {
            if (!wanted.getAsBoolean()) {
                return Optional.empty();
            }
            Step step = new Step.OfClient(Step.Change.DOWN, client.id());
            rows.add(new Row(client.name(), false, before.after(step), after.after(step)));
        }
        if (!wanted.getAsBoolean()) {
            return Optional.empty();
        }
        Step whole = new Step.OfLane(true, today.laneAttribute(), lane);
        rows.add(new Row(lane, true, before.after(whole), after.after(whole)));
        return Optional.of(new Landing(after.now(), rows));
    }

    private static Plan at(Plan plan, int shown) {
        List<Step> steps = plan.currentScenario().steps();
        return plan.withSteps(steps.subList(0, Math.min(shown, steps.size())));
    }

    /** One of the two plans, played up to where things stand; each loss goes on from there. */
    private static final class Side {
        private final Plan plan;
        private final Playback play;
        private final StepResult last;
        private final GroupKey group;
        private final Set<String> addresses = new LinkedHashSet<>();

        Side(Plan plan, GroupKey group) {
            PlannedJobs planned = plan.planned();
            this.plan = plan;
            this.group = group;
            this.play = new Playback(Previewed.input(plan, planned, Previewed.SEED));
            StepResult now = play.start();
            for (Step step : plan.currentScenario().steps()) {
                now = play.play(step);
            }
            last = now;
            planned.job(group.job())
                    .flatMap(j -> j.group(group.group()))
                    .ifPresent(g -> g.endpoints().forEach(e -> addresses.add(e.address())));
        }

        /** Those that the group runs on, then others of the lane. */
        List<Node> clients(Side other, String lane) {
            Set<Node> clients = new LinkedHashSet<>();
            for (Side side : List.of(this, other)) {
                side.last.running()
                        .getOrDefault(group, List.of())
                        .forEach(id -> clients.add(side.last.nodes().get(id)));
            }
            last.nodes()
                    .values()
                    .stream()
                    .filter(n -> n.takesWork() && Lanes.valueOf(n, plan.laneAttribute()).equals(lane))
                    .limit(MOST_CLIENTS)
                    .forEach(clients::add);
            return clients.stream().filter(n -> n != null && n.takesWork()).limit(MOST_CLIENTS).toList();
        }

        Fate now() {
            return fate(last);
        }

        Fate after(Step step) {
            return fate(play.copy().play(step));
        }

        private Fate fate(StepResult state) {
            int missing = state.missing().getOrDefault(group, 0);
            Optional<GroupResult> result = state.group(group);
            List<String> running = result.map(GroupResult::after).orElse(List.of());
            boolean moves = result.filter(r -> !r.before().containsAll(running)).isPresent();
            Map<String, Double> chances = moves ? result.map(GroupResult::chances).orElse(new TreeMap<>())
                    : new TreeMap<>();
            List<String> possible = moves ? result.map(r -> r.landing().likeliest(Integer.MAX_VALUE)).orElse(running)
                    : running;
            List<Place> places = possible.stream()
                    .map(id -> place(state, id, possible.size() == 1 ? 1 : chances.getOrDefault(id, 1.0)))
                    .toList();
            return new Fate(moves, places, missing);
        }

        private Place place(StepResult state, String id, double chance) {
            Node node = state.nodes().get(id);
            return new Place(node == null ? id : node.name(), chance, node != null && cutOff(node));
        }

        private boolean cutOff(Node node) {
            return plan.endpoints().stream().anyMatch(p -> addresses.contains(p.address()) && !stands(node, p));
        }

        private static boolean stands(Node node, EndpointPlace place) {
            return Lanes.valueOf(node, place.attribute()).equals(place.value());
        }
    }
}
