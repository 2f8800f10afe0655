package io.lanekeeper.ui.board.state;

import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.scheduling.rule.Target;
import java.util.List;
import java.util.Optional;

/** Which lane a group belongs to. */
final class WantedLane {
    private WantedLane() {}

    /** The lane a group must run in, also when no client stands there; empty when it may run in several. */
    static Optional<String> home(Previewed previewed, GroupKey key) {
        return previewed.planned()
                .job(key.job())
                .flatMap(j -> j.group(key.group())
                        .flatMap(g -> HomeRule.homeOf(j, g, previewed.plan().laneAttribute())));
    }

    /** The lane a waiting group wants: its home, else where it ran before, else the first. */
    static Optional<String> wanted(Previewed previewed, GroupKey key, List<String> lanes) {
        return home(previewed, key).or(() -> lastLane(previewed, key)).or(() -> lanes.stream().findFirst());
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
