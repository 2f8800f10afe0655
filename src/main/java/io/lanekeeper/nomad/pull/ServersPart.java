package io.lanekeeper.nomad.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.Deployment;
import io.lanekeeper.model.cluster.HeartbeatSettings;
import io.lanekeeper.model.cluster.JobVersion;
import io.lanekeeper.model.cluster.OpenEvaluation;
import io.lanekeeper.model.cluster.ServerState;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.nomad.ApiCall;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.wire.DeploymentJson;
import io.lanekeeper.wire.JobJson;
import io.lanekeeper.wire.ServerStateJson;
import io.lanekeeper.wire.SpecDifference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the servers are in the middle of: deployments, evaluations that are open, earlier versions of jobs. */
final class ServersPart {
    private final Session session;
    private final Map<JobKey, ObjectNode> jobs = new TreeMap<>();
    private boolean known = true;

    ServersPart(Session session, List<ObjectNode> jobs) {
        this.session = session;
        jobs.forEach(json -> this.jobs.put(JobJson.read(json).key(), json));
    }

    /** Of each job the latest, and all of those whose latest has not succeeded. */
    List<Deployment> deployments() throws NomadException {
        Map<JobKey, List<Deployment>> byJob = list(ApiCall::deployments, (json, ns) -> DeploymentJson.read(json))
                .stream()
                .sorted(Comparator.comparingLong(Deployment::createIndex).reversed())
                .collect(Collectors.groupingBy(Deployment::job, TreeMap::new, Collectors.toList()));
        List<Deployment> kept = new ArrayList<>();
        byJob.values().forEach(all -> {
            boolean over = all.getFirst().status() == Deployment.Status.SUCCESSFUL;
            kept.addAll(over ? all.subList(0, 1) : all);
        });
        return kept;
    }

    ServerState state(List<Deployment> deployments, List<Allocation> allocations, HeartbeatSettings heartbeats)
            throws NomadException {
        List<OpenEvaluation> evaluations = new ArrayList<>();
        for (String status : List.of("blocked", "pending")) {
            evaluations.addAll(list(ns -> ApiCall.evaluations(ns, status), (json, ns) -> json).stream()
                    .filter(json -> json.path("Status").asText().equals(status))
                    .map(ServerStateJson::evaluation)
                    .toList());
        }
        evaluations.sort(Comparator.comparing(OpenEvaluation::job).thenComparing(OpenEvaluation::id));
        List<JobVersion> versions = session.gather()
                .all(List.copyOf(withOlderVersions(deployments, allocations)), done -> {}, this::versions)
                .stream()
                .flatMap(List::stream)
                .toList();
        return known ? new ServerState(true, deployments, evaluations, versions, heartbeats)
                : new ServerState(false, List.of(), List.of(), List.of(), heartbeats);
    }

    private Set<JobKey> withOlderVersions(List<Deployment> deployments, List<Allocation> allocations) {
        Map<JobKey, Long> current = new TreeMap<>();
        jobs.forEach((key, json) -> current.put(key, json.path("Version").asLong()));
        Set<JobKey> older = new TreeSet<>();
        allocations.stream()
                .filter(a -> !a.overOnClient() && a.details().jobVersion() >= 0)
                .filter(a -> current.getOrDefault(a.group().job(), a.details().jobVersion()) != a.details()
                        .jobVersion())
                .forEach(a -> older.add(a.group().job()));
        deployments.stream()
                .filter(d -> d.status() != Deployment.Status.SUCCESSFUL && current.getOrDefault(d.job(), 0L) > 0)
                .forEach(d -> older.add(d.job()));
        older.retainAll(jobs.keySet());
        return older;
    }

    private Optional<List<JobVersion>> versions(JobKey key, CancelToken cancel) throws NomadException {
        try {
            JsonNode answer = session.client().call(ApiCall.versions(key), cancel);
            ObjectNode now = java.util.Objects.requireNonNull(jobs.get(key));
            List<JobVersion> versions = new ArrayList<>();
            for (JsonNode json : answer.path("Versions")) {
                Job job = JobJson.read(json);
                if (job.version() != now.path("Version").asLong()) {
                    versions.add(
                            new JobVersion(job, json.path("Stable").asBoolean(), SpecDifference.groups(json, now)));
                }
            }
            return Optional.of(versions);
        } catch (NomadException e) {
            return switch (e.failure()) {
                case NomadFailure.NotFound _,NomadFailure.Refused _,NomadFailure.ServerError _ -> Optional.empty();
                case NomadFailure other -> throw e;
            };
        }
    }

    /** Nothing where a server does not answer this; what it would have said stays unknown. */
    private <T> List<T> list(Function<String, ApiCall> call, BiFunction<ObjectNode, String, T> reader)
            throws NomadException {
        try {
            return session.client().list(call.apply(ApiCall.ALL), json -> reader.apply(json, ""), session.cancel());
        } catch (NomadException e) {
            known = switch (e.failure()) {
                case NomadFailure.NotFound _,NomadFailure.Refused _,NomadFailure.ServerError _ -> false;
                case NomadFailure other -> throw e;
            };
            return List.of();
        }
    }
}
