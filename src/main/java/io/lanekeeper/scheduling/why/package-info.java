/**
 * Why a group may run where: every client against every rule, and the nearest single changes that would help.
 *
 * <p>Imports {@code model}, {@code scheduling}. Nothing is judged here: verdicts are those of {@code scheduling.state}.
 * Start with {@link io.lanekeeper.scheduling.why.Why}.
 */
@NullMarked
package io.lanekeeper.scheduling.why;

import org.jspecify.annotations.NullMarked;
