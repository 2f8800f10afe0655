/**
 * What a user lets happen to a cluster: an ordered list of {@link io.lanekeeper.model.scenario.Step}s, and where
 * the databases stand ({@link io.lanekeeper.model.scenario.EndpointPlace}). JDK only.
 */
@NullMarked
package io.lanekeeper.model.scenario;

import org.jspecify.annotations.NullMarked;
