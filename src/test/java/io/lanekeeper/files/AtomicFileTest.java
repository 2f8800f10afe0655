package io.lanekeeper.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lanekeeper.files.FaultyDisk.Fault;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AtomicFileTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file = folder;
    private Path before = folder;

    @BeforeEach
    void aFileWithItsOldVersion() throws IOException {
        file = folder.resolve("job.hcl");
        before = folder.resolve("job.hcl~");
        Files.writeString(file, "old");
        Files.writeString(before, "older");
    }

    @Test
    void theFileHasTheNewBytesAndNothingElseIsInTheFolder() throws IOException {
        assertThat(AtomicFile.of(file).write(bytes("new"))).isEmpty();

        assertThat(file).hasContent("new");
        assertThat(before).hasContent("older");
        assertThat(names()).containsExactly("job.hcl", "job.hcl~");
    }

    @Test
    void whatWasInTheFileIsKeptBesideItWhenAskedFor() throws IOException {
        assertThat(AtomicFile.of(file).keepingOld().write(bytes("new"))).isEmpty();

        assertThat(file).hasContent("new");
        assertThat(before).hasContent("old");
        assertThat(names()).containsExactly("job.hcl", "job.hcl~");
    }

    @Test
    void aNewFileHasNoOldVersion() throws IOException {
        Path another = folder.resolve("another.hcl");

        assertThat(AtomicFile.of(another).keepingOld().write(bytes("new"))).isEmpty();

        assertThat(another).hasContent("new");
        assertThat(names()).containsExactly("another.hcl", "job.hcl", "job.hcl~");
    }

    /** On a full disk, in a folder that takes nothing, when a rename fails: all is as it was. */
    @ParameterizedTest
    @EnumSource(names = {"FULL", "FOLDER_TAKES_NOTHING", "NO_LINKS_AND_FULL", "FIRST_MOVE", "SECOND_MOVE"})
    void afterAFailureTheFileAndItsOldVersionAreAsTheyWere(Fault fault) throws IOException {
        Optional<FileFailure> failure = AtomicFile.of(file, new FaultyDisk(fault)).keepingOld().write(bytes("new"));

        assertThat(failure).isPresent();
        assertThat(file).hasContent("old");
        assertThat(before).hasContent("older");
        assertThat(names()).containsExactly("job.hcl", "job.hcl~");
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL", "FOLDER_TAKES_NOTHING", "FIRST_MOVE"})
    void ofANewFileThatFailsNothingIsLeft(Fault fault) throws IOException {
        Path another = folder.resolve("another.hcl");

        assertThat(AtomicFile.of(another, new FaultyDisk(fault)).write(bytes("new"))).isPresent();

        assertThat(names()).containsExactly("job.hcl", "job.hcl~");
    }

    @Test
    void theFailureSaysWhatTheSystemSaid() {
        assertThat(AtomicFile.of(file, new FaultyDisk(Fault.FULL)).write(bytes("new")))
                .contains(new FileFailure.WriteFailed(file, "IO: No space left on device"));
        assertThat(AtomicFile.of(file, new FaultyDisk(Fault.FOLDER_TAKES_NOTHING)).write(bytes("new")))
                .contains(new FileFailure.WriteRefused(file));
        assertThat(AtomicFile.of(folder).write(bytes("new"))).contains(new FileFailure.Folder(folder));
        Path nowhere = folder.resolve("nowhere/job.hcl");
        assertThat(AtomicFile.of(nowhere).write(bytes("new"))).contains(new FileFailure.FolderMissing(nowhere));
    }

    @Test
    void aFileSystemWithoutLinksKeepsTheOldVersionAsACopy() throws IOException {
        FaultyDisk disk = new FaultyDisk(Fault.NO_LINKS);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

        assertThat(AtomicFile.of(file, disk).keepingOld().write(bytes("new"))).isEmpty();

        assertThat(file).hasContent("new");
        assertThat(before).hasContent("old");
        assertThat(permissions(before)).isEqualTo("rw-rw-r--");
    }

    @Test
    void theFolderIsSyncedWhenTheNamesInItAreRight() {
        FaultyDisk disk = new FaultyDisk(Fault.NONE);

        AtomicFile.of(file, disk).keepingOld().write(bytes("new"));

        assertThat(disk.calls()).containsExactly("create", "link", "move", "move", "sync folder");
    }

    @Test
    void theNameOfANewFileIsSyncedToo() {
        FaultyDisk disk = new FaultyDisk(Fault.NONE);

        AtomicFile.of(folder.resolve("another.hcl"), disk).write(bytes("new"));

        assertThat(disk.calls()).containsExactly("create", "move", "sync folder");
    }

    @Test
    void aFolderThatCannotBeSyncedIsNoFailure() {
        assertThat(AtomicFile.of(file, new FaultyDisk(Fault.SYNC)).write(bytes("new"))).isEmpty();

        assertThat(file).hasContent("new");
    }

    /** As a crash between the two renames leaves them: both names are one file. */
    @Test
    void anOldVersionThatIsTheFileItselfIsNoObstacle() throws IOException {
        Files.delete(before);
        Files.createLink(before, file);

        assertThat(AtomicFile.of(file).keepingOld().write(bytes("new"))).isEmpty();

        assertThat(file).hasContent("new");
        assertThat(before).hasContent("old");
        assertThat(names()).containsExactly("job.hcl", "job.hcl~");
    }

    @Test
    void aLinkStaysALinkAndItsTargetIsReplaced() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("job.hcl"));
        Path toLink = Files.createSymbolicLink(folder.resolve("toLink"), link);

        assertThat(AtomicFile.of(toLink).keepingOld().write(bytes("new"))).isEmpty();

        assertThat(toLink).isSymbolicLink();
        assertThat(link).isSymbolicLink();
        assertThat(file).isRegularFile().hasContent("new");
        assertThat(before).hasContent("old");
    }

    @Test
    void aLinkToNothingGetsItsTarget() {
        Path link = folder.resolve("link");

        assertThat(link(link, Path.of("target")).write(bytes("new"))).isEmpty();

        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("target")).hasContent("new");
    }

    @Test
    void linksInACircleAreAFailure() {
        Path link = folder.resolve("link");

        assertThat(link(link, link).write(bytes("new"))).containsInstanceOf(FileFailure.WriteFailed.class);

        assertThat(link).isSymbolicLink();
    }

    /** Somebody who guessed the name of the sibling would have us write elsewhere. */
    @Test
    void aSiblingIsNeverWrittenThroughALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("sibling"), file);

        assertThatThrownBy(() -> new FaultyDisk(Fault.NONE).create(link, bytes("new")))
                .isInstanceOf(FileAlreadyExistsException.class);

        assertThat(file).hasContent("old");
    }

    @Test
    void permissionsAndOwnerAreKept() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
        giveAway(file);
        Object owner = Files.getOwner(file);

        assertThat(AtomicFile.of(file).ownerOnly().keepingOld().write(bytes("new"))).isEmpty();

        assertThat(permissions(file)).isEqualTo("rwxr-x--x");
        assertThat(permissions(before)).isEqualTo("rwxr-x--x");
        assertThat(Files.getOwner(file)).isEqualTo(owner);
    }

    @Test
    void aNewFileGetsThePermissionsOfNewFilesUnlessItIsForItsOwnerOnly() throws IOException {
        Path usual = Files.writeString(folder.resolve("usual"), "");
        Path open = folder.resolve("open");
        Path secret = folder.resolve("secret");

        AtomicFile.of(open).write(bytes("new"));
        AtomicFile.of(secret).ownerOnly().write(bytes("new"));

        assertThat(permissions(open)).isEqualTo(permissions(usual));
        assertThat(permissions(secret)).isEqualTo("rw-------");
    }

    /** Where the group cannot be kept, its right to read would be given to another group. */
    @Test
    void anotherGroupMayDoWhatAllOthersMay() {
        assertThat(Access.forAnotherGroup(PosixFilePermissions.fromString("rw-rwxr-x")))
                .isEqualTo(PosixFilePermissions.fromString("rw-r-xr-x"));
        assertThat(Access.forAnotherGroup(PosixFilePermissions.fromString("rw-r-----")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aFileThatNobodyMayWriteIsLeftAlone() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        assertThat(AtomicFile.of(file).keepingOld().write(bytes("new")))
                .contains(new FileFailure.WriteProtected(file));

        assertThat(file).hasContent("old");
        assertThat(before).hasContent("older");
    }

    /** As after {@code -o /dev/stdout} or {@code -o >(less)}. */
    @Test
    void aPipeIsWrittenInto() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> text(pipe));

        assertThat(AtomicFile.of(pipe).write(bytes("new"))).isEmpty();

        assertThat(read.get()).isEqualTo("new");
    }

    private AtomicFile link(Path link, Path target) {
        try {
            return AtomicFile.of(Files.createSymbolicLink(link, target));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Only the administrator may; for all others it stays theirs. */
    private static void giveAway(Path file) {
        try {
            Files.setAttribute(file, "unix:uid", 4711);
        } catch (IOException e) {
            assertThat(System.getProperty("user.name")).isNotEqualTo("root");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
