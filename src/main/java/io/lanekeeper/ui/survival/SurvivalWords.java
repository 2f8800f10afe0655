package io.lanekeeper.ui.survival;

import io.lanekeeper.report.StepTexts;
import io.lanekeeper.scheduling.survival.Loss;
import io.lanekeeper.scheduling.survival.SurvivalReport.Endurance;
import io.lanekeeper.scheduling.survival.SurvivalReport.OffTogether;
import io.lanekeeper.texts.Texts;
import java.util.Collection;
import java.util.List;

/** What is lost, in words. */
record SurvivalWords(Texts texts, StepTexts steps) {
    private static final int NAMED = 6;

    /** With a sign, so that it is told without colour. */
    String losses(List<Loss> lost) {
        if (lost.isEmpty()) {
            return "\u2713 " + texts.get("survival.fine");
        }
        int more = lost.size() - NAMED;
        return "\u2715 " + texts.list(lost.stream().limit(NAMED).map(this::loss).toList())
                + (more > 0 ? " +" + more : "");
    }

    /** What would be if a client that is up now went. */
    String ifLost(List<Loss> lost) {
        int more = lost.size() - NAMED;
        String what = texts.list(lost.stream().limit(NAMED).map(this::fate).toList());
        return texts.get("survival.ifLost", what + (more > 0 ? " +" + more : ""));
    }

    private String fate(Loss loss) {
        String name = steps.name(loss.group());
        return switch (loss.kind()) {
            case WAITS -> texts.get("survival.waits", name);
            case CUT_OFF -> texts.get("survival.cutOff", name);
            case MAY_BE_CUT_OFF -> texts.get("survival.mayBeCutOff", name);
        };
    }

    private String loss(Loss loss) {
        String name = steps.name(loss.group());
        return switch (loss.kind()) {
            case WAITS -> name;
            case CUT_OFF -> texts.get("survival.cutOff", name);
            case MAY_BE_CUT_OFF -> texts.get("survival.mayBeCutOff", name);
        };
    }

    /** How much a group survives. */
    String endurance(Endurance e) {
        if (e.breaking().isEmpty()) {
            return e.survives() == 0 ? "\u2715 " + texts.get("survival.unwell")
                    : "\u2713 " + texts.count("survival.any", e.survives());
        }
        String breaks = texts.count(e.exact() ? "survival.breaking" : "survival.breaking.atMost", e.breaking().size(),
                clients(e.breaking()));
        return e.survives() == 0 ? "\u2715 " + breaks
                : "\u2713 " + texts.count("survival.any", e.survives()) + " \u00b7 " + breaks;
    }

    String together(OffTogether off) {
        if (off.clients().isEmpty()) {
            return texts.get("survival.together.none");
        }
        String which = texts.count("survival.together", off.clients().size(), clients(off.clients()));
        return off.exact() ? which : which + " \u00b7 " + texts.get("survival.together.atMost", off.atMost());
    }

    String clients(Collection<String> ids) {
        List<String> names = steps.names().of(List.copyOf(ids));
        int more = names.size() - NAMED * 2;
        return texts.list(names.stream().limit(NAMED * 2L).toList()) + (more > 0 ? " +" + more : "");
    }
}
