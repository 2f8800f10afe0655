package io.lanekeeper.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.testing.Json;
import io.lanekeeper.testing.Recordings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AllocationJsonTest {
    @ParameterizedTest
    @CsvSource({"1.1.2, allocation_01_Dest_dtle-2_run_running, 300", "1.5.5, allocation_01_Dest_dtle-2_run_running, 64",
        "1.11.3, allocation_01_Dest_dtle-3_run_running, 64"})
    void everyFieldOfARecordedAllocationIsRead(String version, String name, long memory) {
        JsonNode json = Recordings.read(version, name);
        Allocation allocation = AllocationJson.read(json);

        assertThat(allocation.id()).isEqualTo(json.path("ID").asText()).hasSize(36);
        assertThat(allocation.group()).isEqualTo(GroupKey.of("default", "test_constraint", "Dest"));
        assertThat(allocation.name()).isEqualTo("test_constraint.Dest[0]");
        assertThat(allocation.nodeId()).isEqualTo(json.path("NodeID").asText()).hasSize(36);
        assertThat(allocation.desiredStatus()).isEqualTo("run");
        assertThat(allocation.clientStatus()).isEqualTo("running");
        assertThat(allocation.resources()).isEqualTo(new Resources(100, memory, 300));
        assertThat(allocation.createIndex()).isEqualTo(json.path("CreateIndex").asLong()).isPositive();
        assertThat(allocation.previousNodes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.2", "1.5.5", "1.11.3"})
    void theListWithResourcesSaysTheSameAsTheAllocationItself(String version) {
        List<Allocation> listed = new ArrayList<>();
        Recordings.read(version, "allocations_resources").forEach(a -> listed.add(AllocationJson.read(a)));

        assertThat(listed).hasSize(2).allSatisfy(a -> {
            assertThat(a.resources().cpu()).isEqualTo(100);
            assertThat(a.resources().diskMb()).isEqualTo(300);
            assertThat(a.over()).isFalse();
        });
        assertThat(listed).extracting(a -> a.group().group()).containsExactlyInAnyOrder("Src", "Dest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.2", "1.5.5", "1.11.3"})
    void afterAStopTheLostOneIsToldApartFromTheOneThatReplacesIt(String version) {
        List<Allocation> dest = new ArrayList<>();
        Recordings.read(version, "3-after-first-stop", "allocations").forEach(a -> dest.add(AllocationJson.read(a)));
        dest.removeIf(a -> !a.group().group().equals("Dest"));

        assertThat(dest).filteredOn(a -> !a.over()).hasSize(1);
        assertThat(dest).filteredOn(Allocation::over).isNotEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Allocation allocation = new Allocation("a1", GroupKey.of("prod", "orders", "Dest"), "orders.Dest[2]", "n1",
                "stop",
                "failed", new Resources(500, 256, 300), List.of("n7", "n8"), 42);

        Allocation again = AllocationJson.read(AllocationJson.write(allocation));

        assertThat(again).usingRecursiveComparison().ignoringFields("details.reschedules").isEqualTo(allocation);
        assertThat(AllocationJson.read(AllocationJson.write(again))).isEqualTo(again);
    }

    @Test
    void whatIsNotThereIsNotWritten() {
        assertThat(AllocationJson.write(read("{ID: 'a'}")).fieldNames()).toIterable()
                .containsExactly("ID", "Namespace", "JobID", "TaskGroup", "Name", "NodeID", "DesiredStatus",
                        "ClientStatus", "Resources");
    }

    @Test
    void nodesOfEarlierTriesAreReadFromTheTracker() {
        assertThat(read("{RescheduleTracker: {Events: [{PrevNodeID: 'n1'}, {PrevNodeID: ''}, {PrevNodeID: 'n2'}, {}]}}")
                .previousNodes()).containsExactly("n1", "n2");
        assertThat(read("{RescheduleTracker: null}").previousNodes()).isEmpty();
    }

    @Test
    void tasksAndTheSharedDiskAreAddedUp() {
        assertThat(read("""
                {AllocatedResources: {Shared: {DiskMB: 300}, Tasks: {
                   a: {Cpu: {CpuShares: 100}, Memory: {MemoryMB: 64, MemoryMaxMB: 512}},
                   b: {Cpu: {CpuShares: 250}, Memory: {MemoryMB: 32}}}}, Resources: {CPU: 9, MemoryMB: 9, DiskMB: 9}}
                """).resources()).isEqualTo(new Resources(350, 96, 300));
    }

    @Test
    void anAnswerWithoutAllocatedResourcesHasThemInTheOldPlace() {
        assertThat(read("{Resources: {CPU: 100, MemoryMB: 64, DiskMB: 300}}").resources())
                .isEqualTo(new Resources(100, 64, 300));
        assertThat(read("{AllocatedResources: null, Resources: {CPU: 1, MemoryMB: 2, DiskMB: 3}}").resources())
                .isEqualTo(new Resources(1, 2, 3));
    }

    @Test
    void withoutAWordItIsWantedAndPendingInTheDefaultNamespace() {
        Allocation bare = read("{ID: 'a', JobID: 'j', TaskGroup: 'g'}");

        assertThat(bare.desiredStatus()).isEqualTo("run");
        assertThat(bare.clientStatus()).isEqualTo("pending");
        assertThat(bare.group()).isEqualTo(GroupKey.of("default", "j", "g"));
        assertThat(bare.over()).isFalse();
    }

    private static Allocation read(String json) {
        return AllocationJson.read(Json.of(json));
    }
}
