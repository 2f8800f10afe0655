package io.lanekeeper.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.testing.Json;
import org.junit.jupiter.api.Test;

/** What registering a file would make of the cluster's job: only what the file says is different. */
final class RegisteredTest {
    @Test
    void whatAFileLeavesOutTheServerFillsInAsBefore() {
        assertThat(over("{Priority: 70, Region: 'eu', Update: {MaxParallel: 2, Canary: 1}}", "{Priority: null}"))
                .isEqualTo(Json.of("{Priority: 70, Region: 'eu', Update: {MaxParallel: 2, Canary: 1}}"));
        assertThat(over("{Update: {MaxParallel: 2, Canary: 1}}", "{Update: {MaxParallel: 5}}"))
                .isEqualTo(Json.of("{Update: {MaxParallel: 5, Canary: 1}}"));
    }

    @Test
    void whatAFileSaysCounts() {
        assertThat(over("{Priority: 50, Datacenters: ['a']}", "{Priority: 70, Datacenters: ['b', 'c']}"))
                .isEqualTo(Json.of("{Priority: 70, Datacenters: ['b', 'c']}"));
    }

    @Test
    void configurationMetaAndEnvironmentComeFromTheFileAlone() {
        for (String field : new String[]{"Config", "Meta", "Env"}) {
            assertThat(over("{" + field + ": {a: 1, b: 2}}", "{" + field + ": {a: 3}}"))
                    .isEqualTo(Json.of("{" + field + ": {a: 3}}"));
            assertThat(over("{" + field + ": {a: 1}}", "{" + field + ": null}").path(field).isNull()).isTrue();
            assertThat(over("{" + field + ": {a: 1}}", "{}").has(field)).isFalse();
        }
    }

    @Test
    void aConstraintThatTheFileDoesNotHaveIsGone() {
        assertThat(over("{Constraints: [{LTarget: '${node.datacenter}', Operand: '=', RTarget: 'bj'}]}", "{}"))
                .isEqualTo(Json.of("{Constraints: []}"));
    }

    @Test
    void constraintsThatServersAddStay() {
        assertThat(over("""
                {Constraints: [{LTarget: '${attr.vault.version}', Operand: 'semver', RTarget: '>= 0.6.1'},
                  {LTarget: '${attr.os.signals}', Operand: 'set_contains', RTarget: 'SIGHUP'},
                  {LTarget: '${attr.plugins.cni.version.bridge}', Operand: '=', RTarget: 'true'},
                  {LTarget: '${attr.vault.version}', Operand: '=', RTarget: '1.2'},
                  {LTarget: '${attr.kernel.name}', Operand: 'semver', RTarget: '>= 1'}]}
                """, "{Constraints: [{LTarget: '${attr.kernel.name}', Operand: '=', RTarget: 'linux'}]}"))
                .isEqualTo(Json.of("""
                        {Constraints: [{LTarget: '${attr.kernel.name}', Operand: '=', RTarget: 'linux'},
                          {LTarget: '${attr.vault.version}', Operand: 'semver', RTarget: '>= 0.6.1'},
                          {LTarget: '${attr.os.signals}', Operand: 'set_contains', RTarget: 'SIGHUP'},
                          {LTarget: '${attr.plugins.cni.version.bridge}', Operand: '=', RTarget: 'true'}]}
                        """));
    }

    @Test
    void oneThatServersAddAndTheFileHasToIsThereOnce() {
        String added = "{Constraints: [{LTarget: '${attr.consul.version}', Operand: 'semver', RTarget: '>= 1.8.0'}]}";

        assertThat(over(added, added)).isEqualTo(Json.of(added));
    }

    @Test
    void groupsAndTasksAreMatchedByNameAndThoseOfTheFileOnly() {
        assertThat(
                over("""
                        {TaskGroups: [{Name: 'a', Count: 1, Tasks: [{Name: 't', KillTimeout: 5}, {Name: 'gone'}]},
                              {Name: 'gone'}]}
                        """,
                        "{TaskGroups: [{Name: 'new'}, {Name: 'a', Tasks: [{Name: 't', Driver: 'exec'}]}]}"))
                .isEqualTo(Json.of("""
                        {TaskGroups: [{Name: 'new'}, {Name: 'a', Count: 1,
                           Tasks: [{Name: 't', KillTimeout: 5, Driver: 'exec'}]}]}
                        """));
    }

    @Test
    void listsOfAsManyObjectsKeepWhatTheServerKnowsOfEach() {
        assertThat(over("{Services: [{Name: 'a', Provider: 'consul'}]}", "{Services: [{Name: 'b'}]}"))
                .isEqualTo(Json.of("{Services: [{Name: 'b', Provider: 'consul'}]}"));
        assertThat(over("{Services: [{Name: 'a', Provider: 'consul'}]}", "{Services: [{Name: 'b'}, {Name: 'c'}]}"))
                .isEqualTo(Json.of("{Services: [{Name: 'b'}, {Name: 'c'}]}"));
        assertThat(over("{Templates: [{Perms: '0644', Data: 'x'}]}", "{Templates: [{Data: 'y'}]}"))
                .isEqualTo(Json.of("{Templates: [{Perms: '0644', Data: 'y'}]}"));
    }

    @Test
    void neitherSideIsChanged() {
        ObjectNode cluster = Json.object("{Update: {Canary: 1}, Constraints: [{LTarget: 'a'}]}");
        ObjectNode file = Json.object("{Update: {MaxParallel: 2}, Constraints: [{LTarget: 'b'}]}");
        ObjectNode result = Registered.over(cluster, file);
        ((ObjectNode) result.path("Update")).put("Canary", 9);

        assertThat(cluster).isEqualTo(Json.of("{Update: {Canary: 1}, Constraints: [{LTarget: 'a'}]}"));
        assertThat(file).isEqualTo(Json.of("{Update: {MaxParallel: 2}, Constraints: [{LTarget: 'b'}]}"));
    }

    private static ObjectNode over(String cluster, String file) {
        return Registered.over(Json.object(cluster), Json.object(file));
    }
}
