/**
 * The tray of jobs and groups on the left.
 */
@NullMarked
package io.lanekeeper.ui.jobs;

import org.jspecify.annotations.NullMarked;
