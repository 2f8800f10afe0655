package io.lanekeeper.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A real disk of which one call fails, as it does when it is full, or of a file system that cannot do it. */
final class FaultyDisk implements Disk {
    enum Fault {
        NONE,
        FULL,
        FOLDER_TAKES_NOTHING,
        NO_LINKS,
        NO_LINKS_AND_FULL,
        FIRST_MOVE,
        SECOND_MOVE,
        SYNC
    }

    private final Fault fault;
    private final List<String> calls = new ArrayList<>();
    private int creations;
    private int moves;

    FaultyDisk(Fault fault) {
        this.fault = fault;
    }

    /** What was called, in order. */
    List<String> calls() {
        return calls;
    }

    @Override
    public void create(Path file, byte[] bytes, FileAttribute<?>... attributes) throws IOException {
        calls.add("create");
        if (fault == Fault.FOLDER_TAKES_NOTHING) {
            throw new AccessDeniedException(file.toString());
        }
        creations++;
        if (fault == Fault.FULL || (fault == Fault.NO_LINKS_AND_FULL && creations == 2)) {
            Disk.super.create(file, Arrays.copyOf(bytes, bytes.length / 2), attributes);
            throw new IOException("No space left on device");
        }
        Disk.super.create(file, bytes, attributes);
    }

    @Override
    public void link(Path name, Path file) throws IOException {
        calls.add("link");
        if (fault == Fault.NO_LINKS || fault == Fault.NO_LINKS_AND_FULL) {
            throw new UnsupportedOperationException("no links here");
        }
        Disk.super.link(name, file);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        calls.add("move");
        moves++;
        if ((fault == Fault.FIRST_MOVE && moves == 1) || (fault == Fault.SECOND_MOVE && moves == 2)) {
            throw new IOException("Input/output error");
        }
        Disk.super.move(from, to);
    }

    @Override
    public void sync(Path folder) throws IOException {
        calls.add("sync " + (Files.isDirectory(folder) ? "folder" : folder));
        if (fault == Fault.SYNC) {
            throw new IOException("Operation not supported");
        }
        Disk.super.sync(folder);
    }
}
