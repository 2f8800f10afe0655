package io.lanekeeper.jobspec.edit;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.jobspec.hcl.Body.Block;
import io.lanekeeper.jobspec.hcl.Fault;
import io.lanekeeper.jobspec.schema.ParsedJob;
import io.lanekeeper.jobspec.schema.SourceMap.Origin;
import io.lanekeeper.jobspec.schema.SourceMap.Spot;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.edit.Place;
import java.util.List;

/** Edits a job file in HCL. */
public final class HclEdits {
    private final ParsedJob parsed;
    private final Layout layout;
    private final BlockLines lines;
    private final boolean literally;

    public HclEdits(ParsedJob parsed) {
        this(parsed, false);
    }

    private HclEdits(ParsedJob parsed, boolean literally) {
        this.parsed = parsed;
        this.literally = literally;
        this.layout = new Layout(parsed);
        this.lines = new BlockLines(parsed.text(), layout);
    }

    /** Edits that write over what is computed. */
    public static HclEdits literal(ParsedJob parsed) {
        return new HclEdits(parsed, true);
    }

    /**
     * The text after edits, none of which has to do with another's place.
     *
     * @throws Fault at what cannot be edited
     */
    public String apply(List<JobEdit> edits) {
        return Change.all(parsed.text(), edits.stream()
                .flatMap(e -> changes(e).stream())
                .toList());
    }

    private List<Change> changes(JobEdit edit) {
        JobAttributes attributes = new JobAttributes(parsed.text(), layout, parsed.block(), literally);
        return switch (edit) {
            case JobEdit.OfRule rule -> changes(Rule.step(rule));
            case JobEdit.AddDatacenter(String name) -> attributes.addDatacenter(name);
            case JobEdit.SetNodePool(String name) -> attributes.setNodePool(name);
        };
    }

    private List<Change> changes(Rule.Step step) {
        Spot spot = spot(step.place());
        Block place = editable(spot.origin());
        List<Origin> rules = step.affinity() ? spot.affinities() : spot.constraints();
        return switch (step) {
            case Rule.Step.Add add -> List.of(lines.add(place, kin(spot, add.affinity()),
                    add.affinity() ? "affinity" : "constraint", add.rule().attributes()));
            case Rule.Step.Replace replace -> {
                Block block = editable(rules.get(replace.index()));
                Rule before = Rule.of(json(step, replace.index()), step.affinity());
                yield new RuleBlock(parsed.text(), layout, block, before, literally).become(replace.rule());
            }
            case Rule.Step.Remove remove -> List.of(lines.remove(editable(rules.get(remove.index())), place.body()));
        };
    }

    private static List<Block> kin(Spot spot, boolean affinity) {
        List<Origin> own = affinity && !spot.affinities().isEmpty() ? spot.affinities() : spot.constraints();
        return own.stream().map(Origin::block).toList();
    }

    private JsonNode json(Rule.Step step, int index) {
        return JsonPlaces.of(parsed.json(), step.place())
                .path(step.affinity() ? "Affinities" : "Constraints")
                .path(index);
    }

    private Spot spot(Place place) {
        return parsed.sources()
                .at(place)
                .orElseThrow(() -> new Fault(parsed.block().span().start(), "jobspec.refused.no-block"));
    }

    private static Block editable(Origin origin) {
        if (origin.generated()) {
            throw new Fault.Generated(origin.block().span().start());
        }
        return origin.block();
    }
}
