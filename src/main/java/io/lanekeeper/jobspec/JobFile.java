package io.lanekeeper.jobspec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.hcl.Body;
import io.lanekeeper.jobspec.hcl.HclException;
import io.lanekeeper.jobspec.hcl.Parser;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.edit.JobEdits;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.wire.JobJson;
import io.lanekeeper.wire.JobTree;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A Nomad job file, HCL or JSON: its text as it came, and what it says. Immutable. */
public final class JobFile {
    /** Larger than any job file; what is larger is refused before it is read. */
    private static final int LARGEST = 8_000_000;
    private static final JsonMapper JSON = new JsonMapper();

    static {
        JSON.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(200).build());
    }

    private final String name;
    private final String text;
    private final boolean hcl;
    private final ObjectNode json;
    private final List<String> incomplete;
    private final Map<String, String> variables;

    private JobFile(String name, String text, boolean hcl, ObjectNode json, List<String> incomplete,
            Map<String, String> variables) {
        this.name = name;
        this.text = text;
        this.hcl = hcl;
        this.json = json;
        this.incomplete = List.copyOf(incomplete);
        this.variables = Map.copyOf(variables);
    }

    /**
     * Reads a job file.
     *
     * @param utf8 the whole file
     * @param variables values for the file's variables
     */
    public static JobFileResult read(String name, byte[] utf8, Map<String, String> variables) {
        if (utf8.length > LARGEST) {
            return failed(name, "", 0, "jobspec.failure.large", Integer.toString(utf8.length));
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
            if (text.indexOf('\0') >= 0) {
                return failed(name, text, text.indexOf('\0'), "jobspec.failure.binary", "");
            }
            return text.stripLeading().startsWith("{") ? json(name, text) : hcl(name, text, variables);
        } catch (CharacterCodingException e) {
            return failed(name, "", 0, "jobspec.failure.encoding", "");
        }
    }

    private static JobFileResult hcl(String name, String text, Map<String, String> variables) {
        try {
            Body body = Parser.parse(text);
            List<Body.Block> jobs = body.blocks("job");
            if (jobs.size() != 1 || jobs.getFirst().labels().size() != 1) {
                int at = jobs.size() > 1 ? jobs.get(1).start() : jobs.isEmpty() ? 0 : jobs.getFirst().start();
                return failed(name, text, at, "jobspec.failure.jobs", Integer.toString(jobs.size()));
            }
            Values values = new Values(body, variables);
            ObjectNode json = new JobReader(values).job(jobs.getFirst());
            List<String> unknown = values.unknown()
                    .stream()
                    .map(u -> Location.of(text, u.offset()).line() + ": " + u.source())
                    .toList();
            return new JobFileResult.Read(new JobFile(name, text, true, json, unknown, variables));
        } catch (HclException e) {
            return failed(name, text, e.offset(), e.textKey(), e.what());
        }
    }

    private static JobFileResult json(String name, String text) {
        try {
            JsonNode tree = JSON.readTree(text);
            JsonNode job = tree.path("Job").isObject() ? tree.path("Job") : tree;
            if (!(job instanceof ObjectNode object) || !(job.hasNonNull("ID") || job.hasNonNull("Name"))) {
                return failed(name, text, 0, "jobspec.failure.jobs", "0");
            }
            return new JobFileResult.Read(new JobFile(name, text, false, object, List.of(), Map.of()));
        } catch (JsonProcessingException e) {
            int at = e.getLocation() == null ? 0 : (int) Math.max(0, e.getLocation().getCharOffset());
            return failed(name, text, at, "jobspec.failure.json", e.getOriginalMessage());
        }
    }

    private static JobFileResult failed(String name, String text, int offset, String key, String what) {
        Location at = Location.of(text, offset);
        return new JobFileResult.Failed(new JobspecFailure(name, at.line(), at.column(), key, List.of(what)));
    }

    public String name() {
        return name;
    }

    /** As it came, or as the edits left it. */
    public String text() {
        return text;
    }

    /** The job as Nomad's parser gives it, as far as it is read here. A copy. */
    public ObjectNode json() {
        return json.deepCopy();
    }

    public Job job() {
        return JobJson.read(json);
    }

    /** What could not be computed here, each with its line: kept as it is written. */
    public List<String> incomplete() {
        return incomplete;
    }

    /** The file after all edits; every byte that no edit means stays. Refuses rather than damages. */
    public EditResult apply(List<JobEdit> edits) {
        if (edits.isEmpty()) {
            return new EditResult.Edited(this);
        }
        return hcl ? applyToHcl(edits) : applyToJson(edits);
    }

    private EditResult applyToHcl(List<JobEdit> edits) {
        String changed = text;
        for (JobEdit edit : edits) {
            try {
                changed = new HclEdit(changed).apply(edit);
            } catch (HclException e) {
                Location at = Location.of(changed, e.offset());
                return refused(at, e.textKey(), e.what());
            }
        }
        return switch (hcl(name, changed, variables)) {
            case JobFileResult.Failed failed -> new EditResult.Refused(failed.failure());
            case JobFileResult.Read read -> read.file().job().equals(JobEdits.apply(job(), edits))
                    ? new EditResult.Edited(read.file())
                    : refused(new Location(1, 1), "jobspec.failure.edit", "");
        };
    }

    private EditResult applyToJson(List<JobEdit> edits) {
        try {
            ObjectNode whole = JobTree.apply((ObjectNode) JSON.readTree(text), edits);
            ObjectNode job = whole.path("Job") instanceof ObjectNode inner ? inner : whole;
            return new EditResult.Edited(
                    new JobFile(name, whole.toPrettyString() + "\n", false, job, incomplete, variables));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("it was read before", e);
        }
    }

    private EditResult refused(Location at, String key, String what) {
        return new EditResult.Refused(new JobspecFailure(name, at.line(), at.column(), key, List.of(what)));
    }
}
