package io.lanekeeper.jobspec;

import io.lanekeeper.jobspec.hcl.Fault;
import io.lanekeeper.jobspec.hcl.Positions;
import io.lanekeeper.jobspec.hcl.Span;
import io.lanekeeper.wire.Secrets;
import java.util.List;
import java.util.function.IntPredicate;

/** What messages may say of a text: places always, parts of it without their secrets. */
final class Shown {
    private final String text;
    private final IntPredicate secret;

    Shown(String text) {
        this.text = text;
        this.secret = Secrets.places(text);
    }

    Remark remark(Fault fault) {
        Positions at = Positions.of(text, fault.offset());
        return new Remark(at.line(), at.column(), fault.textKey(), arguments(fault));
    }

    JobspecFailure failure(String file, Fault fault) {
        Positions at = Positions.of(text, fault.offset());
        return new JobspecFailure(file, at.line(), at.column(), fault.textKey(), arguments(fault));
    }

    Incomplete incomplete(Span span, Fault why) {
        Positions at = Positions.of(text, why.offset());
        return new Incomplete(at.line(), at.column(), source(span), switch (why) {
            case Fault.NoValue v -> new Incomplete.NoValue(v.variable());
            case Fault f -> new Incomplete.NotHere(f.textKey(), arguments(f));
        });
    }

    private String source(Span span) {
        return secret.test(span.start()) ? Secrets.PLACEHOLDER : Secrets.maskText(span.of(text));
    }

    /** One sign is never a secret; what stands in the value of a secret may be one. */
    private List<String> arguments(Fault fault) {
        boolean inSecret = secret.test(fault.offset());
        return fault.arguments()
                .stream()
                .map(a -> a.codePointCount(0, a.length()) < 2 ? a
                        : inSecret ? Secrets.PLACEHOLDER : Secrets.maskText(a))
                .toList();
    }
}
