package io.lanekeeper.nomad.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.lanekeeper.model.cluster.HeartbeatSettings;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.cluster.SchedulerSettings;
import io.lanekeeper.model.cluster.Unseen;
import io.lanekeeper.nomad.ApiCall;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.wire.Fields;
import io.lanekeeper.wire.SchedulerJson;
import io.lanekeeper.wire.ServerStateJson;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The server's version and region, and how its scheduler is set up. */
record SettingsPart(NomadVersion version, String region, SchedulerSettings scheduler, HeartbeatSettings heartbeats) {
    static SettingsPart pull(Session session, List<Node> nodes) throws NomadException {
        session.progress().at(Progress.Part.SETTINGS, 0, 2);
        JsonNode self = optional(session, ApiCall.agentSelf(), new Unseen.ServerVersion());
        Fields agent = Fields.of(self).object("config");
        session.progress().at(Progress.Part.SETTINGS, 1, 2);
        JsonNode scheduler = optional(session, ApiCall.schedulerConfiguration(), new Unseen.SchedulerSetup());
        session.progress().at(Progress.Part.SETTINGS, 2, 2);
        return new SettingsPart(version(agent, nodes), region(session, agent),
                scheduler.isObject() ? SchedulerJson.read(scheduler) : SchedulerSettings.DEFAULT,
                ServerStateJson.heartbeats(self));
    }

    private static JsonNode optional(Session session, ApiCall call, Unseen whenRefused) throws NomadException {
        try {
            return session.client().call(call, session.cancel());
        } catch (NomadException e) {
            switch (e.failure()) {
                case NomadFailure.Refused _, NomadFailure.UnknownToken _ -> session.unseen(whenRefused);
                case NomadFailure.NotFound _, NomadFailure.ServerError _ ->
                    session.note(new PullNote.NotTold(e.failure()));
                case NomadFailure other -> throw e;
            }
            return MissingNode.getInstance();
        }
    }

    private static NomadVersion version(Fields agent, List<Node> nodes) {
        String told = agent.object("Version").text("Version");
        if (!told.isEmpty()) {
            return NomadVersion.of(told);
        }
        return nodes.stream()
                .map(node -> node.attributes().get("nomad.version"))
                .filter(Objects::nonNull)
                .map(NomadVersion::of)
                .max(Comparator.naturalOrder())
                .orElse(NomadVersion.NEWEST_KNOWN);
    }

    private static String region(Session session, Fields agent) {
        String asked = session.client().connection().region();
        return asked.isEmpty() ? agent.text("Region") : asked;
    }
}
