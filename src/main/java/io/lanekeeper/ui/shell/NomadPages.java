package io.lanekeeper.ui.shell;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.job.JobKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses of pages in Nomad's own web interface. Empty for a plan that was not pulled from a cluster. */
final class NomadPages {
    private NomadPages() {}

    static Optional<String> client(Cluster cluster, String nodeId) {
        return page(cluster, "clients/" + encoded(nodeId));
    }

    /** From 1.3 on a job's page is named {@code id@namespace}; before, the namespace was a parameter. */
    static Optional<String> job(Cluster cluster, JobKey job) {
        return page(cluster, cluster.version().atLeast(1, 3, 0)
                ? "jobs/" + encoded(job.id() + "@" + job.namespace())
                : "jobs/" + encoded(job.id()) + "?namespace=" + encoded(job.namespace()));
    }

    private static Optional<String> page(Cluster cluster, String path) {
        String address = cluster.address().replaceFirst("/+$", "");
        return address.isEmpty() ? Optional.empty() : Optional.of(address + "/ui/" + path);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20").replace("%40", "@");
    }
}
