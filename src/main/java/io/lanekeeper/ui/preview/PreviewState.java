package io.lanekeeper.ui.preview;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.report.Expectations;
import io.lanekeeper.report.Sentence;
import io.lanekeeper.report.StepTexts;
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
     * @param more how many groups are not told of
     */
    record Effects(List<Line> lines, int more) {}

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
        return new PreviewState(frame, words, Optional.of(before).filter(e -> !e.lines().isEmpty()), steps,
                Expectations.check(frame.previewed().plan(), preview),
                preview.traps().stream().limit(TRAPS_SHOWN).map(words::trap).toList(),
                preview.notModelled().stream().limit(OMISSIONS_SHOWN).map(n -> omission(n, texts)).toList());
    }

    private static Effects effects(int number, Frame frame, StepTexts words) {
        boolean current = number == frame.step();
        StepResult result = frame.previewed().after(number);
        List<Line> lines = new ArrayList<>();
        int reasons = 0;
        for (Sentence sentence : words.sentences(result, current ? SENTENCES_SHOWN : SENTENCES_ELSEWHERE)) {
            boolean tells = current && sentence.severity() == Sentence.Severity.OUTAGE && reasons++ < REASONS_SHOWN;
            lines.add(new Line(sentence, role(frame, sentence.group()),
                    result.group(sentence.group()).filter(g -> g.landing().possible() > 1).isPresent(),
                    tells ? result.unplaced(sentence.group()).map(Reasons::of) : Optional.empty()));
        }
        return new Effects(lines, StepTexts.count(result) - lines.size());
    }

    private static String omission(NotModelled n, Texts texts) {
        return n.job() + n.group().map(g -> "/" + g).orElse("") + ": "
                + texts.get(n.what().textKey(), n.arguments());
    }

    private static Optional<DtleRole> role(Frame frame, GroupKey key) {
        return frame.previewed().planned().job(key.job()).flatMap(j -> j.group(key.group())).flatMap(g -> g.role());
    }
}
