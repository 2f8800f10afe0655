package io.lanekeeper.testing;

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
import java.util.List;
import java.util.Map;

/**
 * Clusters whose datacenters, clients and jobs are called as such things are called where people work:
 * {@code cn-beijing-b-edge-0239.prod.corp.example}, {@code dtle-billing-cn-shanghai-b-to-cn-beijing-a-003}.
 */
public final class RealNames {
    private static final List<String> DATACENTERS = List.of("cn-shanghai-a", "cn-shanghai-b", "cn-beijing-a",
            "cn-beijing-b", "cn-guangzhou-a", "cn-chengdu-a", "cn-wuhan-a", "eu-frankfurt-1", "us-east-1", "us-west-2");
    private static final List<String> ROLES = List.of("mysql", "dtle", "kafka", "batch", "edge", "cache");
    private static final List<String> APPS = List.of("orders", "billing", "invoices", "customer-profile", "inventory",
            "shipping");

    private RealNames() {}

    /** Four datacenters up to 100 clients, six up to 1,000, ten beyond; every replication runs, two groups each. */
    public static Plan plan(int clients, int replications) {
        List<String> datacenters = DATACENTERS.subList(0, clients <= 100 ? 4 : clients <= 1_000 ? 6 : 10);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            nodes.add(node(i, datacenters));
        }
        List<PlanJob> jobs = new ArrayList<>();
        List<Allocation> running = new ArrayList<>();
        for (int i = 0; i < replications; i++) {
            int from = i % datacenters.size();
            int to = (from + 1) % datacenters.size();
            String id = "dtle-%s-%s-to-%s-%03d".formatted(APPS.get(i % APPS.size()), datacenters.get(from),
                    datacenters.get(to), i / APPS.size() + 1);
            jobs.add(replication(id, datacenters.get(from), datacenters.get(to)));
            int row = i / datacenters.size() * datacenters.size();
            running.add(allocation(id, "Src", nodes.get((row + from) % clients), running.size()));
            running.add(allocation(id, "Dest", nodes.get((row + to) % clients), running.size()));
        }
        return Plan.of(new Cluster("http://nomad.corp.example:4646", "global", NomadVersion.NEWEST_KNOWN,
                "2026-11-24T14:00:00Z", SchedulerSettings.DEFAULT, nodes, running, List.of()), jobs);
    }

    private static Node node(int i, List<String> datacenters) {
        String datacenter = datacenters.get(i % datacenters.size());
        int number = i / datacenters.size() + 1;
        String role = ROLES.get(number % ROLES.size());
        return new Node("%08x-0000-4000-8000-000000000000".formatted(i),
                "%s-%s-%04d.prod.corp.example".formatted(datacenter, role, number), datacenter, role, "default",
                Map.of("kernel.name", "linux"), Map.of("rack", "r" + (1 + number % 12)), NodeStatus.READY, true, false,
                Map.of("dtle", new DriverState(true, true)), new Resources(8000, 16_384, 100_000), Resources.NONE, 0,
                List.of(new NodeNetwork("host", "eth0", "")), List.of(), List.of(), "", false);
    }

    private static Allocation allocation(String job, String group, Node node, int index) {
        return new Allocation("a%07d-0000-4000-8000-000000000000".formatted(index),
                GroupKey.of("default", job, group), job + "." + group + "[0]", node.id(), "run", "running",
                new Resources(100, 128, 300), List.of(), index);
    }

    private static PlanJob replication(String id, String from, String to) {
        return PlanJob.of(JobSource.pulled(Json.object("""
                {ID: '%s', Type: 'service', JobModifyIndex: 1, Datacenters: ['*'], TaskGroups: [
                  {Name: 'Src', Constraints: [{LTarget: '${node.datacenter}', Operand: '=', RTarget: '%s'}],
                   Tasks: [{Name: 'src', Driver: 'dtle', Resources: {CPU: 100, MemoryMB: 128}}]},
                  {Name: 'Dest', Constraints: [{LTarget: '${node.datacenter}', Operand: '=', RTarget: '%s'}],
                   Tasks: [{Name: 'dest', Driver: 'dtle', Resources: {CPU: 100, MemoryMB: 128}}]}]}
                """.formatted(id, from, to))));
    }
}
