/**
 * The codec of the plan file: one class for each part of the JSON, read strictly and written byte for byte alike.
 *
 * <p>Imports {@code plan}, {@code model}, {@code wire}. Start with {@link io.lanekeeper.plan.file.PlanFile}.
 */
@NullMarked
package io.lanekeeper.plan.file;

import org.jspecify.annotations.NullMarked;
