package io.lanekeeper.plan.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.cluster.Unseen;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.wire.Fields;
import java.util.ArrayList;
import java.util.List;

/**
 * What a pull could not see: {@code {"unseen": "job", "namespace": ..., "job": ..., "takes": ...}}; once a sentence.
 */
final class UnseenJson {
    private UnseenJson() {}

    static List<Unseen> readAll(JsonNode array) {
        List<Unseen> all = new ArrayList<>();
        for (JsonNode json : array) {
            all.add(json.isTextual() ? new Unseen.Told(json.asText()) : read(Fields.of(json)));
        }
        return all;
    }

    private static Unseen read(Fields f) {
        String takes = f.text("takes");
        JobKey job = new JobKey(f.text("namespace"), f.text("job"));
        return switch (f.text("unseen")) {
            case "jobs" -> new Unseen.AllJobs(takes);
            case "allocations" -> new Unseen.AllAllocations(takes);
            case "jobs elsewhere" -> new Unseen.JobsElsewhere(job.namespace());
            case "allocations elsewhere" -> new Unseen.AllocationsElsewhere(job.namespace());
            case "job" -> new Unseen.OneJob(job, takes);
            case "held by" -> new Unseen.HeldBy(job);
            case "namespaces" -> new Unseen.SomeNamespaces();
            case "server version" -> new Unseen.ServerVersion();
            case "scheduler setup" -> new Unseen.SchedulerSetup();
            default -> new Unseen.Told(f.text("unseen"));
        };
    }

    static void write(List<Unseen> all, ArrayNode array) {
        for (Unseen unseen : all) {
            switch (unseen) {
                case Unseen.AllJobs u -> object(array, "jobs").put("takes", u.takes());
                case Unseen.AllAllocations u -> object(array, "allocations").put("takes", u.takes());
                case Unseen.JobsElsewhere u -> object(array, "jobs elsewhere").put("namespace", u.namespace());
                case Unseen.AllocationsElsewhere u ->
                    object(array, "allocations elsewhere").put("namespace", u.namespace());
                case Unseen.OneJob u -> object(array, "job", u.job()).put("takes", u.takes());
                case Unseen.HeldBy u -> object(array, "held by", u.job());
                case Unseen.SomeNamespaces _ -> object(array, "namespaces");
                case Unseen.ServerVersion _ -> object(array, "server version");
                case Unseen.SchedulerSetup _ -> object(array, "scheduler setup");
                case Unseen.Told u -> array.add(u.sentence());
            }
        }
    }

    private static ObjectNode object(ArrayNode array, String what) {
        return array.addObject().put("unseen", what);
    }

    private static ObjectNode object(ArrayNode array, String what, JobKey job) {
        return object(array, what).put("namespace", job.namespace()).put("job", job.id());
    }
}
