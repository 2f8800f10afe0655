package io.lanekeeper.jobspec.edit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.hcl.Fault;
import io.lanekeeper.model.edit.JobEdit;
import java.util.List;

/**
 * A job file in JSON.
 *
 * @param job the bare job
 */
public record JsonText(String text, ObjectNode job) {
    static final int DEEPEST = 200;
    static final ObjectMapper MAPPER = mapper();

    private static ObjectMapper mapper() {
        JsonFactory factory = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** HCL never begins so. */
    public static boolean looksLikeJson(String text) {
        String begin = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return begin.stripLeading().startsWith("{");
    }

    /**
     * Reads a job, bare or in {@code {"Job": ...}}.
     *
     * @throws Fault where it is none
     */
    public static JsonText read(String text) {
        int skipped = text.startsWith("\uFEFF") ? 1 : 0;
        try {
            JsonNode root = MAPPER.readTree(text.substring(skipped));
            JsonNode job = root.path("Job").isObject() ? root.path("Job") : root;
            if (job instanceof ObjectNode object && (job.has("ID") || job.has("Name")) && job.has("TaskGroups")) {
                return new JsonText(text, object);
            }
            throw new Fault(skipped, "jobspec.failure.json-without-job");
        } catch (StreamConstraintsException e) {
            throw new Fault(offset(e, skipped), "jobspec.failure.too-deep", Integer.toString(DEEPEST));
        } catch (JsonProcessingException e) {
            throw new Fault(offset(e, skipped), "jobspec.failure.no-json");
        }
    }

    private static int offset(JsonProcessingException e, int skipped) {
        return e.getLocation() == null ? 0 : (int) Math.max(0, e.getLocation().getCharOffset() + skipped);
    }

    /** The text may hold secrets. */
    @Override
    public String toString() {
        return "JsonText[" + text.length() + " characters]";
    }

    /** The text after edits, none of which has to do with another's place. */
    public String edited(List<JobEdit> edits) {
        return new JsonEdits(text).apply(edits);
    }
}
