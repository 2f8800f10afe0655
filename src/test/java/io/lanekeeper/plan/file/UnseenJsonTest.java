package io.lanekeeper.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.lanekeeper.model.cluster.Unseen;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.texts.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UnseenJsonTest {
    private static final String READ = "namespace \"default\" { policy = \"read\" }";
    private static final JobKey JOB = new JobKey("orders", "replicate");
    private static final List<Unseen> ALL = List.of(new Unseen.AllJobs(READ), new Unseen.AllAllocations(READ),
            new Unseen.JobsElsewhere("orders"), new Unseen.AllocationsElsewhere("orders"),
            new Unseen.OneJob(JOB, READ), new Unseen.HeldBy(JOB), new Unseen.SomeNamespaces(),
            new Unseen.ServerVersion(), new Unseen.SchedulerSetup());

    @Test
    void whatIsWrittenIsReadAgain() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();

        UnseenJson.write(ALL, json);

        assertThat(UnseenJson.readAll(json)).isEqualTo(ALL);
    }

    /** Plans had English sentences once; they are shown as they are and stay in the file. */
    @Test
    void aSentenceOfAnOlderPlanStaysAsItIs() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode().add("The token may not see jobs at all.");
        ArrayNode again = JsonNodeFactory.instance.arrayNode();

        List<Unseen> read = UnseenJson.readAll(json);
        UnseenJson.write(read, again);

        assertThat(again).isEqualTo(json);
        assertThat(text(Texts.chinese(), read.getFirst())).isEqualTo("The token may not see jobs at all.");
    }

    @Test
    void allIsSaidInTheReadersLanguage() {
        assertThat(ALL).allSatisfy(unseen -> {
            assertThat(text(Texts.english(), unseen)).endsWith(".").doesNotContain("{0}", "{1}", "\'\'");
            assertThat(text(Texts.chinese(), unseen)).endsWith("\u3002").doesNotContain("token", "{0}", "{1}");
        });
        assertThat(text(Texts.english(), new Unseen.OneJob(JOB, READ)))
                .isEqualTo("The token may not read job orders/replicate (it takes " + READ + ").");
    }

    private static String text(Texts texts, Unseen unseen) {
        return texts.get(unseen.textKey(), unseen.textArguments());
    }
}
