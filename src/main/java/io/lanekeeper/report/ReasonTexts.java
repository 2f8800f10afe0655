package io.lanekeeper.report;

import io.lanekeeper.scheduling.rule.Reason;
import io.lanekeeper.texts.Texts;

/** A reason in words: Nomad's own text, and what the client has. */
public final class ReasonTexts {
    private final Texts texts;

    public ReasonTexts(Texts texts) {
        this.texts = texts;
    }

    /**
     * What Nomad says, and what stands behind it.
     *
     * @param code Nomad's own words, for monospace; may be empty
     */
    public record Line(String code, String plain) {}

    public Line line(Reason reason) {
        return switch (reason) {
            case Reason.NotReady r -> new Line("", texts.get("reason.notReady." + r.word()));
            case Reason.OutsideDatacenters r -> new Line("", texts.get("reason.datacenter", r.datacenter()));
            case Reason.OutsidePool r -> new Line("", texts.get("reason.pool", r.pool(), r.wanted()));
            case Reason.NotMet r -> new Line(r.constraint().toString(), r.actual()
                    .map(a -> texts.get("reason.is", a))
                    .orElseGet(() -> texts.get("reason.notSet")));
            case Reason.MissingDriver r -> new Line("missing drivers",
                    texts.get(r.unhealthy() ? "reason.driver.unhealthy" : "reason.driver.missing", r.driver()));
            case Reason.Other r -> new Line(r.nomadText(), "");
            case Reason.Exhausted r -> new Line(r.dimension() + " exhausted",
                    texts.get("reason.exhausted", r.asked(), r.left()));
        };
    }

    /** Both parts in one line. */
    public String text(Reason reason) {
        Line line = line(reason);
        return line.code().isEmpty() ? line.plain()
                : line.plain().isEmpty() ? line.code() : line.code() + ", " + line.plain();
    }
}
