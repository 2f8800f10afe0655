package io.lanekeeper.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.report.Sentence.Severity;
import io.lanekeeper.scheduling.place.ClassTrap;
import io.lanekeeper.scheduling.preview.Effect;
import io.lanekeeper.scheduling.preview.StepResult;
import io.lanekeeper.texts.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sentences that a person reads aloud in a meeting. */
final class StepTextsTest {
    @Test
    void whoeverMovesIsNamedWithWhereFromAndWhereTo() {
        assertThat(told(Plans.off("dtle-2"), Texts.english())).containsExactly(
                "Dest moves from dtle-2 to dtle-3 | certain", "Src restarts, its partner moved | ");
        assertThat(told(Plans.off("dtle-2"), Texts.chinese())).containsExactly(
                "Dest \u4ece dtle-2 \u8f6c\u79fb\u5230 dtle-3 | \u5fc5\u7136",
                "Src \u968f\u5bf9\u7aef\u8f6c\u79fb\u800c\u91cd\u542f | ");
    }

    @Test
    void whatWaitsComesFirst() {
        assertThat(sentences(Plans.off("dtle-2", "dtle-3"), Texts.english())).extracting(Sentence::effect)
                .first()
                .isEqualTo(Effect.WAITS);
        assertThat(told(Plans.off("dtle-2", "dtle-3"), Texts.english())).first()
                .isEqualTo("Dest cannot be placed | ");
        assertThat(told(Plans.off("dtle-2", "dtle-3"), Texts.chinese())).first()
                .isEqualTo("Dest \u65e0\u6cd5\u653e\u7f6e | ");
    }

    /** Replication stands still is said of the board and the JSON; a group that merely stays gets no sentence. */
    @Test
    void aGroupThatMerelyStaysGetsNoSentence() {
        assertThat(told(Plans.off("dtle-2", "dtle-3"), Texts.english())).hasSize(1);
        assertThat(told(Plans.off("dtle-3"), Texts.english())).isEmpty();
    }

    @Test
    void whereNomadMayChooseTheCandidatesStandWithTheirChances() {
        Plan plan = Plans.off(Plans.twoAlike(), "dtle-2");

        assertThat(told(plan, Texts.english())).first()
                .asString()
                .startsWith("Dest moves from dtle-2 to dtle-")
                .contains("one of dtle-3 50 %, dtle-4 50 %\u00a0(cut off)");
        assertThat(told(plan, Texts.chinese())).first()
                .asString()
                .contains("dtle-3 50 %", "dtle-4 50 %\uff08\u9694\u65ad\uff09 \u4e4b\u4e00");
    }

    @Test
    void aGroupThatRunsCutOffIsAnOutageAndSaysFromWhat() {
        Sentence dest = sentences(Plans.off(Plans.free(), "dtle-2", "dtle-3"), Texts.english()).getFirst();

        assertThat(dest.severity()).isEqualTo(Severity.OUTAGE);
        assertThat(dest.detail()).contains("Runs on dtle-1, cut off: 10.2.0.31:3306 stands in beijing");
        assertThat(sentences(Plans.off(Plans.free(), "dtle-2", "dtle-3"), Texts.chinese()).getFirst().detail())
                .contains("\u5df2\u9694\u65ad\uff1a10.2.0.31:3306 \u4f4d\u4e8e beijing");
    }

    @Test
    void whatMovesSafelyIsFineAndWhatWaitsIsAnOutage() {
        assertThat(sentences(Plans.off("dtle-2"), Texts.english())).extracting(Sentence::severity)
                .containsOnly(Severity.FINE);
        assertThat(sentences(Plans.off("dtle-2", "dtle-3"), Texts.english()).getFirst().severity())
                .isEqualTo(Severity.OUTAGE);
    }

    @Test
    void whoeverWaitedIsPlacedWhenAClientComesBack() {
        Plan plan = Plans.off("dtle-2", "dtle-3");
        Plan back = plan.withStep(new Step.OfClient(Step.Change.UP, Plans.id(plan, "dtle-2")));

        assertThat(told(back, Texts.english())).first().isEqualTo("Dest is placed on dtle-2 | certain");
        assertThat(told(back, Texts.chinese())).first().isEqualTo("Dest \u653e\u7f6e\u5230 dtle-2 | \u5fc5\u7136");
    }

    @Test
    void ofSeveralThatAreWantedTheMissingAreCounted() {
        Plan plan = Sample.plan()
                .withJob(Plans.job("""
                        {ID: 'web', JobModifyIndex: 1, Datacenters: ['*'], TaskGroups: [{Name: 'web', Count: 5,
                          Constraints: [{Operand: 'distinct_hosts'}], Tasks: [{Name: 'web', Driver: 'dtle'}]}]}
                        """))
                .withStep(new Step.OfClient(Step.Change.DOWN, Plans.id(Sample.plan(), "dtle-1")));

        assertThat(told(plan, Texts.english())).contains("web of web: 3 of 5 cannot be placed | ");
    }

    @Test
    void whatASystemJobLosesIsWantedNowhereElse() {
        Plan system = running("""
                {ID: 'agent', Type: 'system', JobModifyIndex: 1, Datacenters: ['*'], TaskGroups: [{Name: 'agent',
                  Tasks: [{Name: 'a', Driver: 'dtle'}]}]}
                """);

        assertThat(told(Plans.off(system, "dtle-3"), Texts.english()))
                .contains("agent of agent ends on dtle-3, Nomad wants it nowhere else | ");
    }

    @Test
    void withSeveralJobsAGroupIsNamedWithItsJob() {
        Plan two = Plans.off(Sample.plan().withJob(Plans.job("{ID: 'other', TaskGroups: [{Name: 'Dest'}]}")), "dtle-2");

        assertThat(told(two, Texts.english())).contains(
                "Dest of test_constraint moves from dtle-2 to dtle-3 | certain");
        assertThat(told(two, Texts.chinese())).anyMatch(s -> s.startsWith("test_constraint \u7684 Dest \u4ece dtle-2"));
    }

    @Test
    void aJobThatIsStoppedDoesNotCountAsASecondOne() {
        Plan one = Plans.off(Sample.plan().withJob(Plans.job("{ID: 'old', Stop: true, TaskGroups: [{Name: 'x'}]}")),
                "dtle-2");

        assertThat(told(one, Texts.english())).contains("Dest moves from dtle-2 to dtle-3 | certain");
    }

    @Test
    void everyStepHasATitle() {
        Plan plan = Sample.plan();
        String id = Plans.id(plan, "dtle-2");

        assertThat(titles(Texts.english(), new Step.OfClient(Step.Change.DOWN, id),
                new Step.OfClient(Step.Change.UP, id), new Step.OfClient(Step.Change.DRAIN, id),
                new Step.OfClient(Step.Change.INELIGIBLE, id), new Step.OfClient(Step.Change.DISCONNECT, id),
                new Step.OfLane(true, Plan.DATACENTER, "beijing"), new Step.OfLane(false, Plan.DATACENTER, "beijing"),
                new Step.OfCount(Plans.DEST, 3)))
                .containsExactly("dtle-2 goes down", "dtle-2 comes back", "dtle-2 is drained",
                        "dtle-2 becomes ineligible", "dtle-2 is disconnected", "all of beijing goes down",
                        "all of beijing comes back", "Dest of test_constraint has count 3");
        assertThat(titles(Texts.chinese(), new Step.OfClient(Step.Change.DOWN, id),
                new Step.OfLane(true, Plan.DATACENTER, "beijing"), new Step.OfCount(Plans.DEST, 3)))
                .containsExactly("dtle-2 \u5b95\u673a", "beijing \u5168\u90e8\u5b95\u673a",
                        "test_constraint \u7684 Dest \u6570\u91cf\u4e3a 3");
    }

    @Test
    void ofThousandsOfSentencesAReaderGetsTheFirst() {
        StepResult last = Previewed.of(Plans.off("dtle-2"), 1).preview().last();

        assertThat(StepTexts.count(last)).isEqualTo(2);
        assertThat(words(Plans.off("dtle-2"), Texts.english()).sentences(last, 1)).hasSize(1)
                .first()
                .satisfies(s -> assertThat(s.group()).isEqualTo(Plans.DEST));
    }

    @Test
    void aTrapOfTheClassCacheNamesClientsAndTheRemedy() {
        Plan plan = Sample.plan();
        List<String> willing = List.of(Plans.id(plan, "dtle-2"));
        List<String> unwilling = List.of(Plans.id(plan, "dtle-3"), "a1", "a2", "a3", "a4", "a5", "a6");

        String text = words(plan, Texts.english()).trap(new ClassTrap(Plans.DEST, willing, unwilling));

        assertThat(text).startsWith("Dest: dtle-2 would do and dtle-3, a1, a2, a3, a4 +2 would not")
                .contains(ClassTrap.remedy().target());
    }

    private static List<String> titles(Texts texts, Step... steps) {
        StepTexts words = words(Sample.plan(), texts);
        return List.of(steps).stream().map(words::title).toList();
    }

    private static List<String> told(Plan plan, Texts texts) {
        return sentences(plan, texts).stream().map(s -> s.text() + " | " + s.detail()).toList();
    }

    private static List<Sentence> sentences(Plan plan, Texts texts) {
        return words(plan, texts).sentences(Previewed.of(plan, 1).preview().last());
    }

    private static StepTexts words(Plan plan, Texts texts) {
        return new StepTexts(texts, plan, plan.planned());
    }

    /** The sample with one job more, all of it running where Nomad would have put it. */
    private static Plan running(String json) {
        return Sample.plan().withJob(Plans.job(json));
    }
}
