package io.lanekeeper.model.cluster;

import io.lanekeeper.model.job.JobKey;
import java.util.List;

/**
 * What a pull could not see, so that what is counted may be too little. The text for a person is {@link #textKey} of
 * the bundle with {@link #textArguments}.
 */
public sealed interface Unseen {
    String textKey();

    default List<String> textArguments() {
        return List.of();
    }

    /** The token may not list jobs at all; {@code takes} is the policy that lets it. */
    record AllJobs(String takes) implements Unseen {
        @Override
        public String textKey() {
            return "unseen.allJobs";
        }

        @Override
        public List<String> textArguments() {
            return List.of(takes);
        }
    }

    /** The token may not list allocations at all. */
    record AllAllocations(String takes) implements Unseen {
        @Override
        public String textKey() {
            return "unseen.allAllocations";
        }

        @Override
        public List<String> textArguments() {
            return List.of(takes);
        }
    }

    /** Jobs were listed in one namespace only. */
    record JobsElsewhere(String namespace) implements Unseen {
        @Override
        public String textKey() {
            return "unseen.jobsElsewhere";
        }

        @Override
        public List<String> textArguments() {
            return List.of(namespace);
        }
    }

    /** Allocations were listed in one namespace only. */
    record AllocationsElsewhere(String namespace) implements Unseen {
        @Override
        public String textKey() {
            return "unseen.allocationsElsewhere";
        }

        @Override
        public List<String> textArguments() {
            return List.of(namespace);
        }
    }

    /** The token may not read one job. */
    record OneJob(JobKey job, String takes) implements Unseen {
        @Override
        public String textKey() {
            return "unseen.oneJob";
        }

        @Override
        public List<String> textArguments() {
            return List.of(job.toString(), takes);
        }
    }

    /** How much the allocations of a job hold. */
    record HeldBy(JobKey job) implements Unseen {
        @Override
        public String textKey() {
            return "unseen.heldBy";
        }

        @Override
        public List<String> textArguments() {
            return List.of(job.toString());
        }
    }

    /** The token does not reach every namespace; Nomad does not say which it leaves out. */
    record SomeNamespaces() implements Unseen {
        @Override
        public String textKey() {
            return "unseen.someNamespaces";
        }
    }

    /** The server's version, which was taken from the clients'. */
    record ServerVersion() implements Unseen {
        @Override
        public String textKey() {
            return "unseen.serverVersion";
        }
    }

    /** How the scheduler is set up; Nomad's own defaults are assumed. */
    record SchedulerSetup() implements Unseen {
        @Override
        public String textKey() {
            return "unseen.schedulerSetup";
        }
    }

    /** As another version of the program wrote it into a plan. */
    record Told(String sentence) implements Unseen {
        @Override
        public String textKey() {
            return "unseen.told";
        }

        @Override
        public List<String> textArguments() {
            return List.of(sentence);
        }
    }
}
