package io.lanekeeper.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.scheduling.why.Remedy;
import io.lanekeeper.scheduling.why.Rule;
import io.lanekeeper.scheduling.why.Why;
import io.lanekeeper.scheduling.why.WhyTable;
import io.lanekeeper.scheduling.why.WhyTable.Cell;
import io.lanekeeper.scheduling.why.WhyTable.Verdict;
import io.lanekeeper.texts.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of clients and rules, as it is read aloud. */
final class WhyTextsTest {
    private static final Constraint BEIJING = new Constraint("${node.datacenter}", "=", "beijing");
    private final WhyTexts words = new WhyTexts(Texts.english(), id -> "client-" + id);

    @Test
    void theSummaryCountsWhoWouldTakeOneMore() {
        assertThat(words.summary(table(Plans.off()))).isEqualTo(
                "2 of 3 clients would take one more allocation.");
        assertThat(words.summary(table(Plans.off("dtle-2", "dtle-3")))).startsWith("0 of 3");
    }

    @Test
    void everyColumnIsHeadedWithNomadsOwnWordsWhereItHasSome() {
        assertThat(words.rule(new Rule.Meets(BEIJING))).isEqualTo("${node.datacenter} = beijing");
        assertThat(words.rule(new Rule.InDatacenters())).isEqualTo("datacenters");
        assertThat(words.rule(new Rule.InPool("db"))).isEqualTo("node_pool = db");
        assertThat(words.rule(new Rule.HasDriver("dtle"))).isEqualTo("driver dtle");
        assertThat(words.rule(new Rule.HasRoom("memory"))).isEqualTo("room: memory");
        assertThat(words.rule(new Rule.Other("distinct_hosts"))).isEqualTo("distinct_hosts");
    }

    @Test
    void cellsAreToldApartByASignAndNotByColourAlone() {
        Rule rule = new Rule.Meets(BEIJING);

        assertThat(words.cell(rule, new Cell(Verdict.MET, "beijing"))).isEqualTo("\u2713 beijing");
        assertThat(words.cell(rule, new Cell(Verdict.NOT_MET, "shanghai"))).isEqualTo("\u2715 shanghai");
        assertThat(words.cell(rule, new Cell(Verdict.UNKNOWN, ""))).isEqualTo("\u2013");
        assertThat(words.cell(rule, new Cell(Verdict.MET, ""))).isEqualTo("\u2713");
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() {
        assertThat(words.cell(new Rule.Meets(BEIJING), new Cell(Verdict.NOT_MET, ""))).isEqualTo("\u2715 not set");
        assertThat(words.cell(new Rule.HasDriver("dtle"), new Cell(Verdict.NOT_MET, ""))).isEqualTo("\u2715 missing");
        assertThat(words.cell(new Rule.HasRoom("memory"), new Cell(Verdict.NOT_MET, "12"))).isEqualTo("\u2715 12 left");
    }

    @Test
    void aRemedyNamesTheClientsThatItOpensTheFirstThree() {
        assertThat(words.remedy(new Remedy.TakeWork(List.of("2")))).isEqualTo(
                "Switch on or make eligible: client-2");
        assertThat(words.remedy(new Remedy.DropConstraint(BEIJING, List.of("1", "2", "3", "4", "5")))).isEqualTo(
                "Without ${node.datacenter} = beijing: opens client-1, client-2, client-3 and 2 more");
        assertThat(words.remedy(new Remedy.MakeRoom("memory", 300, List.of("1")))).contains("300 more of memory");
        assertThat(words.remedy(new Remedy.AddDatacenter("wuhan", List.of("1")))).contains("\"wuhan\"");
        assertThat(words.remedy(new Remedy.ChangePool("db", List.of("1")))).contains("node pool db");
        assertThat(words.remedy(new Remedy.GetDriver("dtle", List.of("1")))).contains("driver dtle");
        assertThat(words.remedy(new Remedy.Solve("missing network", List.of("1")))).contains("\"missing network\"");
    }

    @Test
    void everyRuleAndRemedyHasChineseWordsForWhatIsNotNomads() {
        WhyTexts chinese = new WhyTexts(Texts.chinese(), id -> id);

        assertThat(chinese.rule(new Rule.TakesWork())).isNotEqualTo(words.rule(new Rule.TakesWork()));
        assertThat(chinese.remedy(new Remedy.TakeWork(List.of("1")))).isNotEqualTo(
                words.remedy(new Remedy.TakeWork(List.of("1"))));
        assertThat(chinese.rule(new Rule.Meets(BEIJING))).as("as Nomad says it").isEqualTo(BEIJING.toString());
    }

    private static WhyTable table(Plan plan) {
        GroupKey dest = Plans.DEST;
        return Why.of(Previewed.input(plan, plan.planned(), Previewed.SEED), dest).orElseThrow();
    }
}
