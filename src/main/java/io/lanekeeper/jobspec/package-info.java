/** Job files. */
@NullMarked
package io.lanekeeper.jobspec;

import org.jspecify.annotations.NullMarked;
