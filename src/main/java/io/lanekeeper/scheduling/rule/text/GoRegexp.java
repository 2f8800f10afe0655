package io.lanekeeper.scheduling.rule.text;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/** Go's {@code regexp}: RE2 syntax, unanchored, linear in the length of the text. */
public final class GoRegexp {
    private final Pattern pattern;

    private GoRegexp(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Compiles the pattern; empty when Go would refuse it. */
    public static Optional<GoRegexp> of(String pattern) {
        try {
            return Optional.of(new GoRegexp(Pattern.compile(pattern)));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether it is found anywhere in the text. */
    public boolean find(String text) {
        return pattern.matcher(text).find();
    }
}
