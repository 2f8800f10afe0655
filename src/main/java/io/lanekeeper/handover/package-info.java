/**
 * The changed job, ready to be given to Nomad: as the file it was imported from, or as the JSON it was pulled as.
 *
 * <p>May import {@code plan}, {@code jobspec}, {@code nomad} and what they import; no UI. Start with {@link
 * io.lanekeeper.handover.HandOver}.
 */
@NullMarked
package io.lanekeeper.handover;

import org.jspecify.annotations.NullMarked;
