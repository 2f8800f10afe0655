package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.scheduling.rank.Odds;
import io.lanekeeper.scheduling.rank.Scorer;
import io.lanekeeper.scheduling.rule.AllocMetric;
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.state.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes the wished node where it will do, else the likeliest one, the first by name among equals, and knows the chance of
 * every other.
 *
 * <p>Each allocation is taken to be looked for in an order of its own. Nomad goes on looking where the allocation before
 * stopped, which shifts the chances of the second and later ones of one evaluation a little; {@link Samples} has those.
 */
public final class Likeliest implements Chooser {
    private final World world;
    private final Job job;
    private final Function<GroupKey, Optional<Integer>> wish;
    private final Scorer scorer;

    public Likeliest(World world, Job job, Function<GroupKey, Optional<Integer>> wish) {
        this.world = world;
        this.job = job;
        this.wish = wish;
        this.scorer = new Scorer(world);
    }

    @Override
    public Placement place(GroupState group, Set<String> penalised) {
        Scorer.Ranking ranking = scorer.ranking(group.rule());
        Options options = new Options(world, group, penalised, ranking);
        if (options.found().isEmpty()) {
            return new Placement.Refused(metric(group));
        }
        int limit = new VisitLimit(world, job.type(), options.ready()).forGroup(ranking.looksFurther(),
                group.rule().group().count());
        List<Share> shares = shares(options.found(), limit);
        int node = wish.apply(group.rule().key())
                .filter(wished -> shares.stream().anyMatch(s -> s.has(wished)))
                .orElseGet(() -> likeliest(shares));
        return new Placement.Placed(node, shares);
    }

    private static List<Share> shares(List<Options.Option> options, int limit) {
        double[] scores = options.stream().mapToDouble(Options.Option::score).toArray();
        int[] sizes = options.stream().mapToInt(Options.Option::size).toArray();
        double[] odds = Odds.perNode(scores, sizes, limit);
        List<Share> shares = new ArrayList<>(odds.length);
        for (int i = 0; i < odds.length; i++) {
            shares.add(new Share(options.get(i).members(), options.get(i).without(), sizes[i], odds[i]));
        }
        return shares;
    }

    private static int likeliest(List<Share> shares) {
        double most = shares.stream().mapToDouble(Share::chance).max().orElse(0);
        return shares.stream()
                .filter(s -> s.chance() == most)
                .map(Share::first)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private AllocMetric metric(GroupState group) {
        return new Walk(world).metric(group.rule());
    }
}
