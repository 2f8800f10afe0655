package io.lanekeeper.nomad.pull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Deployment;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.Connection;
import io.lanekeeper.nomad.Limits;
import io.lanekeeper.nomad.NomadClient;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.nomad.http.HttpNomadClient;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a snapshot of a cluster. Blocks until it is taken, has failed or is cancelled. */
public final class ClusterPull {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterPull.class);

    private ClusterPull() {}

    /** Opens a client of its own and closes it. */
    public static PullResult pull(Connection connection, Progress progress, CancelToken cancel) {
        try (NomadClient client = HttpNomadClient.open(connection, Limits.USUAL)) {
            return pull(client, progress, cancel);
        } catch (NomadException e) {
            LOG.warn("pull failed: {}", e.failure().logText());
            return new PullResult.Failed(e.failure());
        }
    }

    /** Throws nothing for what a server or the network does; the client stays open. */
    public static PullResult pull(NomadClient client, Progress progress, CancelToken cancel) {
        return pull(client, progress, cancel, InstantSource.system());
    }

    static PullResult pull(NomadClient client, Progress progress, CancelToken cancel, InstantSource clock) {
        try {
            PullResult.Pulled pulled = snapshot(new Session(client, progress, cancel), clock);
            LOG.info("{} from {}, unseen: {}, notes: {}", pulled, client.address(), pulled.cluster().unseen(),
                    pulled.notes());
            return pulled;
        } catch (NomadException e) {
            if (cancel.isCancelled() || e.failure() instanceof NomadFailure.Stopped) {
                return new PullResult.Cancelled();
            }
            LOG.warn("pull failed: {}", e.failure().logText());
            return new PullResult.Failed(e.failure());
        }
    }

    private static PullResult.Pulled snapshot(Session session, InstantSource clock) throws NomadException {
        String takenAt = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        List<Node> nodes = new NodesPart(session).pull();
        List<ObjectNode> jobs = new JobsPart(session).pull();
        ServersPart servers = new ServersPart(session, jobs);
        List<Deployment> deployments = servers.deployments();
        List<Allocation> allocations = new AllocationsPart(session, CloserLook.at(jobs, deployments)).pull();
        SettingsPart settings = SettingsPart.pull(session, nodes);
        TokenReach.check(session);
        Cluster cluster = new Cluster(session.client().address(), settings.region(), settings.version(), takenAt,
                settings.scheduler(), nodes, allocations, session.unseen(),
                servers.state(deployments, allocations, settings.heartbeats()));
        return new PullResult.Pulled(cluster, jobs, session.notes());
    }
}
