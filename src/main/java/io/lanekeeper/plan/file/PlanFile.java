package io.lanekeeper.plan.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Reads and writes {@code *.laneplan}: UTF-8 JSON, two blanks of indent, keys in a fixed order, secrets masked.
 *
 * <p>All methods block; call them off the FX thread.
 */
public final class PlanFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION, StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(400)
                        .maxStringLength(64_000_000)
                        .build());
    }

    private PlanFile() {}

    /** What reading gives. */
    public sealed interface Opened {
        record Ok(Plan plan) implements Opened {}

        record Failed(PlanFailure failure) implements Opened {}
    }

    /** Whoever waits for a file: is told how far it is, and may stop it. Called on the thread that reads. */
    public interface Watch {
        /** Whether to stop; what is answered then is of no use. */
        boolean cancelled();

        /**
         * So many bytes are read.
         *
         * @param all how many there are; 0 when that is not known
         */
        void progress(long done, long all);
    }

    public static Opened read(Path file) {
        return read(file, new Watch() {
            @Override
            public boolean cancelled() {
                return false;
            }

            @Override
            public void progress(long done, long all) {}
        });
    }

    /** Reads a file as long as somebody waits for it. */
    public static Opened read(Path file, Watch watch) {
        try (InputStream in = new WatchedStream(Files.newInputStream(file), Files.size(file), watch)) {
            return parse(in, file);
        } catch (NoSuchFileException e) {
            return new Opened.Failed(new PlanFailure.Unreadable(file, "it is not there"));
        } catch (IOException e) {
            return new Opened.Failed(new PlanFailure.Unreadable(file, cause(e)));
        }
    }

    /** Reads a plan that came with the program; the name is for messages. */
    public static Opened read(InputStream in, Path name) throws IOException {
        return parse(in, name);
    }

    private static Opened parse(InputStream in, Path file) throws IOException {
        try {
            JsonNode json = JSON.readTree(in);
            return json.isMissingNode() ? new Opened.Failed(new PlanFailure.Empty(file)) : read(json, file);
        } catch (JsonProcessingException e) {
            return new Opened.Failed(notJson(file, e));
        }
    }

    private static Opened read(JsonNode json, Path file) {
        JsonNode format = json.path("format");
        if (!json.isObject() || !format.isInt() || format.asInt() < 1 || !json.path("cluster").isObject()) {
            return new Opened.Failed(new PlanFailure.Foreign(file));
        }
        if (format.asInt() > PlanJson.FORMAT) {
            return new Opened.Failed(new PlanFailure.Future(file, format.asInt(), PlanJson.FORMAT,
                    json.path("writtenBy").asText("?")));
        }
        try {
            return new Opened.Ok(PlanJson.read((ObjectNode) json));
        } catch (PlanJson.Impossible e) {
            return new Opened.Failed(new PlanFailure.Damaged(file, e.where(), e.what()));
        }
    }

    private static PlanFailure notJson(Path file, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        int line = at == null ? 1 : Math.max(1, at.getLineNr());
        int column = at == null ? 1 : Math.max(1, at.getColumnNr());
        return new PlanFailure.NotJson(file, line, column, firstLine(e.getOriginalMessage()));
    }

    /** The bytes that {@link #write} would write. */
    public static byte[] bytes(Plan plan) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        ObjectWriter writer = JSON.writer(printer);
        try {
            return (writer.writeValueAsString(PlanJson.write(plan)) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory is always JSON", e);
        }
    }

    /**
     * Writes the plan: to a temporary sibling first, synced, then moved over the file; the version before is kept with
     * a {@code ~} at its end. When anything fails, the file is as it was before, and at most the sibling is left over.
     *
     * @return what went wrong; empty when nothing did
     */
    public static Optional<PlanFailure> write(Path file, Plan plan) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            synced(part, bytes(plan));
            if (Files.isRegularFile(target)) {
                Path before = target.resolveSibling(target.getFileName() + "~");
                Files.copy(target, before, StandardCopyOption.REPLACE_EXISTING);
            }
            move(part, target);
            return Optional.empty();
        } catch (IOException e) {
            quietlyDelete(part);
            return Optional.of(new PlanFailure.Unwritable(file, cause(e)));
        }
    }

    private static void synced(Path part, byte[] bytes) throws IOException {
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void quietlyDelete(Path part) {
        if (!part.toFile().delete() && part.toFile().exists()) {
            part.toFile().deleteOnExit();
        }
    }

    private static String cause(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName().replace("Exception", "") + (message == null ? "" : ": " + message);
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
