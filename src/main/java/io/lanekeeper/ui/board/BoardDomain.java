package io.lanekeeper.ui.board;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.scheduling.lane.Domain;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.document.DocumentModel;
import java.util.Optional;
import java.util.Set;

/**
 * Shows where a group may ever run: the other clients are dimmed, and the foot of the board says so. FX thread only.
 */
final class BoardDomain {
    private final BoardView board;
    private final BoardFoot foot;
    private final DocumentModel model;
    private final Texts texts;
    private Optional<Background> background = Optional.empty();
    private Optional<GroupKey> shown = Optional.empty();
    private long newest;

    BoardDomain(BoardView board, BoardFoot foot, DocumentModel model, Texts texts) {
        this.board = board;
        this.foot = foot;
        this.model = model;
        this.texts = texts;
    }

    void setBackground(Background newBackground) {
        background = Optional.of(newBackground);
    }

    boolean showing() {
        return shown.isPresent();
    }

    void show(GroupKey group) {
        shown = Optional.of(group);
        refresh();
    }

    void end() {
        shown = Optional.empty();
        newest++;
        foot.showDomain("");
        board.mark(board.marks().withDomain(Optional.empty()));
    }

    /** The plan has changed: what the group may do may have, too. */
    void refresh() {
        if (shown.isEmpty()) {
            return;
        }
        GroupKey key = shown.get();
        Cluster cluster = model.plan().cluster();
        Optional<Job> job = model.frame()
                .picture()
                .planned()
                .job(key.job())
                .filter(j -> j.group(key.group()).isPresent());
        if (job.isEmpty() || background.isEmpty()) {
            end();
            return;
        }
        long mine = ++newest;
        background.get()
                .run("domain", () -> Domain.of(cluster, job.get(), job.get().group(key.group()).orElseThrow()),
                        nodes -> {
                            if (mine == newest) {
                                tell(key, nodes, cluster.nodes().size());
                            }
                        }, bug -> {
                            throw new IllegalStateException("no domain of " + key, bug);
                        });
    }

    private void tell(GroupKey key, Set<String> nodes, int all) {
        board.mark(board.marks().withDomain(Optional.of(nodes)));
        foot.showDomain(texts.get("board.domain", key.group(), nodes.size(), all));
    }
}
