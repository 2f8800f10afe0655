package io.lanekeeper.ui.group;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.group.DragModel.Mode;
import io.lanekeeper.ui.sheet.Sheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;

/**
 * What it means that groups are let go on a lane. Source and target of one dtle job seldom live in the same lane: when
 * both are dropped at once, the user is asked which of them is meant. FX thread only.
 */
public final class DropWorkflow {
    private final DocumentModel model;
    private final HomeWorkflow homes;
    private final Sheets sheets;
    private final Texts texts;

    public DropWorkflow(DocumentModel model, HomeWorkflow homes, Sheets sheets, Texts texts) {
        this.model = model;
        this.homes = homes;
        this.sheets = sheets;
        this.texts = texts;
    }

    public void drop(List<GroupKey> groups, String lane, Mode mode) {
        List<GroupKey> sources = with(groups, DtleRole.SOURCE);
        List<GroupKey> targets = with(groups, DtleRole.TARGET);
        boolean pair = sources.stream().anyMatch(s -> targets.stream().anyMatch(t -> t.job().equals(s.job())));
        if (!pair || mode == Mode.FORBID) {
            set(groups, lane, mode);
            return;
        }
        Button both = sheets.choice(texts.get("drop.both"), "drop-both", () -> set(groups, lane, mode));
        Button source = sheets.choice(texts.get("drop.source", names(sources)), "drop-source",
                () -> set(without(groups, targets), lane, mode));
        Button target = sheets.choice(texts.get("drop.target", names(targets)), "drop-target",
                () -> set(without(groups, sources), lane, mode));
        Button cancel = sheets.choice(texts.get("sheet.cancel"), "drop-cancel", () -> {});
        cancel.setCancelButton(true);
        sheets.show(texts.get("drop.title", lane), Sheets.body(texts.get("drop.text")),
                List.of(cancel, both, source, target));
    }

    /** The groups were dropped on the tray. */
    public void removeHomes(List<GroupKey> groups) {
        homes.removeHomes(groups);
    }

    private void set(List<GroupKey> groups, String lane, Mode mode) {
        homes.setHomes(groups.stream().map(g -> HomeGesture.of(model.plan(), g, lane, mode)).toList());
    }

    private List<GroupKey> with(List<GroupKey> groups, DtleRole role) {
        return groups.stream().filter(g -> role(g).equals(Optional.of(role))).toList();
    }

    private Optional<DtleRole> role(GroupKey key) {
        Optional<Job> job = model.frame().previewed().planned().job(key.job());
        return job.flatMap(j -> j.group(key.group())).flatMap(g -> g.role());
    }

    private static List<GroupKey> without(List<GroupKey> groups, List<GroupKey> gone) {
        List<GroupKey> rest = new ArrayList<>(groups);
        rest.removeAll(gone);
        return rest;
    }

    private String names(List<GroupKey> groups) {
        return texts.list(groups.stream().map(GroupKey::group).toList());
    }
}
