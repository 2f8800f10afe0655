package io.lanekeeper.scheduling.why;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.model.job.Task;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.rule.Reason;
import io.lanekeeper.scheduling.rule.Target;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.why.WhyTable.Cell;
import io.lanekeeper.scheduling.why.WhyTable.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which rules a group has, and what a client has for each of them. */
final class Columns {
    private static final List<String> DIMENSIONS = List.of("cpu", "memory", "disk");

    private final ClusterState clusterState;
    private final GroupRule group;

    Columns(ClusterState clusterState, GroupRule group) {
        this.clusterState = clusterState;
        this.group = group;
    }

    /** The group's own rules, and whatever else was found against any client. */
    List<Rule> of(Iterable<List<Reason>> reasons) {
        Set<Rule> own = new LinkedHashSet<>();
        own.add(new Rule.TakesWork());
        Job job = group.job();
        if (!job.nodePool().isEmpty() && !job.nodePool().equals("all")) {
            own.add(new Rule.InPool(job.nodePool()));
        }
        own.add(new Rule.InDatacenters());
        constraints(job.constraints().stream(), own);
        group.group().tasks().stream().map(Task::driver).distinct().sorted().map(Rule.HasDriver::new).forEach(own::add);
        constraints(group.group().constraints().stream(), own);
        group.group().tasks().forEach(t -> constraints(t.constraints().stream(), own));
        List<Rule> room = new ArrayList<>();
        for (List<Reason> ofNode : reasons) {
            ofNode.stream().map(Columns::rule).forEach(rule -> {
                if (rule instanceof Rule.HasRoom r && !DIMENSIONS.contains(r.dimension()) && !room.contains(r)) {
                    room.add(r);
                } else if (rule instanceof Rule.Other) {
                    own.add(rule);
                }
            });
        }
        List<Rule> all = new ArrayList<>(own);
        all.addAll(room);
        DIMENSIONS.stream().map(Rule.HasRoom::new).forEach(all::add);
        return all;
    }

    private static void constraints(Stream<Constraint> constraints, Set<Rule> rules) {
        constraints.filter(c -> !c.operator().startsWith("distinct_")).map(Rule.Meets::new).forEach(rules::add);
    }

    static Rule rule(Reason reason) {
        return switch (reason) {
            case Reason.NotReady _ -> new Rule.TakesWork();
            case Reason.OutsideDatacenters _ -> new Rule.InDatacenters();
            case Reason.OutsidePool r -> new Rule.InPool(r.wanted());
            case Reason.NotMet r -> new Rule.Meets(r.constraint());
            case Reason.MissingDriver r -> new Rule.HasDriver(r.driver());
            case Reason.Other r -> new Rule.Other(r.nomadText());
            case Reason.Exhausted r -> new Rule.HasRoom(r.dimension());
        };
    }

    Cell cell(Rule rule, int node, List<Reason> reasons) {
        boolean against = reasons.stream().anyMatch(r -> rule(r).equals(rule));
        Node client = clusterState.node(node);
        boolean room = rule instanceof Rule.HasRoom;
        if (room && !client.takesWork()) {
            return new Cell(Verdict.UNKNOWN, "");
        }
        return new Cell(against ? Verdict.NOT_MET : Verdict.MET, actual(rule, node, reasons));
    }

    private String actual(Rule rule, int node, List<Reason> reasons) {
        Node client = clusterState.node(node);
        return switch (rule) {
            case Rule.TakesWork _ -> reasons.stream()
                    .flatMap(r -> r instanceof Reason.NotReady not ? Stream.of(not.word()) : Stream.empty())
                    .findFirst()
                    .orElse("");
            case Rule.InDatacenters _ -> client.datacenter();
            case Rule.InPool _ -> client.nodePool();
            case Rule.HasDriver _, Rule.Other _ -> "";
            case Rule.Meets m -> Target.resolve(client, m.constraint().target()).orElse("");
            case Rule.HasRoom r -> left(r.dimension(), node);
        };
    }

    private String left(String dimension, int node) {
        Resources free = clusterState.free(node);
        return switch (dimension) {
            case "cpu" -> Long.toString(free.cpu());
            case "memory" -> Long.toString(free.memoryMb());
            case "disk" -> Long.toString(free.diskMb());
            default -> "";
        };
    }
}
