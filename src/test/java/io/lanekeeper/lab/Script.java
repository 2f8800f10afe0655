package io.lanekeeper.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a script of {@code src/test/lab}, which prints {@code KEY=VALUE} lines, and everything else to stderr. */
final class Script {
    /** Building the stand-in driver with empty caches is the longest. */
    private static final long MINUTES = 15;

    private final Path file;
    private final Map<String, String> environment;

    Script(String name, Map<String, String> environment) {
        this.file = Path.of("src", "test", "lab", name).toAbsolutePath();
        this.environment = Map.copyOf(environment);
    }

    /** The lines it printed; an {@link AssertionError} with all it said when it fails. */
    Map<String, String> run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("bash", file.toString()));
        command.addAll(List.of(arguments));
        try {
            return run(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(command + " was interrupted", e);
        }
    }

    /** Into files, not pipes: the agents it starts would keep those open. */
    private Map<String, String> run(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("lab", ".out");
        Path err = Files.createTempFile("lab", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(command + (ended ? " failed:\n" : " takes too long:\n") + Files.readString(err)
                        + Files.readString(out));
            }
            return values(Files.readAllLines(out));
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }

    private static Map<String, String> values(List<String> lines) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return values;
    }
}
