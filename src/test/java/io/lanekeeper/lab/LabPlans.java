package io.lanekeeper.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lanekeeper.handover.HandOver;
import io.lanekeeper.handover.HandOvers;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.NomadClient;
import io.lanekeeper.nomad.pull.ClusterPull;
import io.lanekeeper.nomad.pull.Progress;
import io.lanekeeper.nomad.pull.PullResult;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.plan.JobSource;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanJob;
import java.util.Map;

/** What a user does with a pulled cluster, without the window. */
final class LabPlans {
    private LabPlans() {}

    /** Pulls, gives groups of a job their homes (datacenters), and answers the job as it would be handed over. */
    static JsonNode handedOver(NomadClient client, JobKey job, Map<String, String> homes)
            throws JsonProcessingException {
        PullResult result = ClusterPull.pull(client, Progress.NONE, new CancelToken());
        assertThat(result).isInstanceOf(PullResult.Pulled.class);
        PullResult.Pulled pulled = (PullResult.Pulled) result;
        Plan plan = Plan.of(pulled.cluster(),
                pulled.rawJobs().stream().map(JobSource::pulled).map(PlanJob::of).toList());
        for (Map.Entry<String, String> home : homes.entrySet()) {
            plan = plan.withIntent(new Intent.SetHome(new GroupKey(job, home.getKey()), Plan.DATACENTER,
                    Home.in(home.getValue()), HomeChange.JobLevel.ASK));
        }
        HandOver handOver = HandOvers.asJson(plan, job).orElseThrow();
        assertThat(handOver.complete()).isTrue();
        return new ObjectMapper().readTree(handOver.after()).path("Job");
    }
}
