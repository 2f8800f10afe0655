package io.lanekeeper.jobspec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.edit.HclEdits;
import io.lanekeeper.jobspec.edit.JsonText;
import io.lanekeeper.jobspec.hcl.Body;
import io.lanekeeper.jobspec.hcl.Expression;
import io.lanekeeper.jobspec.hcl.Fault;
import io.lanekeeper.jobspec.hcl.Span;
import io.lanekeeper.jobspec.schema.ParsedJob;
import io.lanekeeper.jobspec.schema.Unevaluated;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.edit.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A job's text in either format. */
sealed interface JobText {
    static JobText read(String text, Map<String, String> variables) {
        return JsonText.looksLikeJson(text) ? new Json(JsonText.read(text)) : new Hcl(ParsedJob.read(text, variables));
    }

    String text();

    ObjectNode json();

    JobFile.Format format();

    List<Unevaluated> unevaluated();

    /** What Nomad accepts and does not take as it looks. */
    List<Fault> warnings();

    /** As a file for {@code -var-file}: what the text declares of these variables. */
    String variableFile(Map<String, String> variables);

    /** The text with these variables as defaults. */
    String withDefaults(Map<String, String> variables);

    /** The text after edits, none of which has to do with another's place. */
    String edited(List<JobEdit> edits);

    /** Where the datacenters are, if they are not a list that a text can be added to. */
    Optional<Span> computedDatacenters();

    /** Whether this group is that of a task which stands directly in the job. */
    boolean isLone(String group);

    record Hcl(ParsedJob parsed) implements JobText {
        @Override
        public String text() {
            return parsed.text();
        }

        @Override
        public ObjectNode json() {
            return parsed.json();
        }

        @Override
        public JobFile.Format format() {
            return JobFile.Format.HCL;
        }

        @Override
        public List<Unevaluated> unevaluated() {
            return parsed.unevaluated();
        }

        @Override
        public List<Fault> warnings() {
            return parsed.warnings();
        }

        @Override
        public String variableFile(Map<String, String> variables) {
            return VariableFile.write(parsed.file(), variables);
        }

        @Override
        public String withDefaults(Map<String, String> variables) {
            return VariableFile.asDefaults(parsed.text(), parsed.file(), variables);
        }

        @Override
        public String edited(List<JobEdit> edits) {
            return new HclEdits(parsed).apply(edits);
        }

        @Override
        public Optional<Span> computedDatacenters() {
            return parsed.block()
                    .body()
                    .attribute("datacenters")
                    .map(Body.Attribute::value)
                    .filter(v -> !(v instanceof Expression.Items) || !parsed.json().path("Datacenters").isArray())
                    .map(Expression::span);
        }

        @Override
        public boolean isLone(String group) {
            return parsed.sources().at(new Place.InGroup(group)).isEmpty()
                    && parsed.sources().at(new Place.InTask(group, group)).isPresent();
        }
    }

    record Json(JsonText parsed) implements JobText {
        @Override
        public String text() {
            return parsed.text();
        }

        @Override
        public ObjectNode json() {
            return parsed.job();
        }

        @Override
        public JobFile.Format format() {
            return JobFile.Format.JSON;
        }

        @Override
        public List<Unevaluated> unevaluated() {
            return List.of();
        }

        @Override
        public List<Fault> warnings() {
            return List.of();
        }

        @Override
        public String variableFile(Map<String, String> variables) {
            return "";
        }

        @Override
        public String withDefaults(Map<String, String> variables) {
            return parsed.text();
        }

        @Override
        public String edited(List<JobEdit> edits) {
            return parsed.edited(edits);
        }

        @Override
        public Optional<Span> computedDatacenters() {
            return Optional.empty();
        }

        @Override
        public boolean isLone(String group) {
            return false;
        }
    }
}
