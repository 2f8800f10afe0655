/**
 * Whole files written into a user's folder: the only place that writes any.
 *
 * <p>Imports nothing of ours. Start with {@link io.lanekeeper.files.AtomicFile}. Everybody goes through it, because
 * what is truncated first and written then is lost when the disk is full; a test of the architecture says so.
 */
@NullMarked
package io.lanekeeper.files;

import org.jspecify.annotations.NullMarked;
