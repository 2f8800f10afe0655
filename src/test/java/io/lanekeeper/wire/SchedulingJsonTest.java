package io.lanekeeper.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.job.Job;
import io.lanekeeper.testing.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An earlier version of a job, as a plan keeps it: all that placing it depends on, and nothing else. */
final class SchedulingJsonTest {
    private static Job read(String json) {
        return JobJson.read(Json.of(json));
    }

    private static void comesBack(Job job) {
        assertThat(JobJson.read(SchedulingJson.write(job))).isEqualTo(job);
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "batch", "system", "sysbatch"})
    void aJobOfEveryTypeComesBack(String type) {
        comesBack(read("""
                {ID: 'web', Name: 'web', Namespace: 'prod', Type: '%s', Priority: 70, Status: 'running', Version: 3,
                 Region: 'global', JobModifyIndex: 12, NodePool: 'gpu', Datacenters: ['dc1', 'dc2'],
                 TaskGroups: [{Name: 'g', Count: 2, Tasks: [{Name: 't', Driver: 'docker'}]}]}
                """.formatted(type)));
    }

    @Test
    void whereItMayRunComesBackAtEveryLevel() {
        comesBack(read("""
                {ID: 'web', Name: 'web', Type: 'service', Region: 'global', Datacenters: ['*'], NodePool: 'default',
                 Constraints: [{LTarget: '${attr.kernel.name}', RTarget: 'linux', Operand: '='}],
                 Affinities: [{LTarget: '${node.datacenter}', RTarget: 'dc1', Operand: '=', Weight: -50}],
                 Spreads: [{Attribute: '${meta.rack}', Weight: 60, SpreadTarget: [{Value: 'r1', Percent: 70}]}],
                 TaskGroups: [{Name: 'g', Count: 2,
                   Constraints: [{LTarget: '${meta.rack}', RTarget: '2', Operand: 'distinct_property'}],
                   Spreads: [{Attribute: '${node.datacenter}', Weight: 100, SpreadTarget: null}],
                   Tasks: [{Name: 't', Driver: 'exec',
                     Constraints: [{LTarget: '', RTarget: 'true', Operand: 'distinct_hosts'}],
                     Affinities: [{LTarget: '${meta.ssd}', RTarget: 'true', Operand: '=', Weight: 20}]}]}]}
                """));
    }

    @Test
    void whatItNeedsComesBack() {
        comesBack(read("""
                {ID: 'web', Name: 'web', Type: 'service', Region: 'global', Datacenters: ['*'], NodePool: 'default',
                 TaskGroups: [{Name: 'g', Count: 1, EphemeralDisk: {SizeMB: 123},
                   Networks: [{Mode: 'host', ReservedPorts: [{Label: 'http', Value: 8080}], DynamicPorts: [{}, {}]}],
                   Volumes: {data: {Name: 'data', Type: 'host', Source: 'disk', ReadOnly: true}},
                   Tasks: [
                     {Name: 'init', Driver: 'exec', Lifecycle: {Hook: 'prestart', Sidecar: false}},
                     {Name: 'proxy', Driver: 'exec', Lifecycle: {Hook: 'prestart', Sidecar: true}},
                     {Name: 'warm', Driver: 'exec', Lifecycle: {Hook: 'poststart', Sidecar: false}},
                     {Name: 'bye', Driver: 'exec', Lifecycle: {Hook: 'poststop', Sidecar: false}},
                     {Name: 't', Driver: 'exec', Resources: {CPU: 500, MemoryMB: 256, MemoryMaxMB: 512, Cores: 2,
                       Devices: [{Name: 'nvidia/gpu', Count: 2,
                         Constraints: [{LTarget: '${device.model}', RTarget: 'K80', Operand: '='}],
                         Affinities: [{LTarget: '${device.vendor}', RTarget: 'n', Operand: '=', Weight: 5}]}]}}]}]}
                """));
    }

    @Test
    void howItIsPlacedAnewRolledOutAndWaitedForComesBack() {
        comesBack(read("""
                {ID: 'web', Name: 'web', Type: 'service', Region: 'global', Datacenters: ['*'], NodePool: 'default',
                 TaskGroups: [{Name: 'g', Count: 1,
                   ReschedulePolicy: {Attempts: 2, Unlimited: false, Interval: 60000000000, Delay: 5000000000,
                                      DelayFunction: 'fibonacci', MaxDelay: 90000000000},
                   Update: {MaxParallel: 2, Canary: 1, MinHealthyTime: 1000000000, ProgressDeadline: 0,
                            AutoRevert: true, AutoPromote: true},
                   Migrate: {MaxParallel: 3, MinHealthyTime: 7000000000},
                   Disconnect: {LostAfter: 60000000000, Replace: false, Reconcile: 'keep_original'},
                   PreventRescheduleOnLost: true, Tasks: [{Name: 't', Driver: 'exec'}]},
                  {Name: 'h', Count: 1, Disconnect: {StopOnClientAfter: 30000000000},
                   Tasks: [{Name: 't', Driver: 'exec'}]}]}
                """));
    }

    /** Only the job as it is now is masked by rules; of the earlier versions nothing secret is kept at all. */
    @Test
    void nothingThatMayBeASecretIsWritten() {
        Job job = read("""
                {ID: 'web', Type: 'service', VaultToken: 'hunter2', Meta: {key: 'hunter2'}, TaskGroups: [
                  {Name: 'g', Meta: {key: 'hunter2'}, Tasks: [{Name: 't', Driver: 'dtle', Env: {PASSWORD: 'hunter2'},
                     Config: {ConnectionConfig: {Password: 'hunter2', Host: 'db', Port: 3306}},
                     Templates: [{EmbeddedTmpl: 'hunter2'}]}]}]}
                """);

        assertThat(SchedulingJson.write(job).toString()).doesNotContain("hunter2");
    }
}
