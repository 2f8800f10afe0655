/**
 * "What if we had": planned clients, other labels for existing ones, lanes in which nobody stands yet.
 */
@NullMarked
package io.lanekeeper.ui.clients;

import org.jspecify.annotations.NullMarked;
