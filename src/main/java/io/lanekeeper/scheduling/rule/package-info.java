/**
 * Whether a node will do for a group: targets, operators, feasibility, and every reason against it.
 *
 * <p>Imports {@code model} only, and re2j for Nomad's regular expressions.
 */
@NullMarked
package io.lanekeeper.scheduling.rule;

import org.jspecify.annotations.NullMarked;
