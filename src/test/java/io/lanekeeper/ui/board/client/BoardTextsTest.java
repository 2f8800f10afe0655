package io.lanekeeper.ui.board.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.job.Resources;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.testing.Boards;
import io.lanekeeper.testing.Models;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.board.state.BoardState;
import io.lanekeeper.ui.board.state.BoardState.Chip;
import io.lanekeeper.ui.board.state.BoardState.Condition;
import io.lanekeeper.ui.board.state.BoardState.Note;
import io.lanekeeper.ui.board.state.BoardState.Usage;
import io.lanekeeper.ui.board.state.Search;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What chips, cards and lanes say, and what is marked of them. */
final class BoardTextsTest {
    private static final List<Note> NOTES = List.of(new Note.OfJob(), new Note.Restarts(), new Note.CameFrom("dtle-2"),
            new Note.WentTo("dtle-3"), new Note.Placed(), new Note.Waits(), new Note.Lost(),
            new Note.CutOff("10.2.0.31:3306", "beijing"), new Note.Idle("Dest"), new Note.OneOf(3, 0),
            new Note.OneOf(3, 0.5));
    private final BoardTexts texts = new BoardTexts(Texts.english());

    @Test
    void aQuietChipSaysItsJobAndEveryOtherWhatHappened() {
        assertThat(NOTES).extracting(n -> texts.note(chip(n)))
                .containsExactly("test_constraint", "\u21bb restarts",
                        "from dtle-2", "\u2192 dtle-3", "placed", "waits", "ended", "cut off", "idle", "1 of 3",
                        "50 %");
    }

    @Test
    void theWholeStoryNamesTheGroupItsJobAndItsPlace() {
        for (Texts language : List.of(Texts.english(), Texts.chinese())) {
            BoardTexts words = new BoardTexts(language);

            assertThat(NOTES).extracting(n -> words.description(chip(n), "HERE"))
                    .allSatisfy(told -> assertThat(told).contains("Dest", "test_constraint", "HERE"));
        }
        assertThat(texts.description(chip(new Note.CutOff("10.2.0.31:3306", "beijing")), "on dtle-1"))
                .contains("10.2.0.31:3306 stands in beijing");
    }

    @Test
    void noTwoOutcomesAreToldAlikeInEitherLanguage() {
        for (Texts language : List.of(Texts.english(), Texts.chinese())) {
            BoardTexts words = new BoardTexts(language);

            assertThat(NOTES).extracting(n -> words.note(chip(n))).doesNotHaveDuplicates();
        }
    }

    @Test
    void aChanceThatIsNearlyCertainIsNotRoundedToNothing() {
        assertThat(texts.note(chip(new Note.OneOf(3, 0.333)))).isEqualTo("33.3 %");
        assertThat(texts.note(chip(new Note.OneOf(3, 1)))).isEqualTo("100 %");
        assertThat(texts.note(chip(new Note.OneOf(200, 0.005)))).isEqualTo("0.5 %");
    }

    @Test
    void aClientSaysSinceWhichStepItIsOff() {
        assertThat(texts.condition(new Condition.Up())).isNotEmpty();
        for (String word : List.of("down", "disconnected", "initializing", "draining", "drained", "ineligible")) {
            assertThat(texts.condition(new Condition.Off(word, 0))).as(word).contains(word.substring(0, 4));
            assertThat(texts.condition(new Condition.Off(word, 2))).as(word).contains("2");
        }
    }

    @Test
    void aLaneWithoutAValueHasANameAllTheSame() {
        assertThat(texts.laneName(Boards.lane("beijing"))).isEqualTo("beijing");
        assertThat(texts.laneName(Boards.lane(Optional.empty(), 0, 0))).isNotEmpty();
        assertThat(texts.laneName(Boards.lane(""))).isNotEmpty()
                .isNotEqualTo(texts.laneName(Boards.lane(Optional.empty(), 0, 0)));
    }

    @Test
    void amountsAreToldInTheUnitThatFits() {
        Usage small = new Usage(new Resources(500, 1_024, 0), new Resources(4_000, 8_192, 0));
        Usage large = new Usage(new Resources(500_000, 1_024, 0), new Resources(4_000_000, 8_192, 0));

        assertThat(texts.cpu(small)).contains("GHz").contains("0.5").contains("4");
        assertThat(texts.cpu(large)).contains("THz");
        assertThat(texts.memory(small)).contains("GiB");
    }

    @Test
    void howFullAClientIsIsWhatIsScarcer() {
        assertThat(new Usage(new Resources(1_000, 7_000, 0), new Resources(4_000, 8_000, 0)).load()).isEqualTo(0.875);
        assertThat(new Usage(new Resources(9_000, 0, 0), new Resources(4_000, 8_000, 0)).load()).isEqualTo(1);
        assertThat(Usage.NONE.load()).isZero();
    }

    @Test
    void marksOfAClientDoNotHideEachOther() {
        BoardState board = Boards.of(Plans.off());
        BoardState.Card one = Boards.card(board, "dtle-1");
        BoardState.Card two = Boards.card(board, "dtle-2");
        Marks marks = Marks.NONE.withLosses(Map.of(one.nodeId(), "it breaks"))
                .withSelected(one.nodeId())
                .withSearch(Search.of("dtle-1", board.lanes()));

        assertThat(marks.lost(one) && marks.selected(one) && marks.found(one)).isTrue();
        assertThat(marks.loss(one)).isEqualTo("it breaks");
        assertThat(marks.dimmed(one)).isFalse();
        assertThat(marks.dimmed(two)).isTrue();
        assertThat(marks.of(one)).isNotEqualTo(marks.of(two));
        assertThat(Marks.NONE.of(one)).isZero();
    }

    @Test
    void whatAGroupMayNotRunOnIsDimmedAlsoWhenItIsFound() {
        BoardState board = Boards.of(Plans.off());
        BoardState.Card one = Boards.card(board, "dtle-1");

        Marks marks = Marks.NONE.withSearch(Search.of("dtle", board.lanes())).withDomain(Optional.of(Set.of("other")));

        assertThat(marks.dimmed(one)).isTrue();
        assertThat(marks.withDomain(Optional.empty()).dimmed(one)).isFalse();
    }

    private static Chip chip(Note note) {
        return new Chip(Models.DEST, Optional.empty(), 1, false, note);
    }
}
