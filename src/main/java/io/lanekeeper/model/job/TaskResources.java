package io.lanekeeper.model.job;

import io.lanekeeper.model.job.Resources;
import java.util.List;

/** What one task takes, and when. */
public record TaskResources(Lifecycle lifecycle, Resources resources) {
    /**
     * What tasks of one group take together: not their sum but the largest of what runs at the same time. Nomad:
     * {@code AllocatedResources.Comparable} in {@code nomad/structs/structs.go}; before 1.8.7 tasks after the start
     * counted nothing and sidecars were added to what runs at the end too.
     *
     * @param poststartCounts from 1.8.7 and 1.9.2 on
     */
    public static Resources together(List<TaskResources> tasks, boolean poststartCounts) {
        Resources main = sum(tasks, Lifecycle.MAIN);
        Resources sidecars = sum(tasks, Lifecycle.PRESTART_SIDECAR);
        Resources before = sum(tasks, Lifecycle.PRESTART);
        Resources after = sum(tasks, Lifecycle.POSTSTOP);
        if (poststartCounts) {
            Resources running = main.plus(sidecars).plus(sum(tasks, Lifecycle.POSTSTART));
            return max(max(running, before.plus(sidecars)), after);
        }
        return max(max(main, before), after).plus(sidecars);
    }

    private static Resources sum(List<TaskResources> tasks, Lifecycle which) {
        return tasks.stream()
                .filter(t -> t.lifecycle == which)
                .map(TaskResources::resources)
                .reduce(Resources.NONE, Resources::plus);
    }

    private static Resources max(Resources a, Resources b) {
        return new Resources(Math.max(a.cpu(), b.cpu()), Math.max(a.memoryMb(), b.memoryMb()),
                Math.max(a.diskMb(), b.diskMb()));
    }
}
