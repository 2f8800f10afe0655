package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.scheduling.place.ClassTrap;
import java.util.ArrayList;
import java.util.List;

/** Plays a scenario from its beginning: pure, the same input gives the same result. */
public final class Previews {
    private Previews() {}

    /**
     * Plays the steps one after the other. The same input gives the same answer; the order in which nodes, jobs and
     * allocations are listed does not matter. A step that names an unknown node or group changes nothing.
     */
    public static Preview preview(PreviewInput input) {
        Playback play = new Playback(input);
        StepResult start = play.start();
        List<ClassTrap> traps = play.traps();
        List<StepResult> steps = new ArrayList<>();
        for (Step step : input.steps()) {
            steps.add(play.playInOrders(step));
        }
        return new Preview(start, steps, Omissions.in(input.jobs(), input.cluster().scheduler()), traps);
    }
}
