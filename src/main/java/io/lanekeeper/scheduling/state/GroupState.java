package io.lanekeeper.scheduling.state;

import io.lanekeeper.scheduling.rule.GroupRule;
import java.util.ArrayList;
import java.util.List;

/** A group while a scenario is played: how many are wanted, which run, how many are done for good. */
public final class GroupState {
    private final GroupRule rule;
    private int count;
    private final int done;
    private final List<Alloc> running;

    GroupState(GroupRule rule, int done) {
        this(rule, Math.max(0, rule.group().count()), done, new ArrayList<>());
    }

    private GroupState(GroupRule rule, int count, int done, List<Alloc> running) {
        this.rule = rule;
        this.count = count;
        this.done = done;
        this.running = running;
    }

    GroupState copy() {
        return new GroupState(rule, count, done, new ArrayList<>(running));
    }

    public GroupRule rule() {
        return rule;
    }

    /** How many Nomad wants besides those that are done for good. */
    public int wanted() {
        return Math.max(0, count - done);
    }

    public void count(int newCount) {
        count = Math.max(0, newCount);
    }

    /** Those that run and are wanted, oldest first. */
    public List<Alloc> running() {
        return running;
    }
}
