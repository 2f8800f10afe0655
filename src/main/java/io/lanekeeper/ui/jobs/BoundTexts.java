package io.lanekeeper.ui.jobs;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.jobs.JobsState.Bound;

/** Where a group may run, in words: short for its chip, in full for screen readers. */
final class BoundTexts {
    private BoundTexts() {}

    static String shown(Bound bound, Texts texts) {
        return switch (bound) {
            case Bound.Lanes l -> {
                String lanes = String.join(", ", l.values());
                yield l.open() == l.all() ? texts.get("jobs.bound", lanes)
                        : texts.get("jobs.bound.partly", lanes, l.open(), l.all());
            }
            case Bound.Anywhere a -> a.open() == a.all() ? texts.get("jobs.anywhere")
                    : texts.get("jobs.anywhere.partly", a.open(), a.all());
            case Bound.Nowhere n -> texts.get("jobs.nowhere");
        };
    }

    static String spoken(Bound bound, Texts texts) {
        return switch (bound) {
            case Bound.Lanes l -> {
                String lanes = texts.list(l.values());
                yield l.open() == l.all() ? texts.get("jobs.boundTo", lanes)
                        : texts.get("jobs.boundTo.partly", lanes, l.open(), l.all());
            }
            case Bound.Anywhere a -> a.open() == a.all() ? texts.get("jobs.boundTo.anywhere")
                    : texts.get("jobs.boundTo.anywhere.partly", a.open(), a.all());
            case Bound.Nowhere n -> texts.get("jobs.boundTo.nowhere");
        };
    }
}
