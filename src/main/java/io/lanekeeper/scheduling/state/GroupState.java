package io.lanekeeper.scheduling.state;

import io.lanekeeper.model.job.JobType;
import io.lanekeeper.scheduling.rule.GroupRule;
import java.util.ArrayList;
import java.util.List;

/** A group while a scenario is played: how many are wanted, which run, and what has become of the others. */
public final class GroupState {
    /** No count is taken to be larger. */
    public static final int MOST = 10_000;

    private final GroupRule rule;
    private int count;
    /** By kind of node: 0 not asked yet, 1 will do, -1 will not. Shared by copies, for it never becomes wrong. */
    private byte[] verdicts = new byte[0];
    private Allocs running = new Allocs();
    /** Never changed, only replaced, so that it can be handed out. */
    private List<Alloc> leaving = List.of();
    private List<Alloc> away = List.of();
    private List<Alloc> over = List.of();

    GroupState(GroupRule rule) {
        this.rule = rule;
        this.count = Math.clamp(rule.group().count(), 0, MOST);
    }

    GroupState copy() {
        GroupState copy = new GroupState(rule);
        share(copy);
        copy.verdicts = verdicts;
        return copy;
    }

    /** The same allocations under the rule of another version of the job, to be placed by that one. */
    public GroupState under(GroupRule other) {
        GroupState view = new GroupState(other);
        share(view);
        return view;
    }

    private void share(GroupState other) {
        other.count = count;
        other.running = running.copy();
        other.leaving = leaving;
        other.away = away;
        other.over = over;
    }

    public GroupRule rule() {
        return rule;
    }

    public int count() {
        return count;
    }

    /** How many Nomad wants to run besides those that are done for good, and those it waits for. */
    public int wanted() {
        return Math.max(0, count - settled() - away.size());
    }

    /** Those that ended and still count: batch work that is done, what failed and waits or may not be placed anew. */
    private int settled() {
        boolean batch = rule.job().type() == JobType.BATCH;
        int settled = 0;
        for (Alloc alloc : over) {
            boolean stays = switch (alloc.client()) {
                case FAILED -> alloc.details().next().isEmpty();
                case COMPLETE -> batch;
                case LOST, RUNNING, UNKNOWN -> false;
            };
            settled += stays && alloc.desired() == Alloc.Desired.RUN ? 1 : 0;
        }
        return settled;
    }

    public void count(int newCount) {
        count = Math.clamp(newCount, 0, MOST);
    }

    /** Those that run and are wanted, oldest first; a list that never changes. */
    public List<Alloc> running() {
        return running.now();
    }

    /** Those that were told to stop and still hold room. */
    public List<Alloc> leaving() {
        return leaving;
    }

    /** Those that are wanted and whose clients are cut off. */
    public List<Alloc> away() {
        return away;
    }

    /** Those that ended on their clients, as far as that still decides something. */
    public List<Alloc> over() {
        return over;
    }

    /** All of them. */
    public List<Alloc> all() {
        if (leaving.isEmpty() && away.isEmpty() && over.isEmpty()) {
            return running.now();
        }
        List<Alloc> all = new ArrayList<>(running.now());
        all.addAll(away);
        all.addAll(leaving);
        all.addAll(over);
        return all;
    }

    /**
     * Whether nodes of a kind will do as far as their own properties go; asked of one node of the kind and remembered.
     * Not for groups that single nodes out.
     */
    public boolean feasible(NodeKinds kinds, int kind, ClusterState clusterState) {
        if (verdicts.length == 0) {
            verdicts = new byte[kinds.count()];
        }
        if (verdicts[kind] == 0) {
            verdicts[kind] = (byte) (rule.feasible(clusterState.node(kinds.anyNode(kind))) ? 1 : -1);
        }
        return verdicts[kind] > 0;
    }

    void add(Alloc alloc) {
        if (alloc.client().over()) {
            over = plus(over, alloc);
        } else if (!alloc.wanted()) {
            leaving = plus(leaving, alloc);
        } else if (alloc.client() == Alloc.Client.UNKNOWN) {
            away = plus(away, alloc);
        } else {
            running.add(alloc);
        }
    }

    void remove(Alloc alloc) {
        if (alloc.client().over()) {
            over = minus(over, alloc);
        } else if (!alloc.wanted()) {
            leaving = minus(leaving, alloc);
        } else if (alloc.client() == Alloc.Client.UNKNOWN) {
            away = minus(away, alloc);
        } else {
            running.remove(alloc);
        }
    }

    static List<Alloc> plus(List<Alloc> list, Alloc alloc) {
        List<Alloc> more = new ArrayList<>(list.size() + 1);
        more.addAll(list);
        more.add(alloc);
        return List.copyOf(more);
    }

    static List<Alloc> minus(List<Alloc> list, Alloc alloc) {
        List<Alloc> fewer = new ArrayList<>(list);
        fewer.remove(alloc);
        return List.copyOf(fewer);
    }
}
