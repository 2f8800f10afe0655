package io.lanekeeper.ui.document;

import io.lanekeeper.scheduling.preview.StepResult;

/**
 * What the screen shows: a picture, as it is after so many steps of its scenario.
 *
 * @param step 0 is before the first
 */
public record Frame(Picture picture, int step) {
    public StepResult state() {
        return picture.after(step);
    }
}
