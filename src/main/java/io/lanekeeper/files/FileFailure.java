package io.lanekeeper.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Why a file could not be read or written; one that could not be written is as it was. The text for a person is {@link
 * #textKey} of the bundle with {@link #textArguments}.
 */
public sealed interface FileFailure {
    Path file();

    String textKey();

    default List<String> textArguments() {
        return List.of(file().toString());
    }

    default String logText() {
        return textKey() + " " + textArguments();
    }

    /** Why reading ended like this. */
    static FileFailure reading(Path file, IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> new Missing(file);
            case IOException _ when Files.isDirectory(file) -> new Folder(file);
            case AccessDeniedException _ -> new ReadRefused(file);
            default -> new ReadFailed(file, detail(e));
        };
    }

    /** Why writing ended like this. */
    static FileFailure writing(Path file, IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> new FolderMissing(file);
            case AccessDeniedException _ -> new WriteRefused(file);
            default -> new WriteFailed(file, detail(e));
        };
    }

    private static String detail(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName().replace("Exception", "") + (message == null ? "" : ": " + message);
    }

    record Missing(Path file) implements FileFailure {
        @Override
        public String textKey() {
            return "file.failure.missing";
        }
    }

    /** A folder stands where a file was expected. */
    record Folder(Path file) implements FileFailure {
        @Override
        public String textKey() {
            return "file.failure.folder";
        }
    }

    record ReadRefused(Path file) implements FileFailure {
        @Override
        public String textKey() {
            return "file.failure.readRefused";
        }
    }

    /** The system says why, in its own words. */
    record ReadFailed(Path file, String detail) implements FileFailure {
        @Override
        public String textKey() {
            return "file.failure.readFailed";
        }

        @Override
        public List<String> textArguments() {
            return List.of(file.toString(), detail);
        }
    }

    /** The folder to write into is not there. */
    record FolderMissing(Path file) implements FileFailure {
        @Override
        public String textKey() {
            return "file.failure.folderMissing";
        }
    }

    /** Nobody may write the file: somebody wants it to stay as it is. */
    record WriteProtected(Path file) implements FileFailure {
        @Override
        public String textKey() {
            return "file.failure.writeProtected";
        }
    }

    /** The folder or the file does not take what this user writes. */
    record WriteRefused(Path file) implements FileFailure {
        @Override
        public String textKey() {
            return "file.failure.writeRefused";
        }
    }

    /** The system says why, in its own words: no space left, an I/O error. */
    record WriteFailed(Path file, String detail) implements FileFailure {
        @Override
        public String textKey() {
            return "file.failure.writeFailed";
        }

        @Override
        public List<String> textArguments() {
            return List.of(file.toString(), detail);
        }
    }
}
