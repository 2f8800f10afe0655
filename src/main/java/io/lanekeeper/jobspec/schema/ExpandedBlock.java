package io.lanekeeper.jobspec.schema;

import io.lanekeeper.jobspec.eval.Scope;
import io.lanekeeper.jobspec.hcl.Body;
import io.lanekeeper.jobspec.hcl.Body.Block;
import io.lanekeeper.jobspec.schema.SourceMap.Origin;
import java.util.List;

/** A block as it is after {@code dynamic} blocks are expanded. */
public record ExpandedBlock(String type, List<String> labels, Body body, Scope scope, Origin origin) {
    static ExpandedBlock of(Block block, Scope scope, boolean generated) {
        List<String> labels = block.labels().stream().map(Body.Label::text).toList();
        return new ExpandedBlock(block.type(), labels, block.body(), scope, new Origin(block, generated));
    }

    int at() {
        return origin.block().span().start();
    }
}
