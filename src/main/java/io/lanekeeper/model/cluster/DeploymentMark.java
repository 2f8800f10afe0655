package io.lanekeeper.model.cluster;

import java.util.Optional;

/**
 * What an allocation is in a deployment.
 *
 * @param deploymentId empty when it belongs to none, or that is not known
 * @param healthy empty until its client has told
 * @param canary whether it was placed to be looked at before the others follow
 */
public record DeploymentMark(String deploymentId, Optional<Boolean> healthy, boolean canary) {
    public static final DeploymentMark NONE = new DeploymentMark("", Optional.of(true), false);

    public boolean isHealthy() {
        return healthy.orElse(false);
    }

    public boolean isUnhealthy() {
        return !healthy.orElse(true);
    }
}
