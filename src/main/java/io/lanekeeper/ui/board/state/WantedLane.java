package io.lanekeeper.ui.board.state;

import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.scheduling.rule.Target;
import io.lanekeeper.ui.document.Picture;
import java.util.List;
import java.util.Optional;

/** Which lane a group belongs to. */
final class WantedLane {
    private WantedLane() {}

    /** The lane a waiting group wants: its home, else where it ran before, else none. */
    static Optional<String> wanted(Picture picture, GroupKey key, List<String> lanes) {
        String attribute = picture.plan().laneAttribute();
        Optional<Job> job = picture.planned().job(key.job());
        Optional<String> home = job.flatMap(
                j -> j.group(key.group()).flatMap(g -> HomeRule.homeOf(j, g, attribute)));
        return home.filter(lanes::contains).or(() -> lastLane(picture, key)).or(() -> lanes.stream().findFirst());
    }

    private static Optional<String> lastLane(Picture picture, GroupKey key) {
        return picture.preview()
                .start()
                .running()
                .getOrDefault(key, List.of())
                .stream()
                .findFirst()
                .flatMap(id -> Optional.ofNullable(picture.preview().start().nodes().get(id)))
                .flatMap(n -> Target.resolve(n, picture.plan().laneAttribute()));
    }
}
