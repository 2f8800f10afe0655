package io.lanekeeper.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the formatter does not see to: it wraps neither comments nor lists of patterns. */
final class SourceLinesTest {
    private static final int MOST = 120;

    @Test
    void noLineIsLongerThanTheHouseAllows() throws IOException {
        assertThat(javaFiles(Path.of("src")).flatMap(SourceLinesTest::tooLong)).isEmpty();
    }

    @Test
    void aLineThatIsTooLongIsSeen() {
        List<String> lines = List.of("x".repeat(MOST), "\u4e2d".repeat(MOST), "x".repeat(MOST + 1));

        assertThat(tooLong("A.java", lines)).containsExactly("A.java:3 is 121 long");
    }

    private static Stream<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList().stream();
        }
    }

    private static Stream<String> tooLong(Path file) {
        try {
            return tooLong(file.toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> tooLong(String file, List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).length() > MOST)
                .mapToObj(i -> file + ":" + (i + 1) + " is " + lines.get(i).length() + " long");
    }
}
