package io.lanekeeper.lab;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.scenario.Scenario;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of {@code src/test/resources/reality}: jobs that run side by side, and steps that are previewed and then done.
 * {@code NAME.hcl} is a case; {@code NAME.1.hcl} and {@code NAME.2.hcl} are one after the other; {@code from-1.8} and
 * {@code before-1.8} are for some servers only. In {@code steps}, {@code preempt service} is said before the jobs. {@code nightly} are other steps with the same
 * jobs, for when there is time.
 */
record RealityRound(String name, boolean preempts, List<String> steps, Map<String, List<String>> jobs) {
    static List<RealityRound> all(Path folder, boolean from18, boolean nightly) {
        return list(folder)
                .map(f -> read(f, from18, nightly ? "nightly" : "steps"))
                .filter(r -> !r.steps().isEmpty())
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RealityRound read(Path folder, boolean from18, String stepsFile) {
        List<String> steps = new ArrayList<>();
        Map<String, List<String>> jobs = new TreeMap<>();
        list(folder).forEach(file -> {
            List<String> parts = List.of(file.getFileName().toString().split("\\.(?=[a-z12])"));
            if (parts.getFirst().equals(stepsFile)) {
                text(file).lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(steps::add);
            } else if (parts.size() > 1
                    && !file.getFileName().toString().contains(from18 ? "before-1.8" : "from-1.8")) {
                jobs.computeIfAbsent(parts.getFirst(), k -> new ArrayList<>()).add(text(file));
            }
        });
        boolean preempts = steps.remove("preempt service");
        return new RealityRound(folder.getFileName().toString(), preempts, steps, jobs);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings the cluster to where the round begins. */
    void prepare(RealCluster cluster) {
        cluster.clear();
        cluster.preempt(preempts);
        jobs.values().forEach(versions -> cluster.register(versions.getFirst()));
        cluster.settle(Duration.ofSeconds(15));
        jobs.values().stream().filter(v -> v.size() > 1).forEach(v -> cluster.register(v.getLast()));
        cluster.settle(Duration.ofSeconds(15));
    }

    /** The plan with one of the steps as its scenario. */
    Plan withStep(Plan plan, String step) {
        return plan.withScenarios(List.of(Scenario.of("real", List.of(step(plan, step)))), "real");
    }

    private static Step step(Plan plan, String text) {
        String[] words = text.split(" ", -1);
        String id = plan.cluster()
                .nodes()
                .stream()
                .filter(n -> n.name().equals(words[1]))
                .map(n -> n.id())
                .findFirst()
                .orElse("");
        return switch (words[0]) {
            case "off" -> new Step.OfClient(Step.Change.DOWN, id);
            case "on" -> new Step.OfClient(Step.Change.UP, id);
            case "disconnect" -> new Step.OfClient(Step.Change.DISCONNECT, id);
            case "drain" -> new Step.OfClient(Step.Change.DRAIN, id);
            case "drain-force" -> new Step.OfDrain(id, Optional.empty(), true, false);
            case "drain-ignore-system" -> new Step.OfDrain(id, Optional.empty(), false, true);
            case "lane-off" -> new Step.OfLane(true, Plan.DATACENTER, words[1]);
            case "lane-on" -> new Step.OfLane(false, Plan.DATACENTER, words[1]);
            case "count" -> count(words[1]);
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Step count(String text) {
        String[] parts = text.split("[/=]", -1);
        return new Step.OfCount(new GroupKey(new JobKey("default", parts[0]), parts[1]), Integer.parseInt(parts[2]));
    }

    /** Does a step to the real cluster and waits until all is quiet. */
    static void act(RealCluster cluster, String text) {
        String[] words = text.split(" ", -1);
        String client = words[1];
        List<String> lane = RealCluster.CLIENTS.stream()
                .filter(c -> c.startsWith(client.equals("dc1") ? "a" : "b"))
                .toList();
        switch (words[0]) {
            case "off" -> gone(cluster, List.of(client), () -> cluster.kill(client));
            case "lane-off" -> gone(cluster, lane, () -> lane.forEach(cluster::kill));
            case "disconnect" -> gone(cluster, List.of(client), () -> cluster.signal(client, "STOP"));
            case "on" -> back(cluster, List.of(client));
            case "lane-on" -> back(cluster, lane);
            case "drain", "drain-force", "drain-ignore-system" -> drain(cluster, client, words[0]);
            case "count" -> scale(cluster, client);
            default -> throw new IllegalArgumentException(text);
        }
        cluster.settle(Duration.ofSeconds(40));
    }

    private static void gone(RealCluster cluster, List<String> clients, Runnable how) {
        how.run();
        cluster.until(clients + " gone",
                () -> clients.stream().allMatch(c -> List.of("down", "disconnected").contains(cluster.status(c))));
    }

    private static void back(RealCluster cluster, List<String> clients) {
        clients.forEach(cluster::launch);
        cluster.until(clients + " back", () -> clients.stream().allMatch(c -> cluster.status(c).equals("ready")));
        clients.forEach(cluster::makeEligible);
        cluster.settle(Duration.ofSeconds(2));
    }

    private static void drain(RealCluster cluster, String client, String how) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("DrainSpec")
                .put("Deadline", how.equals("drain-force") ? -1 : Duration.ofHours(1).toNanos())
                .put("IgnoreSystemJobs", how.equals("drain-ignore-system"));
        cluster.send("POST", "/v1/node/" + cluster.node(client).path("ID").asText() + "/drain", body);
        cluster.settle(Duration.ofSeconds(3));
    }

    private static void scale(RealCluster cluster, String text) {
        String[] parts = text.split("[/=]", -1);
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("Count", Integer.parseInt(parts[2]));
        body.putObject("Target").put("Group", parts[1]);
        cluster.send("POST", "/v1/job/" + parts[0] + "/scale", body);
    }
}
