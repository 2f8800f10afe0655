/** Benchmarks of job files; run by the Maven profile {@code bench} only. */
@NullMarked
package io.lanekeeper.jobspec.bench;

import org.jspecify.annotations.NullMarked;
