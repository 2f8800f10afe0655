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
import io.lanekeeper.files.AtomicFile;
import io.lanekeeper.files.FileFailure;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        } catch (IOException e) {
            return new Opened.Failed(new PlanFailure.Unreadable(FileFailure.reading(file, e)));
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
     * Writes the plan; the version before is kept with a {@code ~} at its end. A new file is for its owner's eyes only.
     * When anything fails, both are as they were: see {@link AtomicFile}.
     *
     * @return what went wrong; empty when nothing did
     */
    public static Optional<PlanFailure> write(Path file, Plan plan) {
        return AtomicFile.of(file).ownerOnly().keepingOld().write(bytes(plan)).map(PlanFailure.Unwritable::new);
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
