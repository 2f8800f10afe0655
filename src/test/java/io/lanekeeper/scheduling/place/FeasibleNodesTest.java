package io.lanekeeper.scheduling.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.scheduling.RandomScene;
import io.lanekeeper.scheduling.preview.Playback;
import io.lanekeeper.scheduling.preview.PreviewInput;
import io.lanekeeper.scheduling.rank.Scorer;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.Verdict;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class FeasibleNodesTest {
    /** Piles are a short cut: after any scenario they give the nodes and scores that asking each node gives. */
    @Property(tries = 300)
    void pilesGiveWhatEachNodeGives(@ForAll @LongRange(min = 0) long seed) {
        PreviewInput input = RandomScene.of(seed);
        Playback playback = new Playback(input);
        playback.start();
        input.steps().forEach(playback::play);
        ClusterState clusterState = playback.servers().clusterState();
        clusterState.groups().values().forEach(group -> {
            Scorer.Ranking ranking = new Scorer(clusterState).ranking(group.rule());
            Map<Integer, Double> found = new TreeMap<>();
            new FeasibleNodes(clusterState, group, Set.of(), ranking).found()
                    .forEach(o -> o.members()
                            .stream()
                            .filter(i -> !o.without().contains(i))
                            .forEach(i -> found.put(i, o.score())));
            Map<Integer, Double> each = new TreeMap<>();
            for (int i = 0; i < clusterState.size(); i++) {
                if (Verdict.takes(clusterState, group.rule(), i)) {
                    each.put(i, ranking.score(i, Set.of()).total());
                }
            }
            assertThat(found).isEqualTo(each);
        });
    }
}
