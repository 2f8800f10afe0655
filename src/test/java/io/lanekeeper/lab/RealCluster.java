package io.lanekeeper.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A server and six clients of two datacenters on loopback whose jobs cost nothing (mock_driver), with short heartbeats: a
 * client is taken for dead after about four seconds. Clients are killed, cut off and started as a test likes.
 */
final class RealCluster implements AutoCloseable {
    /** The clients' names, in the order of their addresses. */
    static final List<String> CLIENTS = List.of("a1", "a2", "a3", "b1", "b2", "b3");

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Process> agents = new TreeMap<>();
    private final Path folder;
    private final String nomad;
    private final int port;

    private RealCluster(Path folder, String nomad, int port) {
        this.folder = folder;
        this.nomad = nomad;
        this.port = port;
    }

    /** A folder for it whose path is plain, with nothing in it. */
    static Path emptyFolder(String name) {
        Path inside = Path.of("target", "lab", name).toAbsolutePath();
        Path folder = inside.toString().matches("[A-Za-z0-9/._+-]+") ? inside
                : Path.of(System.getProperty("java.io.tmpdir"), "lanekeeper-lab", name);
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts all of it; {@code NOMAD_BIN} names the program. */
    static RealCluster start(Path folder) {
        String nomad = Optional.ofNullable(System.getenv("NOMAD_BIN")).orElse("nomad");
        RealCluster cluster = new RealCluster(folder, nomad, Ports.freeBase());
        cluster.launch("server");
        cluster.until("a leader", () -> cluster.get("/v1/status/leader").asText().contains(":"));
        CLIENTS.forEach(cluster::launch);
        cluster.until("all clients", () -> CLIENTS.stream().allMatch(c -> cluster.status(c).equals("ready")));
        return cluster;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts an agent that does not run; one that is stopped goes on. */
    void launch(String name) {
        Process known = agents.get(name);
        if (known != null && known.isAlive()) {
            signal(name, "CONT");
            return;
        }
        try {
            Path own = Files.createDirectories(folder.resolve(name));
            Path config = Files.writeString(own.resolve("agent.hcl"), config(name, own));
            List<String> command = new ArrayList<>();
            if (!name.equals("server") && System.getProperty("user.name").equals("root")) {
                command.addAll(List.of("unshare", "--mount", "--propagation", "private", "sh", "-c",
                        "umount -R -l /sys/fs/cgroup 2>/dev/null; exec \"$@\"", "lab"));
            }
            command.addAll(List.of(nomad, "agent", "-config", config.toString()));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(own.resolve("log").toFile()));
            builder.environment().put("GOMAXPROCS", "2");
            agents.put(name, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("starting " + name, e);
        }
    }

    /** It and its tasks die at once. */
    void kill(String name) {
        Optional.ofNullable(agents.get(name)).ifPresent(p -> {
            p.destroyForcibly();
            p.onExit().join();
        });
    }

    /** Stops it in the middle of everything, or lets it go on: its tasks do not notice. */
    void signal(String name, String signal) {
        try {
            long pid = Optional.ofNullable(agents.get(name)).orElseThrow().pid();
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    JsonNode node(String name) {
        for (JsonNode node : get("/v1/nodes")) {
            if (node.path("Name").asText().equals(name)) {
                return node;
            }
        }
        return JsonNodeFactory.instance.missingNode();
    }

    String status(String name) {
        return node(name).path("Status").asText();
    }

    void register(String hcl) {
        ObjectNode text = JsonNodeFactory.instance.objectNode().put("JobHCL", hcl).put("Canonicalize", true);
        ObjectNode job = JsonNodeFactory.instance.objectNode();
        job.set("Job", send("POST", "/v1/jobs/parse", text));
        send("PUT", "/v1/jobs", job);
    }

    /** Nothing of what was is left: no job, no drain, every client up. */
    void clear() {
        CLIENTS.forEach(this::launch);
        for (JsonNode job : get("/v1/jobs")) {
            String id = URLEncoder.encode(job.path("ID").asText(), StandardCharsets.UTF_8);
            send("DELETE", "/v1/job/" + id + "?purge=true", JsonNodeFactory.instance.objectNode());
        }
        until("all clients", () -> CLIENTS.stream().allMatch(c -> status(c).equals("ready")));
        CLIENTS.forEach(this::makeEligible);
        until("nothing runs", () -> living().isEmpty());
        send("PUT", "/v1/system/gc", JsonNodeFactory.instance.objectNode());
        preempt(false);
    }

    void makeEligible(String name) {
        JsonNode node = node(name);
        String path = "/v1/node/" + node.path("ID").asText();
        if (node.path("Drain").asBoolean()) {
            send("POST", path + "/drain",
                    JsonNodeFactory.instance.objectNode().put("MarkEligible", true).putNull("DrainSpec"));
        } else if (!node.path("SchedulingEligibility").asText().equals("eligible")) {
            send("POST", path + "/eligibility", JsonNodeFactory.instance.objectNode().put("Eligibility", "eligible"));
        }
    }

    /** Whether services and batch jobs throw others out; system jobs always do. */
    void preempt(boolean services) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("SchedulerAlgorithm", "binpack");
        body.putObject("PreemptionConfig")
                .put("SystemSchedulerEnabled", true)
                .put("ServiceSchedulerEnabled", services)
                .put("BatchSchedulerEnabled", services);
        send("PUT", "/v1/operator/scheduler/configuration", body);
    }

    private List<String> living() {
        List<String> living = new ArrayList<>();
        for (JsonNode a : get("/v1/allocations")) {
            if (List.of("running", "pending", "unknown").contains(a.path("ClientStatus").asText())) {
                living.add(a.path("ID").asText());
            }
        }
        return living;
    }

    /** Waits until nothing has changed for two and a half seconds, at most so long. */
    void settle(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        long quiet = System.nanoTime();
        String before = "";
        while (System.nanoTime() < end && System.nanoTime() - quiet < Duration.ofMillis(2_500).toNanos()) {
            pause(250);
            StringBuilder now = new StringBuilder();
            get("/v1/nodes").forEach(n -> now.append(n.path("Status")).append(n.path("Drain")));
            get("/v1/allocations").forEach(a -> now.append(a.path("ID"))
                    .append(a.path("DesiredStatus"))
                    .append(a.path("ClientStatus")));
            if (!now.toString().equals(before)) {
                before = now.toString();
                quiet = System.nanoTime();
            }
        }
    }

    void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (holds.getAsBoolean()) {
                    return;
                }
            } catch (UncheckedIOException _) {
                // the agent is not there yet
            }
            pause(200);
        }
        throw new AssertionError("the lab waits in vain: " + what);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    JsonNode get(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(address() + path)).build());
    }

    JsonNode send(String method, String path, JsonNode body) {
        return exchange(HttpRequest.newBuilder(URI.create(address() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private JsonNode exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(request + ": " + response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        agents.keySet().forEach(this::kill);
    }

    private String config(String name, Path own) {
        boolean server = name.equals("server");
        int number = CLIENTS.indexOf(name);
        String ip = server ? "127.0.0.1" : "127.0.0." + (61 + number);
        String common = """
                name = "%2$s"
                datacenter = "%3$s"
                data_dir = "%4$s/data"
                bind_addr = "%1$s"
                disable_update_check = true
                advertise {
                  http = "%1$s"
                  rpc = "%1$s"
                  serf = "%1$s"
                }
                ports {
                  http = %5$d
                  rpc = %6$d
                  serf = %7$d
                }
                consul {
                  auto_advertise = false
                  server_auto_join = false
                  client_auto_join = false
                }
                """.formatted(ip, name, number < 3 ? "dc1" : "dc2", own, port, port + 1, port + 2);
        return common + (server ? SERVER : client(name));
    }

    private static final String SERVER = """
            server {
              enabled = true
              bootstrap_expect = 1
              num_schedulers = 2
              min_heartbeat_ttl = "2s"
              heartbeat_grace = "2s"
              failover_heartbeat_ttl = "8s"
              max_heartbeats_per_second = 1000.0
            }
            """;

    private String client(String name) {
        boolean small = name.endsWith("3");
        return """
                client {
                  enabled = true
                  servers = ["127.0.0.1:%d"]
                  node_class = "%s"
                  network_interface = "lo"
                  cpu_total_compute = %d
                  memory_total_mb = %d
                  meta {
                    rack = "%s"
                  }
                  options = {
                    "fingerprint.denylist" = "env_aws,env_gce,env_azure,env_digitalocean,consul,vault,cni,bridge,cgroup,landlock"
                    "driver.allowlist" = "mock_driver"
                  }
                }
                """
                .formatted(port + 1, small ? "small" : "big", small ? 1800 : 4000, small ? 1800 : 4000,
                        List.of("a1", "a2", "b1").contains(name) ? "r1" : "r2");
    }
}
