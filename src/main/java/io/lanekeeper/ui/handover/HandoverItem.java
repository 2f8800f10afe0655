package io.lanekeeper.ui.handover;

import io.lanekeeper.handover.HandOver;
import java.util.List;

/**
 * One changed job in the hand-over sheet.
 *
 * @param ways at least one; several where the file cannot be edited as it is
 * @param remark why it is not what one would expect; may be empty
 * @param original whether Nomad may have the file that the job was registered from
 */
record HandoverItem(List<Way> ways, String remark, boolean original) {
    HandoverItem {
        ways = List.copyOf(ways);
    }

    static HandoverItem of(HandOver handOver, String remark, boolean original) {
        return new HandoverItem(List.of(new Way("", handOver)), remark, original);
    }

    /**
     * A way to hand the job over.
     *
     * @param text what is done; empty where there is no other
     */
    record Way(String text, HandOver handOver) {}
}
