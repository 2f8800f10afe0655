package io.lanekeeper.ui.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Cuts names in the middle so that they fit, and so that no two different names of a list look alike: where the cut
 * would hide what they differ by, it is made elsewhere; where no cut shows it, the name stays whole.
 */
public final class Cuts {
    private static final String ELLIPSIS = "\u2026";

    private final ToDoubleFunction<String> width;
    private final double room;

    private Cuts(double room, ToDoubleFunction<String> width) {
        this.room = room;
        this.width = width;
    }

    /**
     * Cuts each of several names.
     *
     * @param names each once
     * @param room for each of them, in pixels
     * @param width of a text, in pixels
     * @return by name
     */
    public static Map<String, String> of(List<String> names, double room, ToDoubleFunction<String> width) {
        Cuts cuts = new Cuts(room, width);
        Map<String, String> shown = new HashMap<>();
        Map<String, List<String>> alike = new HashMap<>();
        for (String name : names) {
            String cut = cuts.middle(name);
            shown.put(name, cut);
            alike.computeIfAbsent(cut, c -> new ArrayList<>()).add(name);
        }
        Set<String> taken = new HashSet<>(alike.keySet());
        alike.forEach((cut, same) -> {
            if (same.size() > 1) {
                taken.remove(cut);
                cuts.tellApart(same, shown, taken);
            }
        });
        return shown;
    }

    /** The beginning and the end: the end tells more where there is no room for both. */
    private String middle(String name) {
        if (fits(name)) {
            return name;
        }
        String best = ELLIPSIS + name.substring(name.length() - 1);
        int low = 1;
        int high = name.length() - 1;
        while (low <= high) {
            int kept = (low + high) >>> 1;
            String cut = keeping(name, kept);
            if (fits(cut)) {
                best = cut;
                low = kept + 1;
            } else {
                high = kept - 1;
            }
        }
        return best;
    }

    private static String keeping(String name, int kept) {
        int begin = kept * 2 / 5;
        return name.substring(0, begin) + ELLIPSIS + name.substring(name.length() - (kept - begin));
    }

    /**
     * Shows the part in which these differ, whatever is cut away around it.
     *
     * @param taken what the others are shown as
     */
    private void tellApart(List<String> same, Map<String, String> shown, Set<String> taken) {
        int from = firstDifference(same);
        Map<String, String> tried = new HashMap<>();
        for (String name : same) {
            tried.put(name, from(name, from));
        }
        boolean apart = tried.values().stream().distinct().count() == same.size()
                && Collections.disjoint(taken, tried.values());
        same.forEach(name -> {
            String told = apart ? tried.get(name) : name;
            shown.put(name, told);
            taken.add(told);
        });
    }

    private String from(String name, int from) {
        int begin = Math.max(0, from - 2);
        String lead = begin == 0 ? "" : ELLIPSIS;
        for (int end = name.length(); end > from; end--) {
            String part = lead + name.substring(begin, end) + (end == name.length() ? "" : ELLIPSIS);
            if (fits(part)) {
                return part;
            }
        }
        return name;
    }

    private static int firstDifference(List<String> names) {
        String first = names.getFirst();
        int at = first.length();
        for (String name : names) {
            int i = 0;
            while (i < at && i < name.length() && first.charAt(i) == name.charAt(i)) {
                i++;
            }
            at = Math.min(at, i);
        }
        return at;
    }

    private boolean fits(String text) {
        return width.applyAsDouble(text) <= room;
    }
}
