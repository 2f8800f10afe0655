package io.lanekeeper.ui.handover;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.common.Background;
import io.lanekeeper.ui.common.Notices;
import io.lanekeeper.ui.common.Sheets;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.shell.FileDialogs;

/** temporary */
public final class HandoverWorkflow {
    public HandoverWorkflow(DocumentModel model, Background background, FileDialogs dialogs, Sheets sheets,
            Notices notices, Texts texts) {}

    public void importJobs() {}

    public void show() {}
}
