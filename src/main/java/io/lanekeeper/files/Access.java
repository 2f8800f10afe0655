package io.lanekeeper.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may do what with a file, where the file system knows it. */
final class Access {
    private static final FileAttribute<?>[] OWNER_ONLY = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))};

    private Access() {}

    /** For a file to be made in the folder. */
    static FileAttribute<?>[] ownerOnly(Path folder) {
        return view(folder).isPresent() ? OWNER_ONLY.clone() : new FileAttribute<?>[0];
    }

    /** Whether nobody may write it. Asked of the file: the system lets the administrator write anything. */
    static boolean isWriteProtected(Path file) throws IOException {
        Optional<PosixFileAttributeView> view = view(file);
        return view.isPresent() ? view.get()
                .readAttributes()
                .permissions()
                .stream()
                .noneMatch(p -> p.name().endsWith("_WRITE")) : !Files.isWritable(file);
    }

    /**
     * Gives a file the owner, the group and the permissions of another. Where the group cannot be kept, nobody gets in
     * who could not before: the group may then do only what all others may.
     */
    static void copy(Path from, Path to) throws IOException {
        Optional<PosixFileAttributeView> old = view(from);
        if (old.isPresent()) {
            copy(old.get().readAttributes(), view(to).orElseThrow());
        }
    }

    private static void copy(PosixFileAttributes old, PosixFileAttributeView to) throws IOException {
        PosixFileAttributes anew = to.readAttributes();
        if (!anew.owner().equals(old.owner())) {
            attempt(() -> to.setOwner(old.owner()));
        }
        if (!anew.group().equals(old.group()) && !attempt(() -> to.setGroup(old.group()))) {
            to.setPermissions(forAnotherGroup(old.permissions()));
        } else {
            to.setPermissions(old.permissions());
        }
    }

    /** A group that has nothing to do with the file may do what all others may. */
    static Set<PosixFilePermission> forAnotherGroup(Set<PosixFilePermission> permissions) {
        return permissions.stream()
                .filter(p -> !p.name().startsWith("GROUP_")
                        || permissions.contains(PosixFilePermission.valueOf(p.name().replace("GROUP_", "OTHERS_"))))
                .collect(Collectors.toSet());
    }

    private interface Change {
        void make() throws IOException;
    }

    /** Only the administrator may give files away. */
    private static boolean attempt(Change change) {
        try {
            change.make();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<PosixFileAttributeView> view(Path file) {
        return Optional.ofNullable(Files.getFileAttributeView(file, PosixFileAttributeView.class));
    }
}
