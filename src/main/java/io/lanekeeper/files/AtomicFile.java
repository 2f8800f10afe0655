package io.lanekeeper.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file that is written as a whole: whoever reads it finds the old bytes or the new ones, never half of either.
 *
 * <p>The bytes go into a sibling with a name that cannot be guessed, are synced, and take the file's place in one step;
 * then the folder is synced. A link stays a link, and what it points to is replaced. Owner, group and permissions of
 * the file are kept; where the system does not let them, nobody gains access. A file that nobody may write is left
 * alone. What is no file (a pipe, a device) is written into.
 *
 * <p>After a failure of any kind (no space, a folder that takes nothing, a rename that is refused) the file and its
 * {@code ~} are as they were, and no sibling is left over. After a crash or a power cut the same holds, but for a
 * sibling {@code .lanekeeper-*.part}. A folder that cannot be synced is no failure: the file is there, and all that is
 * at risk is that a power cut brings back the old one.
 *
 * <p>Blocks. Any thread; of several writers at once, in whatever process, one is the last.
 */
public final class AtomicFile {
    private static final int LINKS = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final boolean ownerOnly;
    private final boolean keepsOld;
    private final Disk disk;

    private AtomicFile(Path file, boolean ownerOnly, boolean keepsOld, Disk disk) {
        this.file = file;
        this.ownerOnly = ownerOnly;
        this.keepsOld = keepsOld;
        this.disk = disk;
    }

    /** A new one gets the permissions that new files get. */
    public static AtomicFile of(Path file) {
        return of(file, new Disk() {
        });
    }

    static AtomicFile of(Path file, Disk disk) {
        return new AtomicFile(file, false, false, disk);
    }

    /** A new one is for its owner's eyes only. */
    public AtomicFile ownerOnly() {
        return new AtomicFile(file, true, keepsOld, disk);
    }

    /** What was in the file before is kept beside it, with a {@code ~} at the end of the name. */
    public AtomicFile keepingOld() {
        return new AtomicFile(file, ownerOnly, true, disk);
    }

    /**
     * Writes all bytes.
     *
     * @return what went wrong; empty when nothing did
     */
    public Optional<FileFailure> write(byte[] bytes) {
        try {
            if (Files.isDirectory(file)) {
                return Optional.of(new FileFailure.Folder(file));
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.write(file, bytes);
                return Optional.empty();
            }
            Path target = behindLinks();
            if (!Files.exists(target)) {
                create(target, bytes);
            } else if (Access.isWriteProtected(target)) {
                return Optional.of(new FileFailure.WriteProtected(file));
            } else if (!Files.isWritable(target)) {
                return Optional.of(new FileFailure.WriteRefused(file));
            } else {
                replace(target, bytes);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(FileFailure.writing(file, e));
        }
    }

    private Path behindLinks() throws IOException {
        Path at = file.toAbsolutePath();
        for (int i = 0; Files.isSymbolicLink(at); i++) {
            if (i == LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        return at;
    }

    private void create(Path target, byte[] bytes) throws IOException {
        Path part = sibling(target);
        try {
            disk.create(part, bytes, ownerOnly ? Access.ownerOnly(folder(target)) : new FileAttribute<?>[0]);
            disk.move(part, target);
        } finally {
            remove(part);
        }
        sync(folder(target));
    }

    private void replace(Path target, byte[] bytes) throws IOException {
        Path part = sibling(target);
        Path old = sibling(target);
        try {
            disk.create(part, bytes, Access.ownerOnly(folder(target)));
            Access.copy(target, part);
            if (keepsOld) {
                secondName(target, old);
                disk.move(part, target);
                keep(old, target);
            } else {
                disk.move(part, target);
            }
        } finally {
            remove(part);
            remove(old);
        }
        sync(folder(target));
    }

    /** A link needs no space; file systems that know none get a copy. */
    private void secondName(Path target, Path old) throws IOException {
        try {
            disk.link(old, target);
        } catch (IOException | UnsupportedOperationException e) {
            disk.create(old, Files.readAllBytes(target), Access.ownerOnly(folder(target)));
            Access.copy(target, old);
        }
    }

    /** Only now, so that the ~ of before is there until the new file is. When it cannot be, the old file comes back. */
    private void keep(Path old, Path target) throws IOException {
        try {
            disk.move(old, target.resolveSibling(target.getFileName() + "~"));
        } catch (IOException e) {
            disk.move(old, target);
            throw e;
        }
    }

    private void sync(Path folder) {
        try {
            disk.sync(folder);
        } catch (IOException e) {
            // Windows opens no folder, and some network file systems sync none.
        }
    }

    private static void remove(Path sibling) {
        try {
            Files.deleteIfExists(sibling);
        } catch (IOException e) {
            // What has just been made can be removed, unless the folder itself went away.
        }
    }

    private static Path folder(Path target) {
        return target.resolveSibling("");
    }

    private static Path sibling(Path target) {
        byte[] name = new byte[8];
        RANDOM.nextBytes(name);
        return target.resolveSibling(".lanekeeper-" + HexFormat.of().formatHex(name) + ".part");
    }
}
