package io.lanekeeper.scheduling.rule;

import com.google.re2j.Pattern;
import io.lanekeeper.model.cluster.NomadVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A job's list of datacenters: names, from Nomad 1.5 on also globs in which only {@code *} is special. An empty list
 * means all, Nomad's default from 1.6 on.
 */
final class DatacenterRule {
    private final boolean all;
    private final Set<String> names = new HashSet<>();
    private final List<Pattern> globs = new ArrayList<>();

    DatacenterRule(List<String> datacenters, NomadVersion version) {
        boolean globbing = version.atLeast(1, 5, 0);
        this.all = datacenters.isEmpty() || (globbing && datacenters.contains("*"));
        for (String entry : all ? List.<String>of() : datacenters) {
            if (globbing && entry.contains("*")) {
                globs.add(glob(entry));
            } else {
                names.add(entry);
            }
        }
    }

    private static Pattern glob(String entry) {
        StringBuilder pattern = new StringBuilder("^");
        String[] parts = entry.split("\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            pattern.append(i == 0 ? "" : "(?s:.*)").append(Pattern.quote(parts[i]));
        }
        return Pattern.compile(pattern.append("$").toString());
    }

    boolean matches(String datacenter) {
        return all || names.contains(datacenter) || globs.stream().anyMatch(g -> g.matches(datacenter));
    }
}
