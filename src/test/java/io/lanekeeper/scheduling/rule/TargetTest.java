package io.lanekeeper.scheduling.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.scheduling.Sample;
import io.lanekeeper.testing.Json;
import io.lanekeeper.wire.NodeJson;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetTest {
    private final Node node = NodeJson.read(Json.of("""
            {ID: 'n1', Name: 'dtle-1', Datacenter: 'beijing', NodeClass: 'mysql-b', NodePool: 'db',
             Attributes: {'kernel.name': 'linux', 'unique.hostname': 'h1'}, Meta: {site: 'bj', 'a}': 'odd'}}
            """));

    @ParameterizedTest
    @CsvSource({"${node.unique.id}, n1", "${node.unique.name}, dtle-1", "${node.datacenter}, beijing",
        "${node.class}, mysql-b", "${node.pool}, db", "${attr.kernel.name}, linux", "${meta.site}, bj",
        "${attr.unique.hostname}, h1", "plain text, plain text", "$node.class, $node.class"})
    void aTargetStandsForWhatTheClientHas(String target, String value) {
        assertThat(Target.resolve(node, target)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${node.region}", "${node.id}", "${node.datacenter", "${NODE.CLASS}", "${attr.absent}",
        "${meta.absent}", "${env.HOME}", "${}", "${attr.}", "${node.datacenter} "})
    void nothingElseResolves(String target) {
        assertThat(Target.resolve(node, target)).isEmpty();
    }

    @Test
    void theBraceOfAnAttributeMayBeMissing() {
        assertThat(Target.resolve(node, "${attr.kernel.name")).contains("linux");
        assertThat(Target.resolve(node, "${meta.site")).contains("bj");
    }

    @Test
    void onlyTheLastBraceIsCutOff() {
        assertThat(Target.resolve(node, "${meta.a}}")).contains("odd");
    }

    @Test
    void aClientWithoutAClassHasAnEmptyOneAndOneWithoutAPoolNone() {
        Node bare = Sample.node("x", "y").withLabels("y", "", "", Map.of());

        assertThat(Target.resolve(bare, "${node.class}")).contains("");
        assertThat(Target.resolve(bare, "${node.pool}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${node.unique.id}", "${node.unique.name}", "${attr.unique.hostname}", "${meta.unique.x}"})
    void whatIsUniqueToAClientSwitchesTheClassCacheOff(String target) {
        assertThat(Target.isUnique(target, false)).isTrue();
    }

    @Test
    void theBareFormCountsOnNewerServersOnly() {
        assertThat(Target.isUnique("${unique.hostname}", true)).isTrue();
        assertThat(Target.isUnique("${unique.hostname}", false)).isFalse();
        assertThat(Target.isUnique("${attr.kernel.name}", true)).isFalse();
        assertThat(Target.isUnique("unique", true)).isFalse();
    }
}
