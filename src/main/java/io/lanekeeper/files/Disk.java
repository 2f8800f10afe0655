package io.lanekeeper.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/** The four calls of which each may fail at any time; a test's own disk lets them. */
interface Disk {
    Set<OpenOption> ANEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    /** Makes a file that is not there yet, also not as a link, and has its bytes synced. */
    default void create(Path file, byte[] bytes, FileAttribute<?>... attributes) throws IOException {
        try (FileChannel out = FileChannel.open(file, ANEW, attributes)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
    }

    /** A second name for a file. */
    default void link(Path name, Path file) throws IOException {
        Files.createLink(name, file);
    }

    /** In one step; what was at the new name is gone. */
    default void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Has the names in a folder synced. */
    default void sync(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
