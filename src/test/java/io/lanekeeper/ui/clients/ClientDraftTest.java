package io.lanekeeper.ui.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.cluster.DriverState;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.ui.clients.ClientDraft.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A client as a person writes it down, before it becomes one. */
final class ClientDraftTest {
    private static final Node DTLE_2 = Sample.plan().cluster().node(Plans.id(Sample.plan(), "dtle-2")).orElseThrow();

    @Test
    void aCopyOfAClientNeedsNothingButItsName() {
        ClientDraft draft = ClientDraft.of(DTLE_2, "dtle-9");

        Node copy = draft.like(DTLE_2, "new-id");

        assertThat(draft.problems(List.of("dtle-2"))).isEmpty();
        assertThat(copy.name()).isEqualTo("dtle-9");
        assertThat(copy.planned()).isTrue();
        assertThat(copy.datacenter()).isEqualTo("beijing");
        assertThat(copy.meta()).isEqualTo(DTLE_2.meta());
        assertThat(copy.resources()).isEqualTo(DTLE_2.resources());
        assertThat(copy.takesWork()).isTrue();
    }

    @Test
    void aClientByHandIsASmallLinuxMachineInItsLane() {
        Node node = named(ClientDraft.blank("wuhan"), " dtle-9 ").byHand("id", NomadVersion.NEWEST_KNOWN);

        assertThat(node.name()).isEqualTo("dtle-9");
        assertThat(node.datacenter()).isEqualTo("wuhan");
        assertThat(node.planned()).isTrue();
        assertThat(node.drivers()).containsKeys("dtle", "exec", "raw_exec")
                .containsEntry("dtle",
                        new DriverState(true, true));
        assertThat(node.resources()).isEqualTo(new Resources(4000, 8192, 102_400));
        assertThat(node.attributes()).containsEntry("kernel.name", "linux");
        assertThat(node.networks()).as("a group without a network asks for one all the same").isNotEmpty();
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        ClientDraft draft = new ClientDraft(" ", "", "", "", "rack", "", "fast", "-1", "");

        assertThat(draft.problems(List.of())).containsExactly(new Problem("client.problem.name", ""),
                new Problem("client.problem.datacenter", ""), new Problem("client.problem.meta", "rack"),
                new Problem("client.problem.number", "fast"), new Problem("client.problem.number", "-1"),
                new Problem("client.problem.number", ""));
    }

    @Test
    void aNameThatIsTakenIsRefusedWhateverBlanksStandAroundIt() {
        assertThat(named(ClientDraft.blank("beijing"), " dtle-2 ").problems(List.of("dtle-1", "dtle-2")))
                .containsExactly(new Problem("client.problem.taken", "dtle-2"));
    }

    @Test
    void aNumberThatFitsIntoNoMachineIsRefused() {
        ClientDraft draft = new ClientDraft("a", "b", "", "", "", "", "9999999999999", "1", "1");

        assertThat(draft.problems(List.of())).extracting(Problem::about).containsExactly("9999999999999");
    }

    @Test
    void metaIsReadLineByLineAndAValueMayHoldAnEqualsSign() {
        Node node = new ClientDraft("a", "b", "", "", " rack = r7 \n\ncommand=a=b\nempty=", "", "1", "1", "1")
                .byHand("id", NomadVersion.NEWEST_KNOWN);

        assertThat(node.meta()).containsOnly(Map.entry("rack", "r7"), Map.entry("command", "a=b"), Map.entry("empty",
                ""));
    }

    @Test
    void driversAreDividedByCommasOrBlanks() {
        Node node = new ClientDraft("a", "b", "", "", "", " docker,exec  raw_exec, ", "1", "1", "1")
                .byHand("id", NomadVersion.NEWEST_KNOWN);

        assertThat(node.drivers()).containsOnlyKeys("docker", "exec", "raw_exec");
    }

    @Test
    void driversThatAreNotHealthyAreNotOfferedForTheCopy() {
        Node sick = DTLE_2.withMeans(Map.of("dtle", new DriverState(true, false), "exec", new DriverState(true, true),
                "docker", new DriverState(false, false)), DTLE_2.resources());

        assertThat(ClientDraft.of(sick, "x").drivers()).isEqualTo("exec");
    }

    @Test
    void onlyLabelsThatDifferAreChanged() {
        assertThat(ClientDraft.of(DTLE_2, "dtle-2").labels(DTLE_2)).satisfies(same -> {
            assertThat(same.datacenter()).isEmpty();
            assertThat(same.nodeClass()).isEmpty();
            assertThat(same.meta()).isEmpty();
        });

        ClientDraft draft = ClientDraft.of(DTLE_2, "dtle-2");
        ClientDraft moved = new ClientDraft(draft.name(), "hangzhou", draft.nodeClass(), draft.pool(), "rack=r9",
                draft.drivers(), draft.cpu(), draft.memory(), draft.disk());

        assertThat(moved.labels(DTLE_2).datacenter()).isEqualTo(Optional.of("hangzhou"));
        assertThat(moved.labels(DTLE_2).meta()).as("what is gone is emptied")
                .containsEntry("rack", "r9")
                .containsEntry("site", "");
    }

    private static ClientDraft named(ClientDraft draft, String name) {
        return new ClientDraft(name, draft.datacenter(), draft.nodeClass(), draft.pool(), draft.meta(),
                draft.drivers(), draft.cpu(), draft.memory(), draft.disk());
    }
}
