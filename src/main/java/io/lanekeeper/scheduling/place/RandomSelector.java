package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.scheduling.rank.Scorer;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.rule.Reason;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.Distinct;
import io.lanekeeper.scheduling.state.Fit;
import io.lanekeeper.scheduling.state.GroupState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Chooses as Nomad does, one node after the other in a random order that all allocations of the evaluation share: each
 * goes on looking where the one before stopped. This is the sampler, and the yardstick for everything faster.
 */
public final class RandomSelector implements NodeSelector {
    private static final int SLOTS = 8;

    private final ClusterState clusterState;
    private final int arrangement;
    private final List<Integer> order = new ArrayList<>();
    private final ClassCache cache;
    private final Scorer scorer;
    private final VisitLimit limit;
    private final Random random;
    private final List<Alloc> thrownOut = new ArrayList<>();
    private int offset;

    /** One whose groups lie in an arrangement of its own. */
    public RandomSelector(ClusterState clusterState, Job job, RandomGenerator random) {
        this(clusterState, job, random, random.nextInt());
    }

    /** One whose groups lie in the given arrangement, any number. */
    public RandomSelector(ClusterState clusterState, Job job, RandomGenerator random, int arrangement) {
        this.clusterState = clusterState;
        this.arrangement = arrangement;
        this.cache = new ClassCache(clusterState);
        job.groups()
                .stream()
                .map(g -> clusterState.group(job.keyOf(g)))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(any -> {
                    for (int i = 0; i < clusterState.size(); i++) {
                        if (clusterState.node(i).takesWork() && any.rule().inPoolAndDatacenters(clusterState.node(i))) {
                            order.add(i);
                        }
                    }
                });
        this.random = Random.from(random);
        this.scorer = new Scorer(clusterState, this.random);
        Collections.shuffle(order, this.random);
        this.limit = new VisitLimit(clusterState, job.type(), order.size());
    }

    /** What it remembers of computed classes. */
    public ClassCache cache() {
        return cache;
    }

    /**
     * Nomad walks a Go map: it begins at one of eight slots, so that the groups that lie first are walked first seven
     * times of eight when there are two. How they lie depends on the IDs of their allocations: the arrangement.
     */
    @Override
    public List<GroupState> inOrder(List<GroupState> groups) {
        List<GroupState> walked = new ArrayList<>(groups);
        Collections.shuffle(walked, Random.from(new SplittableRandom(arrangement)));
        int start = random.nextInt(Math.max(SLOTS, walked.size()));
        Collections.rotate(walked, start < walked.size() ? -start : 0);
        return walked;
    }

    @Override
    public Placement place(GroupState group, Set<String> penalised) {
        Placement first = new Look(group.rule(), penalised, false).best();
        if (first instanceof Placement.Refused && Preemptor.isOn(clusterState, group.rule().job().type())) {
            Placement second = new Look(group.rule(), penalised, true).best();
            if (second instanceof Placement.Placed placed) {
                thrownOut.addAll(placed.preempted());
            }
            return second;
        }
        return first;
    }

    private record Option(int node, double score, List<Alloc> victims) {}

    /** One look for one allocation. */
    private final class Look {
        private final GroupRule rule;
        private final Set<String> penalised;
        private final Scorer.Ranking ranking;
        private final MetricCount count = new MetricCount();
        private final List<Option> setAside = new ArrayList<>();
        private int visited;
        private final boolean preempts;
        private int setAsideUsed;

        Look(GroupRule rule, Set<String> penalised, boolean preempts) {
            this.rule = rule;
            this.preempts = preempts;
            this.penalised = penalised;
            this.ranking = scorer.ranking(rule);
        }

        Placement best() {
            int most = limit.forGroup(ranking.looksFurther(), rule.group().count());
            Optional<Option> best = Optional.empty();
            for (int seen = 0; seen < most; seen++) {
                Optional<Option> option = nextWorthy();
                if (option.isEmpty()) {
                    break;
                }
                if (best.isEmpty() || option.get().score() > best.get().score()) {
                    best = option;
                }
            }
            return best
                    .<Placement>map(
                            b -> new Placement.Placed(b.node(), List.of(), b.victims(), OptionalDouble.of(b.score())))
                    .orElseGet(() -> new Placement.Refused(count.metric(clusterState, rule, 0)));
        }

        private Optional<Option> nextWorthy() {
            Optional<Option> option = nextOrSetAside();
            if (setAside.size() < VisitLimit.SET_ASIDE) {
                while (option.isPresent() && option.get().score() <= 0 && setAside.size() < VisitLimit.SET_ASIDE) {
                    setAside.add(option.get());
                    option = next();
                }
                return option.isPresent() ? option : nextOrSetAside();
            }
            return option;
        }

        private Optional<Option> nextOrSetAside() {
            Optional<Option> option = next();
            return option.isEmpty() && setAsideUsed < setAside.size() ? Optional.of(setAside.get(setAsideUsed++))
                    : option;
        }

        private Optional<Option> next() {
            while (visited < order.size()) {
                visited++;
                offset = offset >= order.size() ? 0 : offset;
                int index = order.get(offset++);
                Optional<Option> option = option(index);
                if (option.isPresent()) {
                    return option;
                }
            }
            return Optional.empty();
        }

        private Optional<Option> option(int index) {
            Node node = clusterState.node(index);
            count.evaluated();
            Optional<Reason> filtered = cache.filter(rule, index);
            if (filtered.isEmpty()) {
                filtered = new Distinct(clusterState).failures(rule, index).stream().findFirst();
            }
            if (filtered.isPresent()) {
                count.filtered(node, filtered.get());
                return Optional.empty();
            }
            List<Reason> lacking = new Fit(clusterState).shortOf(rule, index);
            if (lacking.isEmpty()) {
                return Optional.of(new Option(index, ranking.score(index, penalised).total(), List.of()));
            }
            Preemptor preemptor = new Preemptor(clusterState, rule, thrownOut, this::shuffled);
            Optional<List<Alloc>> victims = preempts ? preemptor.victims(index) : Optional.empty();
            if (victims.isEmpty()) {
                count.exhausted(node, lacking.getFirst());
            }
            return victims
                    .map(v -> new Option(index, ranking.score(index, penalised).totalWith(preemptor.score(v)), v));
        }

        private List<Alloc> shuffled(List<Alloc> allocs) {
            List<Alloc> shuffled = new ArrayList<>(allocs);
            Collections.shuffle(shuffled, random);
            return shuffled;
        }
    }
}
