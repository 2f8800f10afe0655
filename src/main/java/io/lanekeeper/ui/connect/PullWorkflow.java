package io.lanekeeper.ui.connect;

import io.lanekeeper.handover.PulledPlan;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.Connection;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.nomad.Token;
import io.lanekeeper.nomad.pull.ClusterPull;
import io.lanekeeper.nomad.pull.Progress;
import io.lanekeeper.nomad.pull.PullResult;
import io.lanekeeper.plan.Document;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.sheet.Notices;
import io.lanekeeper.ui.sheet.Sheets;
import io.lanekeeper.ui.sheet.WaitSheet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;

/** Connecting and pulling: the sheet, the progress, what becomes of the answer. FX thread only. */
public final class PullWorkflow {
    private static final int TOLD = 2;

    private final DocumentModel model;
    private final Background background;
    private final Sheets sheets;
    private final Notices notices;
    private final Consumer<String> usedAddress;
    private final Texts texts;
    private Connection connection;

    /**
     * @param environment for the defaults, {@code NOMAD_ADDR} and so on
     * @param usedAddress is told every address that was pulled from
     */
    public PullWorkflow(DocumentModel model, Background background, Sheets sheets, Notices notices,
            Map<String, String> environment, Consumer<String> usedAddress, Texts texts) {
        this.model = model;
        this.background = background;
        this.sheets = sheets;
        this.notices = notices;
        this.usedAddress = usedAddress;
        this.texts = texts;
        this.connection = Connection.fromEnvironment(environment);
    }

    /** The connection that was used last; at first that of the environment. */
    public Connection connection() {
        return connection;
    }

    /** As after another window of the same app: keeps the address and the token. */
    public void use(Connection other) {
        connection = other;
    }

    /** Asks where to connect to, and pulls. */
    public void connect(List<String> addresses) {
        connect(addresses, "");
    }

    private void connect(List<String> addresses, String problem) {
        ConnectForm form = new ConnectForm(connection, addresses, problem, texts);
        Button pull = Ui.button(texts.get("connect.pull"), () -> {
            sheets.close();
            connection = form.connection();
            pull(addresses);
        });
        pull.setDefaultButton(true);
        pull.setId("connect-pull");
        Button cancel = sheets.choice(texts.get("sheet.cancel"), "connect-cancel", () -> {});
        cancel.setCancelButton(true);
        sheets.show(texts.get("connect.title"), form, List.of(cancel, pull));
        form.focus();
    }

    /** Pulls again from where the last pull came from. An address that only a plan file names is asked about first. */
    public void refresh(List<String> addresses) {
        String address = model.plan().cluster().address();
        boolean known = connection.address().equals(address);
        connection = connectionOfPlan();
        if (known) {
            pull(addresses);
        } else {
            connect(addresses);
        }
    }

    /**
     * To the cluster that the plan was pulled from; for a plan without one, the connection that was used last. A token
     * never goes to another address than the one it was given for: a plan file may come from anybody.
     */
    public Connection connectionOfPlan() {
        String address = model.plan().cluster().address();
        return address.isEmpty() || connection.address().equals(address) ? connection
                : Connection.to(address).withTls(connection.tls());
    }

    private void pull(List<String> addresses) {
        CancelToken cancel = new CancelToken();
        WaitSheet sheet = WaitSheet.show(sheets, texts.get("connect.pulling", connection.address()),
                texts.get("connect.progress"), cancel::cancel, texts);
        Progress progress = (part, done, total) -> background.onScreen(() -> {
            String name = texts.get("connect.part." + part.name().toLowerCase(Locale.ROOT));
            sheet.progress(total == 0 ? name : texts.get("connect.part.count", name, done, total), done, total);
        });
        Connection used = connection;
        background.run("pull", () -> ClusterPull.pull(used, progress, cancel), result -> {
            sheets.close();
            switch (result) {
                case PullResult.Pulled pulled -> take(pulled);
                case PullResult.Failed failed -> connect(addresses, text(failed.failure()));
                case PullResult.Cancelled c -> notices.say(texts.get("connect.cancelled"));
            }
        }, e -> {
            sheets.close();
            connect(addresses, texts.get("bug.text", e.getClass().getSimpleName()));
        });
    }

    private void take(PullResult.Pulled pulled) {
        Cluster cluster = pulled.cluster();
        usedAddress.accept(connection.address());
        PulledPlan taken = PulledPlan.of(model.plan(), pulled);
        if (taken.again()) {
            model.change("undo.refreshed", List.of(), p -> PulledPlan.of(p, pulled).plan());
        } else {
            model.open(Document.unsaved(taken.plan()));
        }
        String done = texts.get("connect.pulled", cluster.address(), cluster.nodes().size(), pulled.rawJobs().size(),
                cluster.allocations().size());
        notices.say(Stream.concat(Stream.of(done), toldBeside(pulled)).collect(Collectors.joining(" ")));
    }

    /** What was not seen, and what else is worth telling: the first few. The status bar has all that was not seen. */
    private Stream<String> toldBeside(PullResult.Pulled pulled) {
        return Stream.concat(
                pulled.cluster().unseen().stream().map(u -> texts.get(u.textKey(), u.textArguments())),
                pulled.notes().stream().map(n -> texts.get(n.textKey(), n.textArguments()))).limit(TOLD);
    }

    private String text(NomadFailure failure) {
        return texts.get(failure.textKey(), failure.textArguments());
    }

    /** What was typed as a token; blanks around it come from copying, and only blanks are none. */
    static Optional<Token> token(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new Token(text.strip()));
    }
}
