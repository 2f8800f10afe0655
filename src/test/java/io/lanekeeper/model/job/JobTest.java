package io.lanekeeper.model.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.Jobs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JobTest {
    private final Job job = Jobs.read("""
            {"ID": "orders", "Namespace": "prod", "Priority": 70, "Region": "eu", "Version": 3, "JobModifyIndex": 99,
             "Datacenters": ["shanghai"], "NodePool": "db", "Spreads": [{"Attribute": "${node.class}"}],
             "Constraints": [{"LTarget": "${node.class}", "Operand": "=", "RTarget": "big"}],
             "Affinities": [{"LTarget": "${node.class}", "Operand": "=", "RTarget": "ssd", "Weight": 10}],
             "TaskGroups": [{"Name": "a", "Count": 2, "EphemeralDisk": {"SizeMB": 500}, "Tasks": [
                 {"Name": "x", "Resources": {"CPU": 200, "MemoryMB": 128}},
                 {"Name": "y", "Resources": {"CPU": 300, "MemoryMB": 256}}]}]}
            """);

    @ParameterizedTest
    @CsvSource({"running, false, false, false, true", "pending, false, false, false, true",
        "'', false, false, false, true",
        "dead, false, false, false, false", "running, true, false, false, false", "running, false, true, false, false",
        "running, false, false, true, false"})
    void whatIsStoppedDeadOrAMereParentWantsNoAllocations(String status, boolean stop, boolean periodic,
            boolean parameterized, boolean wants) {
        Job tried = new Job(job.key(), "orders", JobType.SERVICE, 50, status, stop, "global", List.of(), "", List.of(),
                List.of(), List.of(), List.of(), periodic, parameterized, 0, 0);

        assertThat(tried.wantsToRun()).isEqualTo(wants);
    }

    @Test
    void anAllocationAsksForAllTasksOfItsGroupAndTheDisk() {
        assertThat(job.groups().getFirst().ask()).isEqualTo(new Resources(500, 384, 500));
    }

    @Test
    void aChangedListLeavesEveryOtherFieldOfTheJob() {
        assertThat(job.withConstraints(List.of()).withConstraints(job.constraints())).isEqualTo(job);
        assertThat(job.withAffinities(List.of()).withAffinities(job.affinities())).isEqualTo(job);
        assertThat(job.withDatacenters(List.of()).withDatacenters(job.datacenters())).isEqualTo(job);
        assertThat(job.withNodePool("other").withNodePool("db")).isEqualTo(job);
        assertThat(job.withGroups(List.of()).withGroups(job.groups())).isEqualTo(job);
        assertThat(List.of(job.withConstraints(List.of()), job.withAffinities(List.of()), job.withNodePool("x"),
                job.withDatacenters(List.of()), job.withGroups(List.of()))).doesNotContain(job).doesNotHaveDuplicates();
    }

    @Test
    void aChangedListLeavesEveryOtherFieldOfTheGroupAndTheTask() {
        TaskGroup group = job.groups().getFirst();
        Task task = group.tasks().getFirst();
        Constraint c = new Constraint("a", "=", "b");
        Affinity a = new Affinity("a", "=", "b", 1);

        assertThat(group.withCount(5).withCount(2)).isEqualTo(group);
        assertThat(group.withConstraints(List.of(c)).withConstraints(List.of())).isEqualTo(group);
        assertThat(group.withAffinities(List.of(a)).withAffinities(List.of())).isEqualTo(group);
        assertThat(group.withTasks(List.of()).withTasks(group.tasks())).isEqualTo(group);
        assertThat(task.withConstraints(List.of(c)).withConstraints(List.of())).isEqualTo(task);
        assertThat(task.withAffinities(List.of(a)).withAffinities(List.of())).isEqualTo(task);
        assertThat(task.withEndpoints(List.of(new Endpoint("mysql", "h", 1))).withEndpoints(List.of())).isEqualTo(task);
    }

    @Test
    void aListThatIsChangedAfterwardsChangesNoJob() {
        List<String> mine = new ArrayList<>(List.of("shanghai"));
        Job made = job.withDatacenters(mine);
        mine.add("beijing");

        assertThat(made.datacenters()).containsExactly("shanghai");
    }

    @Test
    void aGroupIsFoundByItsNameAndKnowsWhoseItIs() {
        TaskGroup group = job.group("a").orElseThrow();

        assertThat(job.keyOf(group)).isEqualTo(GroupKey.of("prod", "orders", "a"));
        assertThat(job.group("A")).isEmpty();
    }

    @Test
    void aJobWithADtleTaskOfARoleIsAReplication() {
        assertThat(Jobs.twoGroups("x").isDtle()).isTrue();
        assertThat(job.isDtle()).isFalse();
    }

    @Test
    void anEndpointThatTwoTasksUseIsListedOnce() {
        Endpoint mysql = new Endpoint("mysql", "10.0.0.1", 3306);
        Endpoint kafka = new Endpoint("kafka", "10.0.0.2", 9092);
        TaskGroup group = job.groups().getFirst();
        TaskGroup talking = group.withTasks(List.of(group.tasks().getFirst().withEndpoints(List.of(mysql, kafka)),
                group.tasks().getLast().withEndpoints(List.of(mysql))));

        assertThat(talking.endpoints()).containsExactly(mysql, kafka);
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.1, 10.0.0.1:3306", "db.example.com, db.example.com:3306", "2001:db8::5, [2001:db8::5]:3306"})
    void anAddressOfColonsStandsInBrackets(String host, String address) {
        assertThat(new Endpoint("mysql", host, 3306).address()).isEqualTo(address);
    }

    @Test
    void jobsAreSortedByNamespaceThenIdAndGroupsByJobThenName() {
        assertThat(List.of(GroupKey.of("b", "a", "a"), GroupKey.of("a", "b", "a"), GroupKey.of("a", "a", "b"),
                GroupKey.of("a", "a", "a"))
                .stream()
                .sorted()
                .map(GroupKey::toString)).containsExactly("a/a/a", "a/a/b", "a/b/a", "b/a/a");
    }

    @ParameterizedTest
    @CsvSource({"=, true", "==, true", "is, true", "!=, false", "not, false", "regexp, false", "'', false"})
    void nomadHasThreeSpellingsOfEquals(String operator, boolean equality) {
        assertThat(new Constraint("${node.class}", operator, "big").isEquality()).isEqualTo(equality);
    }

    @Test
    void aConstraintReadsAsNomadReportsIt() {
        assertThat(new Constraint("${node.datacenter}", "=", "beijing")).hasToString("${node.datacenter} = beijing");
    }

    @Test
    void anAffinityIsAConstraintWithAWeight() {
        assertThat(new Affinity("${node.class}", "=", "big", -5).asConstraint())
                .isEqualTo(new Constraint("${node.class}", "=", "big"));
    }
}
