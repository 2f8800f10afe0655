/**
 * What a cluster survives: every client, every pair, every lane lost at once, the smallest set that breaks a group, the
 * largest set that may be off together.
 *
 * <p>Imports {@code model}, {@code scheduling}. Losses are played like steps of a preview; where the room left shows
 * that nothing can go wrong they need not be. Start with {@link io.lanekeeper.scheduling.survival.Survival}.
 */
@NullMarked
package io.lanekeeper.scheduling.survival;

import org.jspecify.annotations.NullMarked;
