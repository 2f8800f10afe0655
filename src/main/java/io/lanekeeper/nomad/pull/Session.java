package io.lanekeeper.nomad.pull;

import io.lanekeeper.model.cluster.Unseen;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.NomadClient;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the parts of one pull share. */
final class Session {
    private final NomadClient client;
    private final Progress progress;
    private final CancelToken cancel;
    private final Set<Unseen> unseen = new LinkedHashSet<>();
    private final Set<PullNote> notes = new LinkedHashSet<>();

    Session(NomadClient client, Progress progress, CancelToken cancel) {
        this.client = client;
        this.progress = progress;
        this.cancel = cancel;
    }

    NomadClient client() {
        return client;
    }

    Progress progress() {
        return progress;
    }

    CancelToken cancel() {
        return cancel;
    }

    /** Where the person said to look. */
    String namespace() {
        return client.connection().namespace();
    }

    Gather gather() {
        return new Gather(client.limits().parallel(), cancel);
    }

    /** Something the token may not see. Safe on any thread, as are the others. */
    synchronized void unseen(Unseen what) {
        unseen.add(what);
    }

    synchronized void note(PullNote what) {
        notes.add(what);
    }

    /** In an order that does not depend on which thread was first. */
    synchronized List<Unseen> unseen() {
        return unseen.stream()
                .sorted(Comparator.comparing(Unseen::textKey).thenComparing(u -> u.textArguments().toString()))
                .toList();
    }

    synchronized List<PullNote> notes() {
        return notes.stream()
                .sorted(Comparator.comparing(PullNote::textKey).thenComparing(n -> n.textArguments().toString()))
                .toList();
    }
}
