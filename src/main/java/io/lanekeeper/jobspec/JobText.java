package io.lanekeeper.jobspec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.edit.HclEdits;
import io.lanekeeper.jobspec.edit.JsonText;
import io.lanekeeper.jobspec.nomad.ParsedJob;
import io.lanekeeper.jobspec.nomad.Unevaluated;
import io.lanekeeper.model.edit.JobEdit;
import java.util.List;
import java.util.Map;

/** A job's text in either format. */
sealed interface JobText {
    static JobText read(String text, Map<String, String> variables) {
        return JsonText.looksLikeJson(text) ? new Json(JsonText.read(text)) : new Hcl(ParsedJob.read(text, variables));
    }

    String text();

    ObjectNode json();

    JobFile.Format format();

    List<Unevaluated> unevaluated();

    /** As a file for {@code -var-file}: what the text declares of these variables. */
    String variableFile(Map<String, String> variables);

    /** The text with these variables as defaults. */
    String withDefaults(Map<String, String> variables);

    /** The text after one edit. */
    String edited(JobEdit edit);

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
        public String variableFile(Map<String, String> variables) {
            return VariableFile.write(parsed.file(), variables);
        }

        @Override
        public String withDefaults(Map<String, String> variables) {
            return VariableFile.asDefaults(parsed.text(), parsed.file(), variables);
        }

        @Override
        public String edited(JobEdit edit) {
            return new HclEdits(parsed).apply(edit);
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
        public String variableFile(Map<String, String> variables) {
            return "";
        }

        @Override
        public String withDefaults(Map<String, String> variables) {
            return parsed.text();
        }

        @Override
        public String edited(JobEdit edit) {
            return parsed.edited(edit);
        }
    }
}
