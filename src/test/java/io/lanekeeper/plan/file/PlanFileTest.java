package io.lanekeeper.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.files.FileFailure;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanFailure;
import io.lanekeeper.plan.Plans;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlanFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() {
        Path file = folder.resolve("a.laneplan");

        assertThat(PlanFile.write(file, Plans.full())).isEmpty();

        assertThat(plan(file)).isEqualTo(Plans.full());
    }

    @Test
    void theSamePlanGivesTheSameBytes() {
        Path file = folder.resolve("a.laneplan");
        PlanFile.write(file, Plans.full());

        assertThat(PlanFile.bytes(plan(file))).isEqualTo(PlanFile.bytes(Plans.full()));
    }

    @Test
    void theVersionBeforeIsKept() throws IOException {
        Path file = folder.resolve("a.laneplan");
        PlanFile.write(file, Plans.full());
        byte[] before = Files.readAllBytes(file);

        PlanFile.write(file, Plans.full().withLaneAttribute("${node.class}"));

        assertThat(folder.resolve("a.laneplan~")).hasBinaryContent(before);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void fieldsOfALaterVersionAreKept() throws IOException {
        Path file = folder.resolve("a.laneplan");
        ObjectNode json = (ObjectNode) JSON.readTree(PlanFile.bytes(Plans.full()));
        json.putObject("comments").put("dtle-2", "\u673a\u67b6\u641b\u8fc1");
        Files.writeString(file, json.toString());

        JsonNode again = JSON.readTree(PlanFile.bytes(plan(file)));

        assertThat(again.path("comments").path("dtle-2").asText()).isEqualTo("\u673a\u67b6\u641b\u8fc1");
    }

    @Test
    void aFileCutOffAnywhereIsRefusedWithItsPlace() throws IOException {
        byte[] whole = PlanFile.bytes(Plans.full());
        Path file = folder.resolve("cut.laneplan");
        for (int length : new int[]{1, 30, whole.length / 3, whole.length - 3}) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThat(failure(file)).isInstanceOf(PlanFailure.NotJson.class);
            assertThat(failure(file).textArguments()).contains(file.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "42", "{\"format\": \"1\"}", "{\"Job\": {\"ID\": \"x\"}}"})
    void foreignJsonIsNoPlan(String text) throws IOException {
        assertThat(failure(written(text))).isInstanceOf(PlanFailure.Foreign.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t "})
    void anEmptyFileIsCalledEmpty(String text) throws IOException {
        assertThat(failure(written(text))).isInstanceOf(PlanFailure.Empty.class);
    }

    @Test
    void aFutureFormatIsRefusedWithItsWriter() throws IOException {
        Path file = written("{\"format\": 7, \"writtenBy\": \"3.2.0\", \"cluster\": {}}");

        assertThat(failure(file)).asInstanceOf(InstanceOfAssertFactories.type(PlanFailure.Future.class))
                .isEqualTo(new PlanFailure.Future(file, 7, 1, "3.2.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"jobs\": 5", "\"jobs\": [{}]", "\"intents\": [{\"want\": \"the moon\"}]",
        "\"scenarios\": [{\"name\": \"\", \"steps\": [{\"action\": \"explode\"}]}]",
        "\"jobs\": [{\"job\": {\"ID\": \"a\"}}, {\"job\": {\"ID\": \"a\"}}]"})
    void somethingImpossibleIsNamedWithItsPlace(String field) throws IOException {
        Path file = written("{\"format\": 1, \"cluster\": {}, " + field + "}");

        assertThat(failure(file)).asInstanceOf(InstanceOfAssertFactories.type(PlanFailure.Damaged.class))
                .satisfies(f -> assertThat(f.where()).startsWith("/"));
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        Path file = written("{\"format\": 1, \"cluster\": {}, \"x\": " + "[".repeat(100_000) + "}");

        assertThat(failure(file)).isInstanceOf(PlanFailure.NotJson.class);
    }

    @Test
    void aFolderOrNothingCannotBeRead() {
        Path nothing = folder.resolve("nothing");

        assertThat(failure(folder)).isEqualTo(new PlanFailure.Unreadable(new FileFailure.Folder(folder)));
        assertThat(failure(nothing)).isEqualTo(new PlanFailure.Unreadable(new FileFailure.Missing(nothing)));
    }

    @Test
    void whatCannotBeWrittenLeavesTheOldFile() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "x");

        assertThat(PlanFile.write(notAFolder.resolve("a.laneplan"), Plans.full()))
                .containsInstanceOf(PlanFailure.Unwritable.class);
        assertThat(notAFolder).hasContent("x");
    }

    @Test
    void aNewPlanIsForItsOwnersEyesAndAnOldOneKeepsItsPermissions() throws IOException {
        Path anew = folder.resolve("new.laneplan");
        Path shared = Files.writeString(folder.resolve("shared.laneplan"), "old");
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rw-rw-r--"));

        PlanFile.write(anew, Plans.full());
        PlanFile.write(shared, Plans.full());

        assertThat(Files.getPosixFilePermissions(anew)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(shared)).isEqualTo(PosixFilePermissions.fromString("rw-rw-r--"));
    }

    @Test
    void aLinkToAPlanStaysALink() throws IOException {
        Path plan = Files.writeString(folder.resolve("a.laneplan"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.laneplan"), plan);

        PlanFile.write(link, Plans.full());

        assertThat(link).isSymbolicLink();
        assertThat(plan(plan)).isEqualTo(Plans.full());
    }

    /** In a folder that others may write into, a name that can be guessed is theirs to turn into a link. */
    @Test
    void nothingIsWrittenThroughALinkThatStandsBeside() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "theirs");
        Files.createSymbolicLink(folder.resolve(".a.laneplan.part"), victim);

        PlanFile.write(folder.resolve("a.laneplan"), Plans.full());

        assertThat(victim).hasContent("theirs");
    }

    private Path written(String text) throws IOException {
        return Files.write(folder.resolve("bad.laneplan"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Plan plan(Path file) {
        return switch (PlanFile.read(file)) {
            case PlanFile.Opened.Ok ok -> ok.plan();
            case PlanFile.Opened.Failed failed -> throw new AssertionError(failed.failure().logText());
        };
    }

    private static PlanFailure failure(Path file) {
        return switch (PlanFile.read(file)) {
            case PlanFile.Opened.Ok ok -> throw new AssertionError("was read: " + ok);
            case PlanFile.Opened.Failed failed -> failed.failure();
        };
    }
}
