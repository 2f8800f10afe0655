package io.lanekeeper.jobspec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The job files of the tests and what Nomad made of them. */
public final class JobFiles {
    private static final Path FOLDER = Path.of("src/test/resources/jobs");

    private JobFiles() {}

    public static List<Path> valid() {
        return hcl(FOLDER);
    }

    /** Beside {@link #valid}: files of which only the reading is tested. */
    public static List<Path> own() {
        return hcl(FOLDER.resolve("own"));
    }

    public static List<Path> broken() {
        return hcl(FOLDER.resolve("broken"));
    }

    private static List<Path> hcl(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".hcl")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode parsedByNomad(Path file) {
        try {
            String name = file.getFileName().toString().replace(".nomad.hcl", ".json");
            return new ObjectMapper().readTree(file.resolveSibling("parsed/1.11.3").resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JobFile read(Path file) {
        return read(file.getFileName().toString(), bytes(file));
    }

    public static JobFile read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static JobFile read(String name, byte[] bytes) {
        return read(name, bytes, Map.of());
    }

    public static JobFile read(String name, byte[] bytes, Map<String, String> variables) {
        return switch (JobFile.read(name, bytes, variables)) {
            case JobFileResult.Read(JobFile file) -> file;
            case JobFileResult.Failed(JobspecFailure failure) -> throw new AssertionError(failure.toString());
        };
    }
}
