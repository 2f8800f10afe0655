package io.lanekeeper.survey;

import io.lanekeeper.jobspec.JobFile;
import io.lanekeeper.jobspec.JobFileResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads and edits every job file below a folder, and says which of them could not be and why. For the many job files
 * that are not ours to keep, Nomad's own above all: check Nomad out beside this project, then
 *
 * <pre>mvn test -Psurvey -Dargs="FOLDER [ADDRESS...]"</pre>
 *
 * <p>Given addresses of Nomad servers, each is asked to parse every file before and after each edit: what is read must
 * be what it reads, and an edit must change for it what was meant and nothing else. Ends with exit code 1 if less than
 * 95 % of the groups could be edited, or if anything was read or edited wrongly.
 */
public final class FixtureSurvey {
    private static final Pattern JOB = Pattern.compile("(?m)^\\s*\"?job\"?\\s+(?:\"[^\"]*\"|\\S+)\\s*\\{");
    private static final int ENOUGH = 95;

    private FixtureSurvey() {}

    public static void main(String[] arguments) throws IOException {
        List<RealNomad> servers = Stream.of(arguments).skip(1).map(RealNomad::at).toList();
        Tally tally = new Tally(servers);
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                survey(Path.of(arguments[0]).relativize(file).toString(), Files.readAllBytes(file), servers, tally);
            }
        }
        tally.print();
        System.exit(tally.damage() || tally.editedPercent() < ENOUGH ? 1 : 0);
    }

    private static void survey(String name, byte[] bytes, List<RealNomad> servers, Tally tally) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!JOB.matcher(text).find() && !text.contains("\"TaskGroups\"")) {
            return;
        }
        Map<String, String> variables = SampleValues.of(text);
        switch (JobFile.read(name, bytes, variables)) {
            case JobFileResult.Failed(var failure) -> {
                List<String> says = servers.stream().map(s -> s.refusal(text)).toList();
                tally.unread(name, failure.where() + " " + failure.textKey() + failure.arguments(), says);
            }
            case JobFileResult.Read(JobFile file) -> {
                List<RealNomad> accepting = new ArrayList<>();
                for (RealNomad server : servers) {
                    if (server.compare(file, tally)) {
                        accepting.add(server);
                    }
                }
                boolean asked = file.format() == JobFile.Format.HCL && !servers.isEmpty();
                tally.read(file, asked && accepting.isEmpty());
                new EditedGroups(bare(file, bytes, variables), accepting, tally).all();
            }
        }
    }

    /** Without sample values, as a user would open it, wherever a file without them can be edited. */
    private static JobFile bare(JobFile file, byte[] bytes, Map<String, String> variables) {
        return !variables.isEmpty() && JobFile.read(file.name(), bytes, Map.of()) instanceof JobFileResult.Read read
                ? read.file()
                : file;
    }
}
