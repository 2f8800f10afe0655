package io.lanekeeper.plan;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.model.scenario.Scenario;
import io.lanekeeper.model.scenario.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The document. Everything on screen is derived from it.
 *
 * @param clients what was pulled, and what the plan changes about it
 * @param jobs as read, sorted by key, each key once
 * @param laneAttribute what the lanes are made of, e.g. {@code ${node.datacenter}}
 * @param intents in the order they were wanted; never two about the same thing
 * @param endpoints where databases stand, at most one entry for an address
 * @param named endpoints that the user named for groups in whose configuration none is found
 * @param scenarios at least one
 * @param scenario the name of the one that is shown
 * @param extras fields of the file that this version does not know, kept for the next one
 */
public record Plan(
        PlannedCluster clients,
        List<PlanJob> jobs,
        String laneAttribute,
        List<Intent> intents,
        List<EndpointPlace> endpoints,
        List<NamedEndpoint> named,
        List<Scenario> scenarios,
        String scenario,
        Extras extras) {
    /** What lanes are made of unless the user says otherwise. */
    public static final String DATACENTER = "${node.datacenter}";

    /** The name of the scenario a new plan starts with; never shown as such. */
    public static final String FIRST_SCENARIO = "";

    public static final Plan EMPTY = of(Cluster.EMPTY, List.of());

    public Plan {
        jobs = sorted(jobs);
        intents = List.copyOf(intents);
        endpoints = List.copyOf(endpoints);
        named = List.copyOf(named);
        scenarios = scenarios.isEmpty() ? List.of(Scenario.of(FIRST_SCENARIO, List.of())) : List.copyOf(scenarios);
    }

    /** A plan of a cluster nobody has changed anything of yet. */
    public static Plan of(Cluster cluster, List<PlanJob> jobs) {
        return new Plan(PlannedCluster.of(cluster, List.of()), jobs, DATACENTER, List.of(), List.of(), List.of(),
                List.of(), FIRST_SCENARIO,
                Extras.NONE);
    }

    /** The scenario that is shown; the first one when the name is of none. */
    public Scenario currentScenario() {
        return scenarios.stream().filter(s -> s.name().equals(scenario)).findFirst().orElse(scenarios.getFirst());
    }

    public Optional<PlanJob> job(JobKey key) {
        int at = search(jobs, PlanJob::key, key);
        return at < 0 ? Optional.empty() : Optional.of(jobs.get(at));
    }

    /** Those of a plan that was sorted before are shared by all plans made of it: the history keeps hundreds. */
    private static List<PlanJob> sorted(List<PlanJob> jobs) {
        for (int i = 1; i < jobs.size(); i++) {
            if (jobs.get(i - 1).key().compareTo(jobs.get(i).key()) > 0) {
                return List.copyOf(jobs.stream().sorted(Comparator.comparing(PlanJob::key)).toList());
            }
        }
        return List.copyOf(jobs);
    }

    /** Where in a list sorted by key something has this key; negative when it is nowhere. */
    static <T> int search(List<T> sorted, Function<T, JobKey> keyOf, JobKey key) {
        int low = 0;
        int high = sorted.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = keyOf.apply(sorted.get(middle)).compareTo(key);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    /** The jobs with all intents applied. */
    public PlannedJobs planned() {
        return PlannedJobs.of(this);
    }

    public Plan withIntent(Intent intent) {
        List<Intent> kept = new ArrayList<>(intents);
        kept.removeIf(intent::replaces);
        kept.add(intent);
        return withIntents(kept);
    }

    public Plan withIntents(List<Intent> newIntents) {
        return new Plan(clients, jobs, laneAttribute, newIntents, endpoints, named, scenarios, scenario, extras);
    }

    public Plan withLaneAttribute(String attribute) {
        return new Plan(clients, jobs, attribute, intents, endpoints, named, scenarios, scenario, extras);
    }

    /** Says where an endpoint stands, instead of what was said before. */
    public Plan withEndpoint(EndpointPlace place) {
        List<EndpointPlace> kept = new ArrayList<>(withoutEndpoint(place.address()).endpoints);
        kept.add(place);
        return withEndpoints(kept);
    }

    public Plan withoutEndpoint(String address) {
        return withEndpoints(endpoints.stream().filter(e -> !e.address().equals(address)).toList());
    }

    private Plan withEndpoints(List<EndpointPlace> newEndpoints) {
        return new Plan(clients, jobs, laneAttribute, intents, newEndpoints, named, scenarios, scenario, extras);
    }

    /** Names an endpoint for a group; once is enough. */
    public Plan withNamed(NamedEndpoint endpoint) {
        List<NamedEndpoint> all = new ArrayList<>(named);
        all.remove(endpoint);
        all.add(endpoint);
        return withNamed(all);
    }

    public Plan withoutNamed(NamedEndpoint endpoint) {
        return withNamed(named.stream().filter(n -> !n.equals(endpoint)).toList());
    }

    private Plan withNamed(List<NamedEndpoint> newNamed) {
        return new Plan(clients, jobs, laneAttribute, intents, endpoints, newNamed, scenarios, scenario, extras);
    }

    public Plan withJobs(List<PlanJob> newJobs) {
        return new Plan(clients, newJobs, laneAttribute, intents, endpoints, named, scenarios, scenario, extras);
    }

    /** Puts a job in, instead of the one with the same key if there is one. */
    public Plan withJob(PlanJob job) {
        List<PlanJob> all = new ArrayList<>(jobs);
        all.removeIf(j -> j.key().equals(job.key()));
        all.add(job);
        return withJobs(all);
    }

    /** Takes a new pull: cluster and jobs are replaced, what the user wants stays. Jobs from files stay too. */
    public Plan refreshed(Cluster newCluster, List<PlanJob> pulled) {
        List<PlanJob> all = new ArrayList<>();
        for (PlanJob job : pulled) {
            all.add(job(job.key()).flatMap(old -> old.source().file())
                    .map(file -> new PlanJob(job.base(), new JobSource(job.source().json(), Optional.of(file))))
                    .orElse(job));
        }
        jobs.stream()
                .filter(j -> j.base().modifyIndex() == 0)
                .filter(j -> all.stream().noneMatch(p -> p.key().equals(j.key())))
                .forEach(all::add);
        return new Plan(clients.withSnapshot(newCluster), all, laneAttribute, intents, endpoints, named, scenarios,
                scenario, extras);
    }

    /** The clients as the plan has them: those of the cluster with its changes, and the planned ones. */
    public Cluster cluster() {
        return clients.cluster();
    }

    public Plan withClients(PlannedCluster newClients) {
        return new Plan(newClients, jobs, laneAttribute, intents, endpoints, named, scenarios, scenario, extras);
    }

    /** Gives the shown scenario these steps. */
    public Plan withSteps(List<Step> steps) {
        return withCurrent(currentScenario().withSteps(steps));
    }

    public Plan withStep(Step step) {
        return withCurrent(currentScenario().plus(step));
    }

    /** Another scenario instead of the one that is shown. */
    public Plan withCurrent(Scenario changed) {
        Scenario shown = currentScenario();
        return withScenarios(scenarios.stream().map(s -> s.name().equals(shown.name()) ? changed : s).toList(),
                changed.name());
    }

    /**
     * These scenarios, one of them shown.
     *
     * @param all each name once
     * @param shown the name of one of them
     */
    public Plan withScenarios(List<Scenario> all, String shown) {
        return new Plan(clients, jobs, laneAttribute, intents, endpoints, named, all, shown, extras);
    }
}
