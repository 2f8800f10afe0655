package io.lanekeeper.ui.handover;

import io.lanekeeper.handover.HandOver;

/**
 * One changed job in the hand-over sheet.
 *
 * @param remark why it is not what one would expect; may be empty
 * @param original whether Nomad may have the file that the job was registered from
 */
record HandoverItem(HandOver handOver, String remark, boolean original) {}
