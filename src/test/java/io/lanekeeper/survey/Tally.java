package io.lanekeeper.survey;

import io.lanekeeper.jobspec.JobFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a survey finds, and prints it. */
final class Tally {
    private final List<RealNomad> servers;
    private final List<String> unread = new ArrayList<>();
    private final List<String> misread = new ArrayList<>();
    private final List<String> incomplete = new ArrayList<>();
    private final List<String> refusedEdits = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private boolean judged = true;

    Tally(List<RealNomad> servers) {
        this.servers = servers;
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private int counted(String what) {
        return counts.getOrDefault(what, 0);
    }

    /** A file that could not be read here, and what each server has against it, if anything. */
    void unread(String file, String why, List<String> says) {
        boolean fault = says.stream().anyMatch(String::isEmpty);
        count(fault ? "files not read though Nomad reads them" : "files not read");
        unread.add((fault ? "NOMAD READS IT: " : "") + file + ": " + why + says);
    }

    /** A file that was read; {@code refusedByAll} if no server accepts it, so that its edits do not count. */
    void read(JobFile file, boolean refusedByAll) {
        judged = !refusedByAll;
        count("files read");
        if (!file.incomplete().isEmpty()) {
            count("files incomplete");
            incomplete.add(file.name() + ": " + file.incomplete());
        }
    }

    void refused(RealNomad server, String file, String why) {
        count("files read that " + server + " refuses");
        refused.add(server + " refuses " + file + ": " + why);
    }

    void compared(RealNomad server, JobFile file, List<String> differences) {
        if (!file.incomplete().isEmpty()) {
            count("files incomplete here that " + server + " reads, not compared");
            return;
        }
        count("files compared with " + server);
        if (!differences.isEmpty()) {
            misread.add(file.name() + ": " + server + ": " + differences);
        }
    }

    void edited(String what) {
        count(judged ? "edits made" : "edits made in files that Nomad refuses");
    }

    void refusedEdit(String what, String why) {
        count(judged ? "edits refused" : "edits refused in files that Nomad refuses");
        refusedEdits.add(what + ": " + why);
    }

    void asks(String what) {
        count("edits that ask about a constraint of the whole job");
    }

    void asked(RealNomad server) {
        count("edits that " + server + " judged");
    }

    void wrong(String what, String why) {
        wrong.add(what + " " + why);
    }

    boolean damage() {
        return !wrong.isEmpty() || !misread.isEmpty();
    }

    int editedPercent() {
        int all = counted("edits made") + counted("edits refused");
        return all == 0 ? 0 : 100 * counted("edits made") / all;
    }

    void print() {
        print("Not read", unread);
        print("Read, but refused by a server", refused);
        print("Incomplete", incomplete);
        print("Read in another way than a server does", misread);
        print("Edits refused", refusedEdits);
        print("Edits gone wrong", wrong);
        System.out.println(servers);
        counts.forEach((what, count) -> System.out.println(count + " " + what));
        System.out.println(editedPercent() + " % of the edits made");
    }

    private static void print(String title, List<String> lines) {
        System.out.println("== " + title + ": " + lines.size());
        lines.forEach(System.out::println);
    }
}
