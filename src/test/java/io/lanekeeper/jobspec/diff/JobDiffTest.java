package io.lanekeeper.jobspec.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes as {@code nomad job plan} lists them. */
final class JobDiffTest {
    private static final String BEIJING = """
            [{"LTarget": "${node.datacenter}", "Operand": "=", "RTarget": "beijing"}]""";

    @Test
    void aConstraintThatComesIsAnAddedBlockOfItsGroup() throws JsonProcessingException {
        assertThat(JobDiff.plan(job("null", "x"), job(BEIJING, "x"))).containsExactly("+/- Job: \"r\"",
                "+/- Task Group: \"Dest\"", "  +   Constraint {", "    +   LTarget: \"${node.datacenter}\"",
                "    +   Operand: \"=\"", "    +   RTarget: \"beijing\"", "      }");
    }

    @Test
    void aConstraintThatGoesIsADeletedBlock() throws JsonProcessingException {
        assertThat(JobDiff.plan(job(BEIJING, "x"), job("[]", "x"))).contains("  -   Constraint {",
                "    -   RTarget: \"beijing\"");
    }

    @Test
    void oneMoreDatacenterIsShownBesideThoseThatStay() throws JsonProcessingException {
        ObjectNode after = job("null", "x");
        after.withArray("Datacenters").add("beijing");

        assertThat(JobDiff.plan(job("null", "x"), after)).containsExactly("+/- Job: \"r\"", "+/- Datacenters {",
                "      Datacenters: \"shanghai\"", "  +   Datacenters: \"beijing\"", "    }");
    }

    @Test
    void secretsAreNeverShownAndNothingIsNothing() throws JsonProcessingException {
        List<String> plan = JobDiff.plan(job("null", "canary-1"), job(BEIJING, "canary-2"));

        assertThat(String.join("\n", plan)).doesNotContain("canary");
        assertThat(JobDiff.plan(job("null", "x"), job("[]", "x"))).isEmpty();
    }

    private static ObjectNode job(String constraints, String password) throws JsonProcessingException {
        return (ObjectNode) new JsonMapper().readTree("""
                {"ID": "r", "Datacenters": ["shanghai"], "TaskGroups": [{"Name": "Dest", "Count": 1, "Constraints": %s,
                 "Tasks": [{"Name": "dest", "Config": {"Password": "%s"}}]}]}""".formatted(constraints, password));
    }
}
