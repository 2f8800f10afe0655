package io.lanekeeper.nomad.pull;

import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.NomadClient;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the parts of one pull share. */
final class Session {
    private final NomadClient client;
    private final Progress progress;
    private final CancelToken cancel;
    private final Set<String> unseen = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();

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
    synchronized void unseen(String sentence) {
        unseen.add(sentence);
    }

    synchronized void note(String sentence) {
        notes.add(sentence);
    }

    synchronized List<String> unseen() {
        return sorted(unseen);
    }

    synchronized List<String> notes() {
        return sorted(notes);
    }

    private static List<String> sorted(Collection<String> sentences) {
        return sentences.stream().sorted().toList();
    }
}
