/** Benchmarks of the scheduling model; run by the Maven profile {@code bench} only. */
@NullMarked
package io.lanekeeper.scheduling.bench;

import org.jspecify.annotations.NullMarked;
