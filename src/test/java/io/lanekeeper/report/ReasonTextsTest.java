package io.lanekeeper.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.scheduling.rule.AllocMetric;
import io.lanekeeper.scheduling.rule.Reason;
import io.lanekeeper.texts.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal in Nomad's words with a person's beside them. */
final class ReasonTextsTest {
    private static final Constraint IN_BEIJING = new Constraint("${node.datacenter}", "=", "beijing");

    @Test
    void nomadsWordsStandBesideWhatTheClientHas() {
        assertThat(english().line(new Reason.NotMet(IN_BEIJING, Optional.of("shanghai"))))
                .isEqualTo(new ReasonTexts.Line("${node.datacenter} = beijing", "is shanghai"));
        assertThat(english().line(new Reason.NotMet(IN_BEIJING, Optional.empty())).plain()).isEqualTo("is not set");
        assertThat(english().line(new Reason.Exhausted("memory", 512, 100)))
                .isEqualTo(new ReasonTexts.Line("memory exhausted", "asks 512, 100 left"));
        assertThat(english().line(new Reason.MissingDriver("dtle", false)))
                .isEqualTo(new ReasonTexts.Line("missing drivers", "driver dtle is not there"));
        assertThat(english().line(new Reason.MissingDriver("dtle", true)).plain())
                .isEqualTo("driver dtle is not healthy");
    }

    @Test
    void whatNomadHasNoWordsForIsSaidPlainly() {
        assertThat(english().line(new Reason.OutsidePool("default", "db")))
                .isEqualTo(new ReasonTexts.Line("", "node pool default, not db"));
        assertThat(english().line(new Reason.OutsideDatacenters("gz")))
                .isEqualTo(new ReasonTexts.Line("", "datacenter gz is not among the job's"));
        assertThat(english().line(new Reason.Other("missing network")))
                .isEqualTo(new ReasonTexts.Line("missing network", ""));
    }

    @Test
    void inOneLineThereIsAlwaysSomethingAndNoStrayComma() {
        assertThat(english().text(new Reason.NotMet(IN_BEIJING, Optional.of("shanghai"))))
                .isEqualTo("${node.datacenter} = beijing, is shanghai");
        assertThat(english().text(new Reason.Other("missing network"))).isEqualTo("missing network");
        assertThat(english().text(new Reason.NotReady("down"))).isEqualTo("down");
    }

    @Test
    void theChineseTextKeepsNomadsWords() {
        ReasonTexts chinese = new ReasonTexts(Texts.chinese());

        assertThat(chinese.text(new Reason.NotMet(IN_BEIJING, Optional.of("shanghai"))))
                .isEqualTo("${node.datacenter} = beijing, \u5b9e\u9645\u4e3a shanghai");
        assertThat(chinese.text(new Reason.Exhausted("cpu", 500, 100)))
                .isEqualTo("cpu exhausted, \u9700\u8981 500\uff0c\u5269\u4f59 100");
        assertThat(chinese.text(new Reason.MissingDriver("dtle", false)))
                .isEqualTo("missing drivers, \u6ca1\u6709\u9a71\u52a8 dtle");
        assertThat(chinese.text(new Reason.OutsidePool("default", "db"))).contains("default", "db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"draining", "ineligible"})
    void everyWordOfAClientThatTakesNoWorkHasAText(String word) {
        List<String> words = new ArrayList<>(List.of(word));
        Arrays.stream(NodeStatus.values()).filter(s -> s != NodeStatus.READY).map(NodeStatus::word).forEach(words::add);
        for (Texts texts : List.of(Texts.english(), Texts.chinese())) {
            assertThat(words)
                    .allSatisfy(w -> assertThat(new ReasonTexts(texts).text(new Reason.NotReady(w))).isNotBlank());
        }
    }

    @Test
    void aFailedPlacementIsListedAsNomadsOwnCommandListsIt() {
        AllocMetric metric = new AllocMetric(3, 2, 5, "default", counts("beijing", 2, "gz", 0), counts("mysql-a", 1),
                counts("${node.datacenter} = beijing", 1), 1, counts("mysql-b", 1), counts("memory", 1), 0);

        assertThat(NomadWords.of(metric)).containsExactly("No nodes are available in datacenter \"gz\"",
                "Class \"mysql-a\": 1 nodes excluded by filter",
                "Constraint \"${node.datacenter} = beijing\": 1 nodes excluded by filter",
                "Resources exhausted on 1 nodes", "Class \"mysql-b\" exhausted on 1 nodes",
                "Dimension \"memory\" exhausted on 1 nodes");
    }

    @Test
    void whereNomadLookedAtNoClientThatIsAllItSays() {
        AllocMetric nothing = new AllocMetric(0, 0, 0, "", new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), 0,
                new TreeMap<>(), new TreeMap<>(), 0);

        assertThat(NomadWords.of(nothing)).containsExactly("No nodes were eligible for evaluation");
        assertThat(nothing.withCoalesced(4).coalescedFailures()).isEqualTo(4);
        assertThat(nothing.withCoalesced(4).withCoalesced(0)).isEqualTo(nothing);
    }

    private static SortedMap<String, Integer> counts(Object... pairs) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            counts.putAll(Map.of((String) pairs[i], (Integer) pairs[i + 1]));
        }
        return counts;
    }

    private static ReasonTexts english() {
        return new ReasonTexts(Texts.english());
    }
}
