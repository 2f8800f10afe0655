/**
 * A plan and its preview for people and programs: sentences, JSON, Markdown.
 *
 * <p>May import everything of the core but {@code cli}; knows no JavaFX. Start with {@link
 * io.lanekeeper.report.StepTexts} and {@link io.lanekeeper.report.PreviewJson}.
 */
@NullMarked
package io.lanekeeper.report;

import org.jspecify.annotations.NullMarked;
