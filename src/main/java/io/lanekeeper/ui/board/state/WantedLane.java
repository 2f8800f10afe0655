package io.lanekeeper.ui.board.state;

import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.scheduling.rule.Target;
import java.util.List;
import java.util.Optional;

/** Which lane a group belongs to. */
final class WantedLane {
    private WantedLane() {}

    /** The lane a waiting group wants: its home, else where it ran before, else none. */
    static Optional<String> wanted(Previewed previewed, GroupKey key, List<String> lanes) {
        String attribute = previewed.plan().laneAttribute();
        Optional<Job> job = previewed.planned().job(key.job());
        Optional<String> home = job.flatMap(
                j -> j.group(key.group()).flatMap(g -> HomeRule.homeOf(j, g, attribute)));
        return home.filter(lanes::contains).or(() -> lastLane(previewed, key)).or(() -> lanes.stream().findFirst());
    }

    private static Optional<String> lastLane(Previewed previewed, GroupKey key) {
        return previewed.preview()
                .start()
                .running()
                .getOrDefault(key, List.of())
                .stream()
                .findFirst()
                .flatMap(id -> Optional.ofNullable(previewed.preview().start().nodes().get(id)))
                .flatMap(n -> Target.resolve(n, previewed.plan().laneAttribute()));
    }
}
