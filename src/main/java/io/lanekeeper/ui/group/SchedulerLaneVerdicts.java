package io.lanekeeper.ui.group;

import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.report.ReasonTexts;
import io.lanekeeper.scheduling.lane.LaneEligibility;
import io.lanekeeper.scheduling.lane.Lanes;
import io.lanekeeper.scheduling.rule.Reason;
import io.lanekeeper.texts.Texts;
import java.util.List;
import java.util.Optional;

/**
 * Says of each lane how many of its clients can take a group, or in one line why none can.
 *
 * <p>A lane whose clients are merely down or full can be dropped on: a home is a rule for good, not for the moment. It
 * is warned of, as is a lane in which the group's endpoint does not stand.
 */
public final class SchedulerLaneVerdicts implements LaneVerdicts {
    private static final String POOL = "${node.pool}";

    private final Texts texts;
    private final ReasonTexts reasons;

    public SchedulerLaneVerdicts(Texts texts) {
        this.texts = texts;
        this.reasons = new ReasonTexts(texts);
    }

    @Override
    public LaneVerdict of(Previewed previewed, GroupKey key, Optional<String> lane) {
        Optional<Job> job = previewed.planned().job(key.job());
        Optional<TaskGroup> group = job.flatMap(j -> j.group(key.group()));
        if (job.isEmpty() || group.isEmpty()) {
            return no(texts.get("group.verdict.unknown"));
        }
        Plan plan = previewed.plan();
        if (lane.isPresent() && plan.laneAttribute().equals(POOL)) {
            return new LaneVerdict(true, false, texts.get("group.verdict.pool", key.job().id()));
        }
        LaneEligibility eligibility = LaneEligibility.of(plan.cluster(), job.get(), group.get(), plan.laneAttribute(),
                lane.orElse(Lanes.NONE), Home.in(lane.orElse(Lanes.NONE)));
        LaneVerdict verdict = eligibility.obstacle()
                .map(o -> plannedLane(plan, lane, o) ? new LaneVerdict(true, true, texts.get("group.verdict.planned"))
                        : against(o, eligibility))
                .orElseGet(() -> new LaneVerdict(true, false,
                        texts.count("group.verdict.takes", eligibility.eligibility().size(), key.group())));
        return verdict.takes() ? elsewhere(plan, group.get(), lane.orElse("")).map(place -> new LaneVerdict(true, true,
                texts.get("group.verdict.cutOff", verdict.text(), place.address(), place.value()))).orElse(verdict)
                : verdict;
    }

    /** A lane that the plan adds may be a home before anybody stands in it. */
    private static boolean plannedLane(Plan plan, Optional<String> lane, LaneEligibility.Obstacle obstacle) {
        return obstacle instanceof LaneEligibility.Obstacle.Empty
                && lane.filter(plan.clients().lanes(plan.laneAttribute())::contains).isPresent();
    }

    private LaneVerdict against(LaneEligibility.Obstacle obstacle, LaneEligibility eligibility) {
        return switch (obstacle) {
            case LaneEligibility.Obstacle.NoneLane o -> no(texts.get("group.verdict.noValue"));
            case LaneEligibility.Obstacle.Empty o -> no(texts.get("group.verdict.empty"));
            case LaneEligibility.Obstacle.BindsOthers o -> new LaneVerdict(true, true,
                    texts.get("group.verdict.bindsOthers", o.constraint()));
            case LaneEligibility.Obstacle.AllRefuse o -> {
                String text = texts.count("group.verdict.none", eligibility.refusals().size(),
                        reasons.text(o.commonest()));
                yield new LaneVerdict(eligibility.refusals().stream().anyMatch(r -> onlyForNow(r.reasons())),
                        true, text);
            }
        };
    }

    /** Reasons that pass: the client is off, or full. */
    private static boolean onlyForNow(List<Reason> reasons) {
        return reasons.stream().allMatch(r -> r instanceof Reason.NotReady || r instanceof Reason.Exhausted);
    }

    /** An endpoint of the group that stands in another lane of the same attribute. */
    private static Optional<EndpointPlace> elsewhere(Plan plan, TaskGroup group, String lane) {
        return plan.endpoints()
                .stream()
                .filter(p -> p.attribute().equals(plan.laneAttribute()) && !p.value().equals(lane))
                .filter(p -> group.endpoints().stream().anyMatch(e -> e.address().equals(p.address())))
                .findFirst();
    }

    private static LaneVerdict no(String text) {
        return new LaneVerdict(false, false, text);
    }
}
