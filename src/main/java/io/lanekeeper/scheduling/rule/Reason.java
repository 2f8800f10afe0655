package io.lanekeeper.scheduling.rule;

import io.lanekeeper.model.job.Constraint;
import java.util.Optional;

/** Why a node will not do for a group. {@link #text()} is English, for logs, JSON and the command line. */
public sealed interface Reason {
    String text();

    /**
     * What Nomad counts such a node under: the key in {@code ConstraintFiltered} or {@code DimensionExhausted}. For the
     * three reasons that Nomad never counts, the words of the conformance data.
     */
    String nomad();

    /** The node is not ready, is draining or ineligible; the word is {@code down}, {@code draining}, ... */
    record NotReady(String word) implements Reason {
        @Override
        public String nomad() {
            return "node not ready";
        }

        @Override
        public String text() {
            return word;
        }
    }

    record OutsideDatacenters(String datacenter) implements Reason {
        @Override
        public String nomad() {
            return "node not in datacenters";
        }

        @Override
        public String text() {
            return "datacenter " + datacenter + " is not among the job's datacenters";
        }
    }

    record OutsidePool(String pool, String wanted) implements Reason {
        @Override
        public String nomad() {
            return "node not in pool";
        }

        @Override
        public String text() {
            return "node pool " + pool + " is not " + wanted;
        }
    }

    /** A constraint is not met; {@code actual} is what the node has for its target, empty when it has nothing. */
    record NotMet(Constraint constraint, Optional<String> actual) implements Reason {
        @Override
        public String nomad() {
            return constraint.toString();
        }

        @Override
        public String text() {
            return constraint + ", is " + actual.orElse("not set");
        }
    }

    record MissingDriver(String driver, boolean unhealthy) implements Reason {
        @Override
        public String nomad() {
            return "missing drivers";
        }

        @Override
        public String text() {
            return "missing drivers: " + driver + (unhealthy ? " is not healthy" : " is not there");
        }
    }

    /** Anything else Nomad says in words of its own, e.g. {@code missing network} or {@code distinct_hosts}. */
    record Other(String nomadText) implements Reason {
        @Override
        public String nomad() {
            return nomadText;
        }

        @Override
        public String text() {
            return nomadText;
        }
    }

    /**
     * Not enough is left.
     *
     * @param dimension Nomad's word: {@code cpu}, {@code memory}, {@code disk}, ...
     * @param asked in the dimension's unit
     * @param left what is free
     */
    record Exhausted(String dimension, long asked, long left) implements Reason {
        @Override
        public String nomad() {
            return dimension;
        }

        @Override
        public String text() {
            return dimension + " exhausted: asks " + asked + ", " + left + " left";
        }
    }
}
