package io.lanekeeper.jobspec.edit;

import com.fasterxml.jackson.databind.node.TextNode;
import io.lanekeeper.jobspec.hcl.Fault;
import io.lanekeeper.jobspec.hcl.Span;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.edit.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Edits a job file in JSON. What is taken out leaves what was there before something was put in: a list that was
 * {@code null} is {@code null} again, one that was absent (a new one goes to the end of its object) is absent again.
 */
final class JsonEdits {
    private final String text;
    private final JsonTree job;
    private final String newline;

    JsonEdits(String text) {
        this.text = text;
        JsonTree root = JsonTree.read(text);
        this.job = root.member("Job").filter(j -> text.charAt(j.span().start()) == '{').orElse(root);
        this.newline = text.contains("\r\n") ? "\r\n" : "\n";
    }

    String apply(List<JobEdit> edits) {
        return Change.all(text, edits.stream()
                .flatMap(e -> changes(e).stream())
                .toList());
    }

    private List<Change> changes(JobEdit edit) {
        return switch (edit) {
            case JobEdit.OfRule rule -> changes(Rule.step(rule));
            case JobEdit.AddDatacenter(String name) -> List.of(append(job, "Datacenters", quoted(name)));
            case JobEdit.SetNodePool(String name) -> List.of(set(job, "NodePool", quoted(name)));
        };
    }

    private List<Change> changes(Rule.Step step) {
        JsonTree place = place(step.place());
        String list = step.affinity() ? "Affinities" : "Constraints";
        return switch (step) {
            case Rule.Step.Add add -> List.of(append(place, list, object(members(add.rule()))));
            case Rule.Step.Replace replace -> replace(item(place, list, replace.index()), replace.rule());
            case Rule.Step.Remove remove -> List.of(remove(place, list, remove.index()));
        };
    }

    private JsonTree place(Place place) {
        Optional<JsonTree> found = switch (place) {
            case Place.InJob() -> Optional.of(job);
            case Place.InGroup(String group) -> job.named("TaskGroups", group);
            case Place.InTask(String group, String task) ->
                job.named("TaskGroups", group).flatMap(g -> g.named("Tasks", task));
        };
        return found.orElseThrow(() -> new Fault(job.span().start(), "jobspec.refused.no-block"));
    }

    private JsonTree item(JsonTree place, String list, int index) {
        return place.member(list)
                .filter(l -> index < l.items().size())
                .map(l -> l.items().get(index))
                .orElseThrow(() -> new Fault(place.span().start(), "jobspec.refused.no-block"));
    }

    private static Map<String, String> members(Rule rule) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("LTarget", quoted(rule.target()));
        members.put("RTarget", quoted(rule.value()));
        members.put("Operand", quoted(rule.operator()));
        rule.weight().ifPresent(w -> members.put("Weight", Integer.toString(w)));
        return members;
    }

    private static String object(Map<String, String> members) {
        List<String> parts = new ArrayList<>();
        members.forEach((name, value) -> parts.add(quoted(name) + ": " + value));
        return "{" + String.join(", ", parts) + "}";
    }

    private static String quoted(String value) {
        return TextNode.valueOf(value).toString();
    }

    private List<Change> replace(JsonTree item, Rule wanted) {
        List<Change> changes = new ArrayList<>();
        members(wanted).forEach((name, value) -> {
            Optional<JsonTree> present = item.member(name);
            if (present.isEmpty() || !present.get().span().of(text).equals(value)) {
                changes.add(set(item, name, value));
            }
        });
        return changes;
    }

    private Change set(JsonTree object, String name, String value) {
        return object.member(name).map(m -> new Change(m.span(), value)).orElseGet(() -> last(object, name, value));
    }

    /** A new member at the end of an object. */
    private Change last(JsonTree object, String name, String value) {
        String member = quoted(name) + ": " + value;
        if (object.members().isEmpty()) {
            return Change.insert(object.span().start() + 1, member);
        }
        JsonTree before = List.copyOf(object.members().values()).getLast();
        return Change.insert(before.span().end(), separator(before) + member);
    }

    private Change append(JsonTree object, String name, String element) {
        Optional<JsonTree> list = object.member(name);
        if (list.isEmpty()) {
            return last(object, name, "[" + element + "]");
        }
        JsonTree present = list.get();
        if (present.items().isEmpty()) {
            boolean isNull = text.startsWith("null", present.span().start());
            return new Change(present.span(), isNull ? "[" + element + "]" : "[ " + element + " ]");
        }
        JsonTree before = present.items().getLast();
        return Change.insert(before.span().end(), separator(before) + element);
    }

    /** A comma, and a new line if what comes before stands on one of its own. */
    private String separator(JsonTree before) {
        int lineStart = text.lastIndexOf('\n', before.span().start()) + 1;
        String line = text.substring(lineStart, before.span().start());
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        boolean ownLine = lineStart > 0 && (line.isBlank() || line.stripLeading().startsWith("\""));
        return ownLine ? "," + newline + indent : ", ";
    }

    private Change remove(JsonTree object, String name, int index) {
        JsonTree gone = item(object, name, index);
        JsonTree list = object.members().getOrDefault(name, object);
        if (index > 0) {
            int from = list.items().get(index - 1).span().end();
            return new Change(new Span(from, gone.span().end()), "");
        }
        if (list.items().size() > 1) {
            return new Change(new Span(gone.span().start(), list.items().get(1).span().start()), "");
        }
        List<String> names = List.copyOf(object.members().keySet());
        if (names.getLast().equals(name) && names.size() > 1 && text.charAt(list.span().start() + 1) == '{') {
            JsonTree before = List.copyOf(object.members().values()).get(names.size() - 2);
            return new Change(new Span(before.span().end(), list.span().end()), "");
        }
        boolean wasEmpty = text.startsWith("[ {", list.span().start());
        return new Change(list.span(), wasEmpty ? "[]" : "null");
    }
}
