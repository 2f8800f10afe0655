package io.lanekeeper.ui.shell;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.jobs.JobsState;
import io.lanekeeper.ui.preview.PreviewState;
import io.lanekeeper.ui.shell.bar.Status;

/**
 * What the window shows of a frame besides the board, as plain values: of a large cluster they are made off the FX
 * thread.
 */
record Contents(JobsState jobs, PreviewState preview, Status status) {
    /** Makes them; pure, any thread. */
    static Contents of(Frame frame, String filter, JobsState previous, Texts texts) {
        return new Contents(JobsState.of(frame.previewed(), filter, previous), PreviewState.of(frame, texts),
                Status.of(frame));
    }

    /** How many things are gone through to make them. */
    static int size(Frame frame) {
        return Math.max(frame.previewed().plan().cluster().nodes().size(), frame.previewed().plan().jobs().size());
    }
}
