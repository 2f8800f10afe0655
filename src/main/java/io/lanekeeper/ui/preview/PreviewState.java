package io.lanekeeper.ui.preview;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.report.Expectations;
import io.lanekeeper.report.Sentence;
import io.lanekeeper.report.StepOutcomes;
import io.lanekeeper.report.StepTexts;
import io.lanekeeper.scheduling.preview.GroupResult;
import io.lanekeeper.scheduling.preview.NotModelled;
import io.lanekeeper.scheduling.preview.StepResult;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.document.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the preview panel shows of a frame, without a control in it.
 *
 * @param words tell the frame's plan
 * @param start what happens before the first step; empty when that is nothing
 */
public record PreviewState(Frame frame, StepTexts words, Optional<Effects> start, List<StepLines> steps,
        List<Expectations.Checked> expectations, List<String> traps, List<String> omissions) {
    /** Of thousands of groups nobody reads more; of a step that is not on the board not even that. */
    private static final int SENTENCES_SHOWN = 40;
    private static final int SENTENCES_ELSEWHERE = 10;
    private static final int REASONS_SHOWN = 3;
    /** From so many groups on, those that are alike stand in one line that unfolds. */
    private static final int BUNCHED = 7;
    private static final int OMISSIONS_SHOWN = 12;
    private static final int TRAPS_SHOWN = 4;

    /**
     * A step. Two that are equal look the same.
     *
     * @param number 1-based
     * @param current whether the board shows the state after it
     * @param last whether it is the last one
     * @param only whether it is the only one
     */
    record StepLines(int number, String title, boolean current, boolean last, boolean only, Effects effects) {}

    /**
     * What a step does.
     *
     * @param counts how many groups come to each outcome, in words; empty where every group has a line of its own
     * @param more how many groups are not told of
     */
    record Effects(List<String> counts, List<Line> lines, List<Bunch> bunches, int more) {
        boolean nothing() {
            return lines.isEmpty() && bunches.isEmpty();
        }
    }

    /**
     * Groups that are alike.
     *
     * @param lines of the first of them
     * @param reasons why they wait, the same for all
     * @param more how many are in no line
     */
    record Bunch(String title, Sentence.Severity severity, Optional<DtleRole> role, List<Line> lines,
            Optional<Reasons> reasons, int more) {}

    /**
     * What it does to a group.
     *
     * @param choice whether Nomad may land it elsewhere as well
     * @param reasons why it waits, for the first few
     */
    record Line(Sentence sentence, Optional<DtleRole> role, boolean choice, Optional<Reasons> reasons) {}

    /** Makes the state; pure, any thread, may take a while when a step touches thousands of groups. */
    public static PreviewState of(Frame frame, Texts texts) {
        StepTexts words = new StepTexts(texts, frame.previewed().plan(), frame.previewed().planned());
        var preview = frame.previewed().preview();
        int count = preview.steps().size();
        Effects before = effects(0, frame, words);
        List<StepLines> steps = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            steps.add(new StepLines(i, frame.previewed().after(i).step().map(words::title).orElse(""),
                    i == frame.step(), i == count, count == 1, effects(i, frame, words)));
        }
        return new PreviewState(frame, words, Optional.of(before).filter(e -> !e.nothing()), steps,
                Expectations.check(frame.previewed().plan(), preview),
                preview.traps().stream().limit(TRAPS_SHOWN).map(words::trap).toList(),
                preview.notModelled().stream().limit(OMISSIONS_SHOWN).map(n -> omission(n, texts)).toList());
    }

    private static Effects effects(int number, Frame frame, StepTexts words) {
        boolean current = number == frame.step();
        StepResult result = frame.previewed().after(number);
        if (StepTexts.count(result) >= BUNCHED) {
            return bunched(result, current, frame, words);
        }
        List<Line> lines = new ArrayList<>();
        int reasons = 0;
        for (Sentence sentence : words.sentences(result, current ? SENTENCES_SHOWN : SENTENCES_ELSEWHERE)) {
            boolean tells = current && sentence.severity() == Sentence.Severity.OUTAGE && reasons++ < REASONS_SHOWN;
            lines.add(new Line(sentence, role(frame, sentence.group()),
                    result.group(sentence.group()).filter(g -> g.landing().possible() > 1).isPresent(),
                    tells ? result.unplaced(sentence.group()).map(Reasons::of) : Optional.empty()));
        }
        return new Effects(List.of(), lines, List.of(), StepTexts.count(result) - lines.size());
    }

    private static Effects bunched(StepResult result, boolean current, Frame frame, StepTexts words) {
        StepOutcomes outcomes = StepOutcomes.of(result);
        List<String> counts = new ArrayList<>();
        outcomes.counts().forEach((outcome, groups) -> counts.add(words.count(outcome, groups)));
        List<Bunch> bunches = current ? outcomes.bunches().stream().map(b -> bunch(b, result, frame, words)).toList()
                : List.of();
        return new Effects(counts, List.of(), bunches, 0);
    }

    private static Bunch bunch(StepOutcomes.Bunch bunch, StepResult result, Frame frame, StepTexts words) {
        List<Line> lines = bunch.results()
                .stream()
                .limit(SENTENCES_SHOWN)
                .map(g -> new Line(words.sentence(g, result), role(frame, g.group()), g.landing().possible() > 1,
                        Optional.empty()))
                .toList();
        GroupResult first = bunch.results().getFirst();
        return new Bunch(words.title(bunch), lines.getFirst().sentence().severity(), role(frame, first.group()), lines,
                result.unplaced(first.group()).map(Reasons::of), bunch.results().size() - lines.size());
    }

    private static String omission(NotModelled n, Texts texts) {
        return n.job() + n.group().map(g -> "/" + g).orElse("") + ": "
                + texts.get(n.what().textKey(), n.arguments());
    }

    private static Optional<DtleRole> role(Frame frame, GroupKey key) {
        return frame.previewed().planned().job(key.job()).flatMap(j -> j.group(key.group())).flatMap(g -> g.role());
    }
}
