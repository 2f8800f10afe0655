package io.lanekeeper.ui.laneattribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lanekeeper.Sample;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.testing.RealNames;
import io.lanekeeper.ui.laneattribute.LaneAttributes.Counted;
import org.junit.jupiter.api.Test;

/** What lanes can be made of. */
final class LaneAttributesTest {
    @Test
    void whatTheOperatorLabelledComesBeforeWhatWasFingerprinted() {
        assertThat(LaneAttributes.of(RealNames.plan(60, 4).cluster())).containsExactly(
                new Counted("${node.datacenter}", 4), new Counted("${node.class}", 6), new Counted("${node.pool}", 1),
                new Counted("${meta.rack}", 12), new Counted("${attr.kernel.name}", 1));
    }

    @Test
    void serversThatKnowNoPoolsAreOfferedNone() {
        Plan plan = Sample.plan();

        boolean pools = plan.cluster().nodes().stream().anyMatch(n -> !n.nodePool().isEmpty());

        assertThat(LaneAttributes.of(plan.cluster())).extracting(Counted::attribute)
                .as("%s", pools)
                .filteredOn("${node.pool}"::equals)
                .hasSize(pools ? 1 : 0);
    }

    @Test
    void whatIsUniqueToAClientMakesNoLane() {
        assertThat(LaneAttributes.of(Sample.plan().cluster())).extracting(Counted::attribute)
                .contains("${meta.site}", "${meta.rack}")
                .noneMatch(a -> a.startsWith("${attr.unique."));
    }

    @Test
    void labelsThatOnlyThePlanGivesAreOfferedAsWell() {
        assertThat(LaneAttributes.of(Plans.full().cluster()))
                .extracting(Counted::attribute, Counted::values)
                .contains(tuple("${node.datacenter}", 3));
    }
}
