package io.lanekeeper.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.DriverState;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeNetwork;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.cluster.SchedulerSettings;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.plan.JobSource;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanJob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Made-up clusters of any size: three datacenters, racks in them, replications, services, one system job. */
public final class LargeCluster {
    private static final List<String> DATACENTERS = List.of("beijing", "guangzhou", "shanghai");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int COUNT = 10;
    private static final int MOST_ON_ONE = 10;

    private final Random random = new Random(7);
    private final Map<String, Integer> here = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Allocation> allocations = new ArrayList<>();
    private final List<PlanJob> jobs = new ArrayList<>();

    private LargeCluster() {}

    /**
     * Makes a plan.
     *
     * @param clients at least three; every twentieth is ineligible when there are more than ten
     * @param allocations about so many, the system job's among them
     */
    public static Plan plan(int clients, int allocations) {
        LargeCluster made = new LargeCluster();
        made.addNodes(clients);
        made.addSystemJob();
        for (int i = 0; made.allocations.size() < allocations; i++) {
            made.addJob(i, i < 2);
        }
        return Plan.of(
                new Cluster("http://nomad.example:4646", "global", NomadVersion.NEWEST_KNOWN, "2026-11-23T09:12:00Z",
                        SchedulerSettings.DEFAULT, made.nodes, made.allocations, List.of()),
                made.jobs);
    }

    private void addNodes(int clients) {
        for (int i = 0; i < clients; i++) {
            String datacenter = DATACENTERS.get(i % 7 == 6 ? 0 : i % 3);
            Map<String, String> meta = Map.of("rack", "r" + (1 + random.nextInt(4)));
            boolean eligible = clients <= 10 || i % 20 != 13;
            nodes.add(new Node("%08x-0000-4000-8000-000000000000".formatted(i), "%s-%04d".formatted(
                    datacenter.substring(0, 2), i), datacenter, i % 2 == 0 ? "mysql" : "general", "default",
                    Map.of("kernel.name", "linux"), meta, NodeStatus.READY, eligible, false,
                    Map.of("docker", new DriverState(true, true), "dtle", new DriverState(true, true)),
                    new Resources(4000, 8192, 100_000), Resources.NONE, 0, List.of(new NodeNetwork("host", "eth0", "")),
                    List.of(), List.of(), "",
                    false));
        }
    }

    private void addSystemJob() {
        jobs.add(job("node-exporter", "system", 1, "docker", "", "exporter"));
        nodes.stream().filter(Node::takesWork).forEach(n -> allocate("node-exporter", "exporter", n, 100, 64));
    }

    private void addJob(int number, boolean replication) {
        String id = (replication ? "orders-" : "web-") + number;
        if (replication) {
            jobs.add(job(id, "service", 1, "dtle", DATACENTERS.get(number % 3), "Src", "Dest"));
            allocate(id, "Src", any(DATACENTERS.get(number % 3)), 400, 1024);
            allocate(id, "Dest", any(DATACENTERS.get(number % 3)), 400, 1024);
            return;
        }
        int count = nodes.size() < COUNT ? 1 : COUNT;
        jobs.add(job(id, "service", count, "docker", "", "app"));
        for (int i = 0; i < count; i++) {
            allocate(id, "app", any(""), 300, 700);
        }
    }

    /** Some are far fuller than others. */
    private Node any(String datacenter) {
        while (true) {
            double skewed = random.nextDouble() * (random.nextInt(3) == 0 ? 0.4 : 1);
            Node node = nodes.get((int) (skewed * 7919 * nodes.size()) % nodes.size());
            if (node.takesWork() && node.datacenter().startsWith(datacenter)
                    && here.getOrDefault(node.id(), 0) < MOST_ON_ONE) {
                here.merge(node.id(), 1, Integer::sum);
                return node;
            }
        }
    }

    private void allocate(String job, String group, Node node, int cpu, int memory) {
        int index = allocations.size();
        allocations.add(new Allocation("a%07d-0000-4000-8000-000000000000".formatted(index),
                GroupKey.of("default", job, group), job + "." + group + "[" + index + "]", node.id(), "run", "running",
                new Resources(cpu, memory, 300), List.of(), index));
    }

    private static PlanJob job(String id, String type, int count, String driver, String datacenter, String... groups) {
        ObjectNode job = JSON.createObjectNode()
                .put("ID", id)
                .put("Name", id)
                .put("Type", type)
                .put("Status",
                        "running");
        job.putArray("Datacenters").add("*");
        job.put("JobModifyIndex", 12);
        var all = job.putArray("TaskGroups");
        for (String name : groups) {
            ObjectNode group = all.addObject().put("Name", name).put("Count", count);
            if (!datacenter.isEmpty()) {
                group.putArray("Constraints")
                        .addObject()
                        .put("LTarget", "${node.datacenter}")
                        .put("Operand", "=")
                        .put("RTarget", datacenter);
            }
            ObjectNode task = group.putArray("Tasks").addObject().put("Name", name.toLowerCase(Locale.ROOT));
            task.put("Driver", driver);
            task.putObject("Resources")
                    .put("CPU", driver.equals("dtle") ? 400 : type.equals("system") ? 100 : 300)
                    .put("MemoryMB", driver.equals("dtle") ? 1024 : type.equals("system") ? 64 : 700);
        }
        return PlanJob.of(JobSource.pulled(job));
    }
}
