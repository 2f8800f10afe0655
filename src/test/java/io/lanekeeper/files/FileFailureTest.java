package io.lanekeeper.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.texts.Texts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileFailureTest {
    private static final Path FILE = Path.of("a.laneplan");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatCouldNotBeReadIsSaidInTheReadersLanguage() {
        assertThat(english(FileFailure.reading(FILE, new NoSuchFileException("x"))))
                .isEqualTo("a.laneplan is not there.");
        assertThat(chinese(FileFailure.reading(FILE, new NoSuchFileException("x"))))
                .isEqualTo("a.laneplan \u4e0d\u5b58\u5728\u3002");
        assertThat(english(FileFailure.reading(FILE, new AccessDeniedException("x"))))
                .isEqualTo("a.laneplan cannot be read: the system does not allow it.");
        assertThat(english(FileFailure.reading(FILE, new IOException("Input/output error"))))
                .isEqualTo("a.laneplan cannot be read: IO: Input/output error.");
        assertThat(english(FileFailure.reading(folder, new IOException("Is a directory"))))
                .isEqualTo(folder + " is a folder.");
    }

    @Test
    void whatCouldNotBeWrittenIsSaidInTheReadersLanguage() {
        assertThat(english(FileFailure.writing(FILE, new NoSuchFileException("x"))))
                .isEqualTo("a.laneplan cannot be written: its folder is not there.");
        assertThat(english(FileFailure.writing(FILE, new AccessDeniedException("x"))))
                .startsWith("a.laneplan cannot be written: the system does not allow it.");
        assertThat(english(FileFailure.writing(FILE, full())))
                .startsWith("a.laneplan cannot be written: IO: No space left on device. The file is as it was.");
        assertThat(chinese(FileFailure.writing(FILE, full()))).contains("a.laneplan", "No space left on device");
        assertThat(english(new FileFailure.WriteProtected(FILE))).startsWith("a.laneplan is write-protected");
    }

    @Test
    void theLogHasEveryValue() {
        assertThat(FileFailure.writing(FILE, full()).logText()).contains("a.laneplan", "No space left on device");
    }

    private static IOException full() {
        return new IOException("No space left on device");
    }

    private static String english(FileFailure failure) {
        return Texts.english().get(failure.textKey(), failure.textArguments());
    }

    private static String chinese(FileFailure failure) {
        return Texts.chinese().get(failure.textKey(), failure.textArguments());
    }
}
