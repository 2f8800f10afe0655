package io.lanekeeper.jobspec.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.lanekeeper.model.edit.Place;

/** Finds the places of a job in its JSON. */
final class JsonPlaces {
    private JsonPlaces() {}

    static JsonNode of(JsonNode job, Place place) {
        return switch (place) {
            case Place.InJob() -> job;
            case Place.InGroup(String group) -> named(job.path("TaskGroups"), group);
            case Place.InTask(String group, String task) -> named(named(job.path("TaskGroups"), group).path("Tasks"),
                    task);
        };
    }

    private static JsonNode named(JsonNode list, String name) {
        for (JsonNode element : list) {
            if (element.path("Name").asText().equals(name)) {
                return element;
            }
        }
        return MissingNode.getInstance();
    }
}
