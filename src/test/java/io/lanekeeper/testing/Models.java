package io.lanekeeper.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.plan.Document;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.document.DocumentModel;
import java.util.Optional;

/** Models of the window without a window: everything happens at once, on the test's thread. */
public final class Models {
    public static final GroupKey SRC = GroupKey.of("default", "test_constraint", "Src");
    public static final GroupKey DEST = GroupKey.of("default", "test_constraint", "Dest");

    private Models() {}

    /** A document model that works at once; what should never happen ends the test. */
    public static DocumentModel of(Plan plan) {
        return of(plan, Held.never());
    }

    public static DocumentModel of(Plan plan, Background background) {
        DocumentModel model = new DocumentModel(background, Models::bug);
        model.open(Document.of(plan, Optional.empty()));
        return model;
    }

    /** The story's cluster: dtle-1 in shanghai, dtle-2 and dtle-3 in beijing. */
    public static DocumentModel story() {
        return of(Sample.plan());
    }

    /** ID of a client of the plan that is open. */
    public static String id(DocumentModel model, String name) {
        return node(model, name).id();
    }

    /** A client as it is in the state shown. */
    public static Node node(DocumentModel model, String name) {
        return model.frame()
                .state()
                .nodes()
                .values()
                .stream()
                .filter(n -> n.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no client is called " + name));
    }

    /** For models that report what should never happen. */
    public static void bug(Throwable bug) {
        assertThat(bug).as("a bug").isNull();
    }
}
