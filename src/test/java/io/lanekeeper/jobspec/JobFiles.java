package io.lanekeeper.jobspec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The job files of the test resources. */
final class JobFiles {
    static final Path FOLDER = Path.of("src/test/resources/jobs");

    private JobFiles() {}

    static List<Path> valid() {
        return in(FOLDER);
    }

    static List<Path> broken() {
        return in(FOLDER.resolve("broken"));
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".hcl")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JobFile read(Path file) {
        return read(String.valueOf(file.getFileName()), bytes(file));
    }

    static JobFile read(String name, byte[] bytes) {
        return switch (JobFile.read(name, bytes, Map.of())) {
            case JobFileResult.Read read -> read.file();
            case JobFileResult.Failed failed -> throw new AssertionError(failed.failure());
        };
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName()).replace(".nomad.hcl", "");
    }
}
