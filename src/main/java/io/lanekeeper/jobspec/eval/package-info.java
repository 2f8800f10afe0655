/**
 * What the expressions of a job file come to, as JSON values. References that only a client can resolve, such as
 * {@code ${node.datacenter}}, stay as they are written. Bounded: an expression that grows without end is a fault.
 */
@NullMarked
package io.lanekeeper.jobspec.eval;

import org.jspecify.annotations.NullMarked;
