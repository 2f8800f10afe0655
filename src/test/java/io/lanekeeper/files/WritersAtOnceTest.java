package io.lanekeeper.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several write one file at the same time: every reader sees one of their texts, and the whole of it. */
final class WritersAtOnceTest {
    private static final int LENGTH = 200_000;
    private static final int TIMES = 40;

    @TempDir
    private Path folder = Path.of("");

    /** Another process; {@code FILE LETTER}. */
    public static void main(String[] arguments) {
        write(Path.of(arguments[0]), arguments[1]);
    }

    @Test
    void aReaderSeesWholeTextsOfTwoThreads() throws IOException {
        Path file = begun();
        CompletableFuture<?> writers = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> write(file, "b")), CompletableFuture.runAsync(() -> write(file, "c")));

        Set<String> seen = new HashSet<>();
        while (!writers.isDone()) {
            seen.add(Files.readString(file));
        }
        writers.join();
        seen.add(Files.readString(file));

        assertThat(Set.of(text("a"), text("b"), text("c"))).containsAll(seen);
        assertNothingIsLeft();
    }

    @Test
    void aReaderSeesWholeTextsOfTwoProcesses() throws Exception {
        Path file = begun();
        List<Process> writers = new ArrayList<>();
        for (String letter : List.of("b", "c")) {
            writers.add(new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                    place(AtomicFile.class) + File.pathSeparator + place(WritersAtOnceTest.class),
                    WritersAtOnceTest.class.getName(), file.toString(), letter).inheritIO().start());
        }

        Set<String> seen = new HashSet<>();
        while (writers.stream().anyMatch(Process::isAlive)) {
            seen.add(Files.readString(file));
        }
        for (Process writer : writers) {
            assertThat(writer.waitFor()).isZero();
        }

        assertThat(Set.of(text("a"), text("b"), text("c"))).containsAll(seen);
        assertNothingIsLeft();
    }

    private Path begun() throws IOException {
        return Files.writeString(folder.resolve("plan"), text("a"));
    }

    private static void write(Path file, String letter) {
        byte[] bytes = text(letter).getBytes(UTF_8);
        for (int i = 0; i < TIMES; i++) {
            AtomicFile.of(file).keepingOld().write(bytes).ifPresent(failure -> {
                throw new AssertionError(failure);
            });
        }
    }

    private static String text(String letter) {
        return letter.repeat(LENGTH);
    }

    private static String place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }

    private void assertNothingIsLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("plan", "plan~");
        }
        assertThat(folder.resolve("plan~")).content().hasSize(LENGTH);
    }
}
