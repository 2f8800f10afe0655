package io.lanekeeper.scheduling.rule.text;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/** Go's {@code regexp}: RE2 syntax, unanchored, linear in the length of the text. */
public final class GoRegexp {
    private static final int DEEPEST = 1000;

    private final Pattern pattern;

    private GoRegexp(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Compiles the pattern; empty when Go would refuse it, which it also does where groups nest too deeply. */
    public static Optional<GoRegexp> of(String pattern) {
        if (depth(pattern) > DEEPEST || RepeatCount.of(pattern) > RepeatCount.MOST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new GoRegexp(Pattern.compile(pattern)));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static int depth(String pattern) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /** Whether it is found anywhere in the text. */
    public boolean find(String text) {
        return pattern.matcher(text).find();
    }
}
