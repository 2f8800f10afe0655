package io.lanekeeper.scheduling.why;

import io.lanekeeper.scheduling.rule.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The nearest single changes: of clients against which exactly one reason speaks, grouped by that reason. Room is not
 * looked at on a client that takes no work; switched on, it may turn out to be full.
 */
final class Remedies {
    /** What the remedies that are alike share. */
    private final Map<Object, List<String>> nodes = new LinkedHashMap<>();
    private final Map<Object, Reason> reasons = new LinkedHashMap<>();

    /** To be called in the order of the clients' names. */
    void look(String nodeId, List<Reason> against) {
        if (against.size() != 1) {
            return;
        }
        Reason reason = against.getFirst();
        Object kind = switch (reason) {
            case Reason.NotReady _, Reason.NotMet _, Reason.MissingDriver _, Reason.Other _, Reason.Exhausted _ ->
                Columns.rule(reason);
            case Reason.OutsideDatacenters _, Reason.OutsidePool _ -> reason;
        };
        nodes.computeIfAbsent(kind, k -> new ArrayList<>()).add(nodeId);
        reasons.merge(kind, reason, Remedies::lesser);
    }

    private static Reason lesser(Reason one, Reason other) {
        return one instanceof Reason.Exhausted a && other instanceof Reason.Exhausted b
                && b.asked() - b.left() < a.asked() - a.left() ? other : one;
    }

    List<Remedy> all() {
        List<Remedy> all = new ArrayList<>();
        nodes.forEach((kind, ids) -> {
            Reason reason = reasons.get(kind);
            if (reason != null) {
                all.add(remedy(reason, ids));
            }
        });
        all.sort(Comparator.comparingInt((Remedy r) -> -r.nodes().size()));
        return all;
    }

    private static Remedy remedy(Reason reason, List<String> ids) {
        List<String> nodes = List.copyOf(ids);
        return switch (reason) {
            case Reason.NotReady _ -> new Remedy.TakeWork(nodes);
            case Reason.OutsideDatacenters r -> new Remedy.AddDatacenter(r.datacenter(), nodes);
            case Reason.OutsidePool r -> new Remedy.ChangePool(r.pool(), nodes);
            case Reason.MissingDriver r -> new Remedy.GetDriver(r.driver(), nodes);
            case Reason.NotMet r -> new Remedy.DropConstraint(r.constraint(), nodes);
            case Reason.Exhausted r -> new Remedy.MakeRoom(r.dimension(), r.asked() - r.left(), nodes);
            case Reason.Other r -> new Remedy.Solve(r.nomadText(), nodes);
        };
    }
}
