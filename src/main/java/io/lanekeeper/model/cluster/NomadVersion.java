package io.lanekeeper.model.cluster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server's version, as far as Nomad's rules depend on it. */
public record NomadVersion(int major, int minor, int patch) implements Comparable<NomadVersion> {
    /** What is assumed where nothing is known: the newest version whose rules were checked. */
    public static final NomadVersion NEWEST_KNOWN = new NomadVersion(2, 0, 5);

    private static final Pattern FORM = Pattern.compile("^v?(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})(?![\\d]).*$");

    /** Reads e.g. {@code 1.11.3} or {@code 1.5.5+ent}; a text of another form gives {@link #NEWEST_KNOWN}. */
    public static NomadVersion of(String text) {
        Matcher m = FORM.matcher(text);
        return m.matches()
                ? new NomadVersion(
                        Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)))
                : NEWEST_KNOWN;
    }

    public boolean atLeast(int wantedMajor, int wantedMinor, int wantedPatch) {
        return compareTo(new NomadVersion(wantedMajor, wantedMinor, wantedPatch)) >= 0;
    }

    @Override
    public int compareTo(NomadVersion other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        return byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
