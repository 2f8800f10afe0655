package io.lanekeeper.jobspec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.hcl.Fault;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.edit.JobEdits;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.wire.JobJson;
import io.lanekeeper.wire.JobTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job file. Immutable; may hold secrets, which its {@link #toString} does not show.
 *
 * <p>The bytes are those that were read; an edited one has the same bytes outside of what the edits say.
 */
public final class JobFile {
    private final String name;
    private final Map<String, String> variables;
    private final JobText source;
    private final Optional<ObjectNode> completion;
    private final Job job;

    /** What it is written in. */
    public enum Format {
        HCL,
        JSON
    }

    private JobFile(String name, Map<String, String> variables, JobText source, Optional<ObjectNode> completion) {
        this.name = name;
        this.variables = Map.copyOf(variables);
        this.source = source;
        this.completion = completion;
        this.job = JobJson.read(completion.orElseGet(source::json));
    }

    /**
     * Reads a job file. Throws nothing, whatever the bytes are, and takes at most a few seconds.
     *
     * @param name for messages
     * @param utf8 the bytes, at most 8 MB
     * @param variables values for the variables that the file declares, as on a command line
     */
    public static JobFileResult read(String name, byte[] utf8, Map<String, String> variables) {
        StringBuilder text = new StringBuilder();
        try {
            return new JobFileResult.Read(
                    new JobFile(name, variables, JobText.read(Decoded.text(utf8, text), variables),
                            Optional.empty()));
        } catch (Fault e) {
            return new JobFileResult.Failed(new Shown(text.toString()).failure(name, e));
        }
    }

    /**
     * The same file with what Nomad made of it: nothing is incomplete any more, and edits are still made in the text.
     *
     * @param parsed the bare job as {@code POST /v1/jobs/parse} answers it
     */
    public JobFile completed(ObjectNode parsed) {
        return new JobFile(name, variables, source, Optional.of(parsed.deepCopy()));
    }

    /**
     * The file with these edits and no other change.
     *
     * @throws IllegalArgumentException when an edit names a group, task or index the job does not have
     */
    public EditResult apply(List<JobEdit> edits) {
        AsWritten written = AsWritten.of(edits, job, source);
        Job wanted = JobEdits.apply(job, written.edits());
        JobText current = source;
        try {
            for (List<JobEdit> run : written.runs()) {
                current = JobText.read(current.edited(run), variables);
            }
            JobFile edited = with(current, variables, written.edits());
            if (!edited.job.equals(wanted) || !sameHere(written.edits(), current)) {
                throw new Fault(0, "jobspec.refused.would-differ");
            }
            return new EditResult.Edited(edited, remarks(written.leftOut()));
        } catch (Fault e) {
            return new EditResult.Refused(new Shown(current.text()).failure(name, e),
                    new Alternatives(this, variables, written.edits(), wanted).all(source));
        }
    }

    /** This file with another text, in which these edits were made. */
    JobFile with(JobText text, Map<String, String> values, List<JobEdit> edits) {
        return new JobFile(name, values, text, completion.map(c -> JobTree.apply(c, edits)));
    }

    /** Whether what is understood here changed as asked; indexes may differ from Nomad's where loops are not. */
    boolean sameHere(List<JobEdit> edits, JobText edited) {
        if (completion.isEmpty()) {
            return true;
        }
        try {
            Job here = JobJson.read(source.json());
            return edits.stream().allMatch(e -> Alike.at(e, here, job))
                    && JobJson.read(edited.json()).equals(JobEdits.apply(here, edits));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Looks for secrets in the text only if there is something to say. */
    private List<Remark> remarks(List<Fault> faults) {
        if (faults.isEmpty()) {
            return List.of();
        }
        Shown shown = new Shown(text());
        return faults.stream().map(shown::remark).toList();
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return source.text().getBytes(StandardCharsets.UTF_8);
    }

    public String text() {
        return source.text();
    }

    public Format format() {
        return source.format();
    }

    /** The bare job as {@code POST /v1/jobs/parse} answers it: a copy. */
    public ObjectNode json() {
        return completion.orElseGet(source::json).deepCopy();
    }

    public Job job() {
        return job;
    }

    /** Whether the datacenters are no plain list: edits leave them as they are, and a remark says so. */
    public boolean computesDatacenters() {
        return source.computedDatacenters().isPresent();
    }

    /** The values that were given for variables. */
    public Map<String, String> variables() {
        return variables;
    }

    /** What Nomad made of it, if it was asked: a copy. */
    public Optional<ObjectNode> completion() {
        return completion.map(ObjectNode::deepCopy);
    }

    /** The values that were given for variables, as a file for {@code -var-file}. */
    public String variableFile() {
        return source.variableFile(variables);
    }

    /** The text with the values that were given for variables as their defaults. */
    public String textWithVariables() {
        return source.withDefaults(variables);
    }

    /** What could not be evaluated; empty for a file that is fully understood. */
    public List<Incomplete> incomplete() {
        if (completion.isPresent() || source.unevaluated().isEmpty()) {
            return List.of();
        }
        Shown shown = new Shown(text());
        return source.unevaluated().stream().map(u -> shown.incomplete(u.span(), u.why())).toList();
    }

    /** What Nomad accepts but does not take as it looks: the user should know, and change it. */
    public List<Remark> warnings() {
        return remarks(source.warnings());
    }

    @Override
    public String toString() {
        return "JobFile[" + name + "]";
    }
}
