package io.lanekeeper.scheduling.state;

import io.lanekeeper.scheduling.rule.GroupRule;
import java.util.ArrayList;
import java.util.List;

/** A group while a scenario is played: how many are wanted, which run, how many are done for good. */
public final class GroupState {
    /** No count is taken to be larger. */
    public static final int MOST = 10_000;

    private final GroupRule rule;
    private final int done;
    private int count;
    /** By kind of node: 0 not asked yet, 1 will do, -1 will not. Shared by copies, for it never becomes wrong. */
    private byte[] verdicts = new byte[0];
    private Allocs running = new Allocs();
    /** Never changed, only replaced, so that it can be handed out. */
    private List<Alloc> leaving = List.of();
    private List<Alloc> away = List.of();

    GroupState(GroupRule rule, int done) {
        this.rule = rule;
        this.done = done;
        this.count = Math.clamp(rule.group().count(), 0, MOST);
    }

    GroupState copy() {
        GroupState copy = new GroupState(rule, done);
        copy.count = count;
        copy.running = running.copy();
        copy.leaving = leaving;
        copy.away = away;
        copy.verdicts = verdicts;
        return copy;
    }

    public GroupRule rule() {
        return rule;
    }

    /** How many Nomad wants besides those that are done for good, and those it waits for. */
    public int wanted() {
        return Math.max(0, count - done - away.size());
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

    /** Those on clients that are cut off, which are not replaced: they are waited for. */
    public List<Alloc> away() {
        return away;
    }

    void goAway(Alloc alloc) {
        away = plus(away, alloc);
    }

    /** Takes those on the node out of the ones that are waited for. */
    List<Alloc> returned(int node) {
        List<Alloc> back = away.stream().filter(a -> a.node() == node).toList();
        away = away.stream().filter(a -> a.node() != node).toList();
        return back;
    }

    void add(Alloc alloc) {
        if (alloc.wanted()) {
            running.add(alloc);
        } else {
            leaving = plus(leaving, alloc);
        }
    }

    void remove(Alloc alloc) {
        if (alloc.wanted()) {
            running.remove(alloc);
        } else {
            leaving = minus(leaving, alloc);
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
