package io.lanekeeper.plan;

import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.JobKey;

/** Something the user wants of a job, not yet in the cluster. */
public sealed interface Intent {
    JobKey job();

    /** Whether the other intent is about the same thing, so that the newer one replaces it. */
    boolean replaces(Intent other);

    /** The group lives in these lanes of the target, e.g. {@code ${node.datacenter}}. */
    record SetHome(GroupKey group, String target, Home home, JobLevel jobLevel) implements Intent {
        @Override
        public JobKey job() {
            return group.job();
        }

        @Override
        public boolean replaces(Intent other) {
            return sameHome(other, group, target);
        }
    }

    /** The group has no home on this target any more. */
    record RemoveHome(GroupKey group, String target, JobLevel jobLevel) implements Intent {
        @Override
        public JobKey job() {
            return group.job();
        }

        @Override
        public boolean replaces(Intent other) {
            return sameHome(other, group, target);
        }
    }

    /** The whole job goes to another node pool. */
    record SetPool(JobKey job, String pool) implements Intent {
        @Override
        public boolean replaces(Intent other) {
            return other instanceof SetPool p && p.job.equals(job);
        }
    }

    private static boolean sameHome(Intent other, GroupKey group, String target) {
        return switch (other) {
            case SetHome o -> o.group.equals(group) && o.target.equals(target);
            case RemoveHome o -> o.group.equals(group) && o.target.equals(target);
            case SetPool o -> false;
        };
    }
}
