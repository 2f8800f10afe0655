package io.lanekeeper.scheduling.state;

import java.util.ArrayList;
import java.util.List;

/** What the evaluation going on has ended and started so far: Nomad counts that apart from what was there before. */
public final class ProposedAllocs {
    private final List<Alloc> ended = new ArrayList<>();
    private final List<Alloc> started = new ArrayList<>();

    /** Begins a new evaluation. */
    public void begin() {
        ended.clear();
        started.clear();
    }

    public List<Alloc> ended() {
        return ended;
    }

    public List<Alloc> started() {
        return started;
    }
}
