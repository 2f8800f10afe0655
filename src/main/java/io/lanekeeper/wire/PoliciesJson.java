package io.lanekeeper.wire;

import io.lanekeeper.model.job.DisconnectRule;
import io.lanekeeper.model.job.GroupPolicies;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.Lifecycle;
import io.lanekeeper.model.job.ReschedulePolicy;
import io.lanekeeper.model.job.UpdateStrategy;
import java.time.Duration;
import java.util.Optional;

/** The blocks {@code reschedule}, {@code update}, {@code migrate}, {@code disconnect} and {@code lifecycle} of a job. */
final class PoliciesJson {
    private static final Duration USUAL_HEALTHY = Duration.ofSeconds(10);

    private PoliciesJson() {}

    static GroupPolicies read(Fields group, Fields job) {
        JobType type = JobType.of(job.text("Type"));
        Fields reschedule = group.has("ReschedulePolicy") ? group.object("ReschedulePolicy")
                : group.object("Reschedule");
        Fields update = group.has("Update") ? group.object("Update") : job.object("Update");
        Fields migrate = group.has("Migrate") ? group.object("Migrate") : job.object("Migrate");
        return new GroupPolicies(reschedule(reschedule, ReschedulePolicy.of(type)),
                type == JobType.SERVICE || type == JobType.SYSTEM ? update(update) : UpdateStrategy.NONE,
                duration(migrate, "MinHealthyTime").orElse(USUAL_HEALTHY));
    }

    /** What is not said has the default of the job's type. */
    private static ReschedulePolicy reschedule(Fields f, ReschedulePolicy usual) {
        return new ReschedulePolicy(f.has("Attempts") ? f.number("Attempts") : usual.attempts(),
                f.has("Unlimited") ? f.flag("Unlimited") : usual.unlimited(),
                duration(f, "Interval").orElse(usual.interval()), duration(f, "Delay").orElse(usual.delay()),
                f.text("DelayFunction").isEmpty() ? usual.function() : f.text("DelayFunction"),
                duration(f, "MaxDelay").orElse(usual.maxDelay()));
    }

    private static UpdateStrategy update(Fields f) {
        return new UpdateStrategy(f.number("MaxParallel"), f.number("Canary"),
                duration(f, "MinHealthyTime").orElse(USUAL_HEALTHY),
                duration(f, "ProgressDeadline").orElse(Duration.ofMinutes(10)), f.flag("AutoRevert"),
                f.flag("AutoPromote"));
    }

    static DisconnectRule disconnect(Fields g) {
        Fields d = g.object("Disconnect");
        Optional<Duration> lostAfter = some(d, "LostAfter").or(() -> some(g, "MaxClientDisconnect"));
        Optional<Duration> stopAfter = some(d, "StopOnClientAfter").or(() -> some(g, "StopAfterClientDisconnect"));
        boolean replace = !d.has("Replace") || d.flag("Replace");
        return new DisconnectRule(lostAfter, stopAfter, replace, g.flag("PreventRescheduleOnLost"),
                DisconnectRule.Reconcile.of(d.text("Reconcile")));
    }

    static Lifecycle lifecycle(Fields f) {
        return switch (f.text("Hook")) {
            case "prestart" -> f.flag("Sidecar") ? Lifecycle.PRESTART_SIDECAR : Lifecycle.PRESTART;
            case "poststart" -> Lifecycle.POSTSTART;
            case "poststop" -> Lifecycle.POSTSTOP;
            default -> Lifecycle.MAIN;
        };
    }

    private static Optional<Duration> some(Fields f, String name) {
        return duration(f, name).filter(d -> !d.isZero());
    }

    private static Optional<Duration> duration(Fields f, String name) {
        return f.raw(name).isNumber() ? Optional.of(Duration.ofNanos(f.big(name))) : Optional.empty();
    }
}
