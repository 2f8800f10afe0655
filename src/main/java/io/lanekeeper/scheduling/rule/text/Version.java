package io.lanekeeper.scheduling.rule.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A version as HashiCorp's go-version reads it.
 *
 * @param segments the numbers, filled up with 0 to at least three
 * @param given how many numbers were written
 * @param prerelease what stands after the numbers, without its dash; empty when nothing does
 * @param metadata what stands after {@code +}; no part of the order
 */
record Version(List<Long> segments, int given, String prerelease, String metadata) {
    /** The forms of versions; the strict one wants a dash before a prerelease. */
    static final String LOOSE = "v?([0-9]+(\\.[0-9]+)*?)"
            + "(-([0-9]+[0-9A-Za-z\\-~]*(\\.[0-9A-Za-z\\-~]+)*)"
            + "|(-?([A-Za-z\\-~]+[0-9A-Za-z\\-~]*(\\.[0-9A-Za-z\\-~]+)*)))?"
            + "(\\+([0-9A-Za-z\\-~]+(\\.[0-9A-Za-z\\-~]+)*))?";
    static final String STRICT = LOOSE.replace("|(-?(", "|(-(");

    private static final Pattern FORM = Pattern.compile("^" + LOOSE + "$");

    Version {
        segments = List.copyOf(segments);
    }

    static Optional<Version> of(String text) {
        Matcher m = FORM.matcher(text);
        return m.matches() ? of(m, 1) : Optional.empty();
    }

    /** Reads the groups of either form from a match, the form's own first group being number {@code at}. */
    static Optional<Version> of(Matcher m, int at) {
        List<Long> segments = new ArrayList<>();
        for (String part : m.group(at).split("\\.", -1)) {
            OptionalLong number = GoNumber.integer(part);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            segments.add(number.getAsLong());
        }
        int given = segments.size();
        while (segments.size() < 3) {
            segments.add(0L);
        }
        String afterDash = text(m, at + 3);
        return Optional.of(new Version(segments, given, afterDash.isEmpty() ? text(m, at + 6) : afterDash,
                text(m, at + 9)));
    }

    private static String text(Matcher m, int group) {
        String found = m.group(group);
        return found == null ? "" : found;
    }

    boolean isPrerelease() {
        return !prerelease.isEmpty();
    }

    /** go-version's order: where one has more numbers, and these are all 0, the prerelease is not looked at. */
    int compare(Version other) {
        if (segments.equals(other.segments)) {
            return comparePrereleases(other);
        }
        int common = Math.min(segments.size(), other.segments.size());
        for (int i = 0; i < common; i++) {
            int order = Long.compare(segments.get(i), other.segments.get(i));
            if (order != 0) {
                return order;
            }
        }
        if (onlyZeros(other.segments, common)) {
            return onlyZeros(segments, common) ? 0 : 1;
        }
        return -1;
    }

    private static boolean onlyZeros(List<Long> segments, int from) {
        return segments.subList(from, segments.size()).stream().allMatch(s -> s == 0);
    }

    private int comparePrereleases(Version other) {
        if (prerelease.equals(other.prerelease)) {
            return 0;
        }
        if (prerelease.isEmpty() || other.prerelease.isEmpty()) {
            return prerelease.isEmpty() ? 1 : -1;
        }
        String[] mine = prerelease.split("\\.", -1);
        String[] theirs = other.prerelease.split("\\.", -1);
        for (int i = 0; i < Math.max(mine.length, theirs.length); i++) {
            int order = comparePart(i < mine.length ? mine[i] : "", i < theirs.length ? theirs[i] : "");
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int comparePart(String mine, String theirs) {
        if (mine.equals(theirs)) {
            return 0;
        }
        OptionalLong a = GoNumber.integer(mine);
        OptionalLong b = GoNumber.integer(theirs);
        if (mine.isEmpty()) {
            return b.isPresent() ? -1 : 1;
        }
        if (theirs.isEmpty()) {
            return a.isPresent() ? 1 : -1;
        }
        if (a.isPresent() != b.isPresent()) {
            return a.isPresent() ? -1 : 1;
        }
        boolean greater = a.isPresent() ? a.getAsLong() > b.getAsLong() : GoText.compare(mine, theirs) > 0;
        return greater ? 1 : -1;
    }
}
