package io.lanekeeper.ui.survival;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.report.StepTexts;
import io.lanekeeper.scheduling.survival.Loss;
import io.lanekeeper.scheduling.survival.SurvivalReport.Endurance;
import io.lanekeeper.scheduling.survival.SurvivalReport.OffTogether;
import io.lanekeeper.testing.RealNames;
import io.lanekeeper.texts.Texts;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is lost, as it stands in the sheet. */
final class SurvivalWordsTest {
    private final Plan plan = Plans.off();
    private final SurvivalWords words = words(plan, Texts.english());

    @Test
    void nothingLostIsASignAndAWord() {
        assertThat(words.losses(List.of())).isEqualTo("\u2713 nothing is lost");
    }

    @Test
    void howAGroupIsLostIsSaid() {
        assertThat(words.losses(List.of(new Loss(Plans.SRC, Loss.Kind.WAITS), new Loss(Plans.DEST, Loss.Kind.CUT_OFF))))
                .isEqualTo("\u2715 Src, Dest (cut off)");
        assertThat(words.losses(List.of(new Loss(Plans.DEST, Loss.Kind.MAY_BE_CUT_OFF))))
                .isEqualTo("\u2715 Dest (may be cut off)");
        assertThat(words.ifLost(List.of(new Loss(Plans.SRC, Loss.Kind.WAITS))))
                .isEqualTo("If it goes: Src finds no other client");
    }

    @Test
    void ofManySixAreNamedAndTheOthersCounted() {
        List<Loss> ten = IntStream.range(0, 10)
                .mapToObj(i -> new Loss(GroupKey.of("default", "job", "g" + i), Loss.Kind.WAITS))
                .toList();

        assertThat(words.losses(ten)).contains("g0", "g5").doesNotContain("g6").endsWith(" +4");
        assertThat(words.ifLost(ten)).endsWith(" +4");
    }

    @Test
    void twoThatBreakAGroupTogetherAreSaidToDoSoTogether() {
        String text = words.endurance(new Endurance(1, ids("dtle-2", "dtle-3"), true));

        assertThat(text).isEqualTo("\u2713 survives the loss of any 1 client"
                + " \u00b7 breaks when these 2 go together: dtle-2, dtle-3");
    }

    @Test
    void aGroupThatOneLossBreaksHasTheSignOfABreak() {
        assertThat(words.endurance(new Endurance(0, ids("dtle-1"), true))).isEqualTo(
                "\u2715 breaks when dtle-1 goes");
    }

    @Test
    void aGroupThatDoesNotRunAlreadyIsNotSaidToSurvive() {
        assertThat(words.endurance(new Endurance(0, new TreeSet<>(), true)))
                .isEqualTo("\u2715 waits or is cut off already");
    }

    @Test
    void whatWasNotLookedAtToTheEndIsSaidToBeAtLeast() {
        assertThat(words.endurance(new Endurance(2, ids("dtle-1", "dtle-2", "dtle-3"), false)))
                .contains("maybe with fewer");
        assertThat(words.together(new OffTogether(ids("dtle-2"), 2, false)))
                .isEqualTo("1 client: dtle-2 \u00b7 maybe more, at most 2");
        assertThat(words.together(new OffTogether(ids("dtle-2"), 1, true))).isEqualTo("1 client: dtle-2");
        assertThat(words.together(new OffTogether(new TreeSet<>(), 0, true))).isEqualTo("none");
    }

    @Test
    void clientsThatAreGoneFromAListAreCounted() {
        Plan large = RealNames.plan(60, 2);
        List<String> ids = large.cluster().nodes().stream().map(n -> n.id()).toList();

        assertThat(words(large, Texts.english()).clients(ids)).endsWith(" +48");
    }

    @Test
    void chineseSaysTheSame() {
        SurvivalWords chinese = words(plan, Texts.chinese());

        assertThat(chinese.endurance(new Endurance(1, ids("dtle-2", "dtle-3"), true)))
                .startsWith("\u2713")
                .contains("dtle-2", "dtle-3")
                .doesNotContain("breaks");
    }

    private SortedSet<String> ids(String... names) {
        SortedSet<String> ids = new TreeSet<>();
        for (String name : names) {
            ids.add(Plans.id(plan, name));
        }
        return ids;
    }

    private static SurvivalWords words(Plan plan, Texts texts) {
        return new SurvivalWords(texts, new StepTexts(texts, plan, plan.planned()));
    }
}
