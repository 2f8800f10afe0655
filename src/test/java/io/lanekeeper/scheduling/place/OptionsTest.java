package io.lanekeeper.scheduling.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.scheduling.RandomScene;
import io.lanekeeper.scheduling.preview.Playback;
import io.lanekeeper.scheduling.preview.PreviewInput;
import io.lanekeeper.scheduling.rank.Scorer;
import io.lanekeeper.scheduling.state.Verdict;
import io.lanekeeper.scheduling.state.World;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class OptionsTest {
    /** Piles are a short cut: after any scenario they give the nodes and scores that asking each node gives. */
    @Property(tries = 300)
    void pilesGiveWhatEachNodeGives(@ForAll @LongRange(min = 0) long seed) {
        PreviewInput input = RandomScene.of(seed);
        Playback playback = new Playback(input);
        playback.start();
        input.steps().forEach(playback::play);
        World world = playback.servers().world();
        world.groups().values().forEach(group -> {
            Scorer.Ranking ranking = new Scorer(world).ranking(group.rule());
            Map<Integer, Double> found = new TreeMap<>();
            new Options(world, group, Set.of(), ranking).found()
                    .forEach(o -> o.members()
                            .stream()
                            .filter(i -> !o.without().contains(i))
                            .forEach(i -> found.put(i, o.score())));
            Map<Integer, Double> each = new TreeMap<>();
            for (int i = 0; i < world.size(); i++) {
                if (Verdict.takes(world, group.rule(), i)) {
                    each.put(i, ranking.score(i, Set.of()).total());
                }
            }
            assertThat(found).isEqualTo(each);
        });
    }
}
