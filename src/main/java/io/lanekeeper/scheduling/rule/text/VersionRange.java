package io.lanekeeper.scheduling.rule.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The right side of the operators {@code version} and {@code semver}: conditions between commas, all to be met.
 *
 * <p>{@code version} (go-version): a prerelease is only met by a condition with a prerelease of the same numbers.
 * {@code semver}: prereleases stand in their natural order; the operator {@code ~>} is unknown to it.
 */
public final class VersionRange {
    private static final Pattern LOOSE = Pattern.compile("^\\s*(|=|!=|>|<|>=|<=|~>)\\s*(" + Version.LOOSE + ")\\s*$");
    private static final Pattern STRICT = Pattern.compile("^\\s*(|=|!=|>|<|>=|<=)\\s*(" + Version.STRICT + ")\\s*$");

    private final List<Condition> conditions;
    private final boolean semver;

    private VersionRange(List<Condition> conditions, boolean semver) {
        this.conditions = List.copyOf(conditions);
        this.semver = semver;
    }

    private record Condition(String operator, Version version) {}

    /** Reads the text; empty when one of the conditions cannot be read. */
    public static Optional<VersionRange> of(String text, boolean semver) {
        List<Condition> conditions = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher m = (semver ? STRICT : LOOSE).matcher(part);
            Optional<Version> version = m.matches() ? Version.of(m, 3) : Optional.empty();
            if (version.isEmpty()) {
                return Optional.empty();
            }
            conditions.add(new Condition(m.group(1), version.get()));
        }
        return Optional.of(new VersionRange(conditions, semver));
    }

    /** Whether the text is a version and meets every condition. */
    public boolean contains(String text) {
        Optional<Version> version = Version.of(text);
        return version.isPresent() && conditions.stream().allMatch(c -> met(version.get(), c));
    }

    private boolean met(Version v, Condition c) {
        return switch (c.operator()) {
            case "", "=" -> v.compare(c.version()) == 0;
            case "!=" -> v.compare(c.version()) != 0;
            case ">" -> comparable(v, c.version()) && v.compare(c.version()) > 0;
            case "<" -> comparable(v, c.version()) && v.compare(c.version()) < 0;
            case ">=" -> comparable(v, c.version()) && v.compare(c.version()) >= 0;
            case "<=" -> comparable(v, c.version()) && v.compare(c.version()) <= 0;
            default -> pessimistic(v, c.version());
        };
    }

    private boolean comparable(Version v, Version c) {
        if (semver || !v.isPrerelease()) {
            return true;
        }
        return c.isPrerelease() && v.segments().equals(c.segments());
    }

    /** {@code ~> 1.2.3}: all numbers but the last one written are equal, the last one is not less. */
    private boolean pessimistic(Version v, Version c) {
        if (!comparable(v, c) || (c.isPrerelease() && !v.isPrerelease()) || v.compare(c) < 0) {
            return false;
        }
        int size = c.segments().size();
        if (size > v.segments().size()) {
            return false;
        }
        int fixed = c.given() - 1;
        return v.segments().subList(0, fixed).equals(c.segments().subList(0, fixed))
                && c.segments().get(size - 1) <= v.segments().get(size - 1);
    }
}
