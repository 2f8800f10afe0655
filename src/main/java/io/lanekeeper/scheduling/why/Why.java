package io.lanekeeper.scheduling.why;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.preview.Playback;
import io.lanekeeper.scheduling.preview.PreviewInput;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.rule.Reason;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Asks every client why it will take a group, or why not. */
public final class Why {
    private Why() {}

    /**
     * The table after all steps of the input; plays them, which may take a while in a large cluster. Pure.
     *
     * @return empty when the input has no such group
     */
    public static Optional<WhyTable> of(PreviewInput input, GroupKey group) {
        Playback playback = new Playback(input);
        playback.start();
        input.steps().forEach(playback::play);
        ClusterState clusterState = playback.servers().clusterState();
        return clusterState.rule(group).map(rule -> table(clusterState, rule));
    }

    private static WhyTable table(ClusterState clusterState, GroupRule rule) {
        List<Integer> order = IntStream.range(0, clusterState.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> clusterState.node(i).name())
                        .thenComparing(i -> clusterState.node(i).id()))
                .toList();
        List<List<Reason>> reasons = order.stream().map(i -> Verdict.reasons(clusterState, rule, i)).toList();
        Columns columns = new Columns(clusterState, rule);
        List<Rule> rules = columns.of(reasons);
        List<WhyTable.Row> rows = new ArrayList<>();
        Remedies remedies = new Remedies();
        for (int n = 0; n < order.size(); n++) {
            int node = order.get(n);
            List<Reason> against = reasons.get(n);
            remedies.look(clusterState.node(node).id(), against);
            rows.add(new WhyTable.Row(clusterState.node(node).id(), clusterState.node(node).name(),
                    rules.stream().map(r -> columns.cell(r, node, against)).toList()));
        }
        return new WhyTable(rule.key(), rules, rows, remedies.all());
    }
}
