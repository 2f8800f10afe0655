/**
 * Why a group runs where it does: a sheet with every client against every rule, what Nomad says, and what would help.
 *
 * <p>Imports {@code scheduling.why}, {@code report}, {@code ui.sheet}, {@code ui.document}. FX thread only. Start with
 * {@link io.lanekeeper.ui.why.WhyWorkflow}.
 */
@NullMarked
package io.lanekeeper.ui.why;

import org.jspecify.annotations.NullMarked;
