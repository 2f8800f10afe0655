/**
 * Compares the model with what Nomad's own scheduler answered (see {@code conformance/README.md} of the data).
 *
 * <p>Start with {@link io.lanekeeper.scheduling.conformance.ConformanceTest}.
 */
@NullMarked
package io.lanekeeper.scheduling.conformance;

import org.jspecify.annotations.NullMarked;
