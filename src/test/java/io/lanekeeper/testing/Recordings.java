package io.lanekeeper.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What real servers answered, from {@code src/test/resources/recordings/VERSION/MOMENT}. */
public final class Recordings {
    /** The moment of the story at which both groups run. */
    public static final String PLACED = "2-placed";

    private Recordings() {}

    /** A body of the moment at which both groups run, e.g. {@code read("1.5.5", "node_dtle-2")}. */
    public static JsonNode read(String version, String name) {
        return read(version, PLACED, name);
    }

    public static JsonNode read(String version, String moment, String name) {
        String path = "/recordings/" + version + "/" + moment + "/" + name + ".json";
        try (InputStream in = Objects.requireNonNull(Recordings.class.getResourceAsStream(path), path)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
