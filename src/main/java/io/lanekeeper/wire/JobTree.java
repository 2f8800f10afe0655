package io.lanekeeper.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.edit.Place;
import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.Constraint;
import java.util.List;
import java.util.function.Predicate;

/** Applies {@link JobEdit}s to Nomad's JSON of a job; every field that is not meant stays as it came. */
public final class JobTree {
    private static final String CONSTRAINTS = "Constraints";
    private static final String AFFINITIES = "Affinities";

    private JobTree() {}

    /**
     * A copy of the job, bare or wrapped, after all edits.
     *
     * @throws IllegalArgumentException when an edit names something the job does not have
     */
    public static ObjectNode apply(ObjectNode json, List<JobEdit> edits) {
        ObjectNode copy = json.deepCopy();
        ObjectNode job = copy.path("Job") instanceof ObjectNode inner ? inner : copy;
        edits.forEach(edit -> apply(job, edit));
        return copy;
    }

    private static void apply(ObjectNode job, JobEdit edit) {
        switch (edit) {
            case JobEdit.AddConstraint e -> write(list(job, e.place(), CONSTRAINTS).addObject(), e.constraint());
            case JobEdit.ReplaceConstraint e -> write(element(job, e.place(), CONSTRAINTS, e.index()), e.constraint());
            case JobEdit.RemoveConstraint e -> remove(job, e.place(), CONSTRAINTS, e.index());
            case JobEdit.AddAffinity e -> write(list(job, e.place(), AFFINITIES).addObject(), e.affinity());
            case JobEdit.ReplaceAffinity e -> write(element(job, e.place(), AFFINITIES, e.index()), e.affinity());
            case JobEdit.RemoveAffinity e -> remove(job, e.place(), AFFINITIES, e.index());
            case JobEdit.AddDatacenter e -> array(job, "Datacenters").add(e.datacenter());
            case JobEdit.SetNodePool e -> job.put("NodePool", e.nodePool());
        }
    }

    private static void write(ObjectNode json, Constraint c) {
        json.put("LTarget", c.target()).put("RTarget", c.value()).put("Operand", c.operator());
    }

    private static void write(ObjectNode json, Affinity a) {
        write(json, a.asConstraint());
        json.put("Weight", a.weight());
    }

    /** The last one that goes leaves null behind, as Nomad writes it. */
    private static void remove(ObjectNode job, Place place, String name, int index) {
        element(job, place, name, index);
        ArrayNode list = list(job, place, name);
        list.remove(index);
        if (list.isEmpty()) {
            owner(job, place).putNull(name);
        }
    }

    private static ObjectNode element(ObjectNode job, Place place, String name, int index) {
        if (list(job, place, name).get(index) instanceof ObjectNode found) {
            return found;
        }
        throw new IllegalArgumentException("there is no " + name + "[" + index + "] here");
    }

    private static ArrayNode list(ObjectNode job, Place place, String name) {
        return array(owner(job, place), name);
    }

    private static ArrayNode array(ObjectNode owner, String name) {
        return owner.get(name) instanceof ArrayNode found ? found : owner.putArray(name);
    }

    private static ObjectNode owner(ObjectNode job, Place place) {
        return switch (place) {
            case Place.InJob p -> job;
            case Place.InGroup p -> named(job.path("TaskGroups"), p.group());
            case Place.InTask p -> named(named(job.path("TaskGroups"), p.group()).path("Tasks"), p.task());
        };
    }

    private static ObjectNode named(JsonNode array, String name) {
        Predicate<JsonNode> wanted = e -> e.path("Name").asText().equals(name);
        for (JsonNode element : array) {
            if (wanted.test(element) && element instanceof ObjectNode found) {
                return found;
            }
        }
        throw new IllegalArgumentException("the job has no \"" + name + "\"");
    }
}
