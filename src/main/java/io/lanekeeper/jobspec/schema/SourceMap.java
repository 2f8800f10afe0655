package io.lanekeeper.jobspec.schema;

import io.lanekeeper.jobspec.hcl.Body.Block;
import io.lanekeeper.model.edit.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where in a job file the places of the job are, and their constraints and affinities. */
public final class SourceMap {
    private final Map<Place, Spot> spots = new LinkedHashMap<>();

    /**
     * A block, and whether a {@code dynamic} block made it.
     *
     * @param block the block itself; the {@code dynamic} block for what one made
     */
    public record Origin(Block block, boolean generated) {}

    /** Where a place stands. */
    public record Spot(Origin origin, List<Origin> constraints, List<Origin> affinities) {}

    public Optional<Spot> at(Place place) {
        return Optional.ofNullable(spots.get(place));
    }

    /** Of two groups of one name the first counts. */
    Spot add(Place place, Origin origin) {
        Spot spot = new Spot(origin, new ArrayList<>(), new ArrayList<>());
        spots.putIfAbsent(place, spot);
        return spot;
    }
}
