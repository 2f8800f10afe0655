package io.lanekeeper.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a job came from, unabridged: Nomad's JSON of it and, if it was imported, the job file.
 *
 * <p>May hold secrets in memory; its {@link #toString} does not. The plan file gets it masked.
 */
public final class JobSource {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As UTF-8: the tree of thousands of jobs would take ten times the room. */
    private final byte[] json;
    private final String id;
    private final Optional<File> file;

    public JobSource(ObjectNode json, Optional<File> file) {
        try {
            this.json = JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a tree in memory is always JSON", e);
        }
        this.id = json.path("ID").asText();
        this.file = file;
    }

    public static JobSource pulled(ObjectNode json) {
        return new JobSource(json, Optional.empty());
    }

    /** A copy: a source never changes. */
    public ObjectNode json() {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("what was written can be read", e);
        }
    }

    public Optional<File> file() {
        return file;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JobSource o && o.file.equals(file)
                && (Arrays.equals(o.json, json) || o.json().equals(json()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, file);
    }

    @Override
    public String toString() {
        return "JobSource[" + id + file.map(f -> ", " + f.name()).orElse("") + "]";
    }

    /**
     * A job file as the user gave it.
     *
     * @param name its name without a folder, e.g. {@code replication.nomad.hcl}
     * @param text all of it, byte order mark and line ends included
     * @param variables values that were given for its variables; never in a plan file
     * @param completion what Nomad made of a file that cannot be read in full here; never in a plan file
     */
    public record File(String name, String text, Map<String, String> variables, Optional<ObjectNode> completion) {
        public File {
            variables = Map.copyOf(variables);
            completion = completion.map(ObjectNode::deepCopy);
        }

        public File(String name, String text) {
            this(name, text, Map.of(), Optional.empty());
        }

        @Override
        public String toString() {
            return "File[" + name + ", " + text.length() + " characters]";
        }
    }
}
