package io.lanekeeper.scheduling.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.AllocationDetails;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.DeploymentMark;
import io.lanekeeper.model.cluster.HeldPort;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeAddress;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.cluster.SchedulerSettings;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.NetworkAsk;
import io.lanekeeper.scheduling.Sample;
import io.lanekeeper.scheduling.Scene;
import io.lanekeeper.scheduling.rule.GroupRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A port that a group asks for by its number, on a client where others hold some. */
class PortsTest {
    private static final String FIRST = "10.0.0.1";
    private static final String SECOND = "10.0.0.2";

    private final Job web = asking("web", 8080);
    private final Job old = asking("old");

    private static Job asking(String id, Integer... ports) {
        return Scene.job(id, JobType.SERVICE, 50, Scene.group(1, 100)
                .withNetworks(List.of(new NetworkAsk("host", List.of(ports), 0, List.of("p")))));
    }

    private static Node client(String reserved, String... ips) {
        Node n = Sample.node("c-1", "dc1");
        return new Node(n.id(), n.name(), n.datacenter(), "", "default", Map.of(), Map.of(), n.status(), true, false,
                n.drivers(), n.resources(), n.reserved(), 0, n.networks(), List.of(), List.of(), reserved, false,
                Stream.of(ips).map(ip -> new NodeAddress("default", ip)).toList());
    }

    /** One of the job {@code old}, which asks for no port now, but held this one when it was placed. */
    private Allocation holding(int index, HeldPort... ports) {
        return Scene.allocation(old, index, "c-1", "running")
                .withDetails(new AllocationDetails(0, List.of(ports),
                        DeploymentMark.NONE, false, false, List.of(), false, "", "", Optional.empty(), Optional.empty(),
                        OptionalDouble.empty()));
    }

    private ClusterState state(String version, Node client, Allocation... there) {
        return new ClusterState(new Cluster("", "global", NomadVersion.of(version), "", SchedulerSettings.DEFAULT,
                List.of(client), List.of(there), List.of()), List.of(web, old));
    }

    private GroupRule rule(ClusterState state) {
        return state.rule(Scene.key("web")).orElseThrow();
    }

    private Optional<String> taken(ClusterState state) {
        return Ports.taken(state, rule(state), 0);
    }

    @Test
    void onAnEmptyClientItIsFreeAndHeldAtTheFirstAddress() {
        ClusterState state = state("1.11.3", client("", FIRST, SECOND));

        assertThat(taken(state)).isEmpty();
        assertThat(Ports.held(state, rule(state), 0)).containsExactly(new HeldPort(FIRST, 8080));
    }

    /** Nomad's own words, which users look for: {@code reserved port collision p=8080}. */
    @Test
    void oneThatIsTakenIsNamedWithItsLabel() {
        assertThat(taken(state("1.11.3", client("", FIRST), holding(0, new HeldPort(FIRST, 8080))))).contains("p=8080");
    }

    /** From 1.9 on two allocations with port 8080 ran on one client; older servers tried the first address only. */
    @ParameterizedTest
    @CsvSource({"1.11.3, true", "1.9.0, true", "1.8.4, false", "1.5.5, false"})
    void aSecondAddressHasItOnceMore(String version, boolean free) {
        ClusterState state = state(version, client("", FIRST, SECOND), holding(0, new HeldPort(FIRST, 8080)));

        assertThat(taken(state).isEmpty()).isEqualTo(free);
        assertThat(Ports.held(state, rule(state), 0)).containsExactly(new HeldPort(free ? SECOND : "", 8080));
    }

    @Test
    void aThirdFindsNone() {
        assertThat(taken(state("1.11.3", client("", FIRST, SECOND), holding(0, new HeldPort(FIRST, 8080)),
                holding(1, new HeldPort(SECOND, 8080))))).isPresent();
    }

    /** What an allocation holds is what it got, not what its job asks for now. */
    @Test
    void anAllocationHoldsWhatItWasGiven() {
        assertThat(taken(state("1.11.3", client("", FIRST), holding(0, new HeldPort("", 8080))))).isPresent();
        assertThat(taken(state("1.11.3", client("", FIRST), holding(0, new HeldPort(FIRST, 9090))))).isEmpty();
    }

    @Test
    void ofAnAllocationOfWhichNothingIsToldItsJobTells() {
        Allocation other = Scene.allocation(web, 0, "c-1", "running");

        assertThat(taken(state("1.11.3", client("", FIRST), other))).contains("p=8080");
    }

    @Test
    void oneThatEndedHoldsNothing() {
        Allocation ended = Scene.allocation(web, 0, "c-1", "complete");

        assertThat(taken(state("1.11.3", client("", FIRST), ended))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8080, true", "'22,8000-8100', true", "' 8080 - 8080 ', true", "'22,80-90', false", "'', false",
        "'808', false", "'nonsense,8080-', false"})
    void whatTheOperatorReservedIsTakenAtEveryAddress(String reserved, boolean taken) {
        assertThat(taken(state("1.11.3", client(reserved, FIRST, SECOND))).isPresent()).isEqualTo(taken);
    }

    @Test
    void itIsFreeOnceItsHolderIsThrownOut() {
        ClusterState state = state("1.11.3", client("", FIRST), holding(0, new HeldPort(FIRST, 8080)));

        assertThat(Ports.free(state, rule(state), 0, Set.of())).isFalse();
        assertThat(Ports.free(state, rule(state), 0, Set.copyOf(state.on(0)))).isTrue();
    }

    @Test
    void aClientOfWhichNoAddressIsKnownHasEachPortOnce() {
        assertThat(taken(state("1.11.3", client("")))).isEmpty();
        assertThat(taken(state("1.11.3", client(""), holding(0, new HeldPort(FIRST, 8080))))).isPresent();
    }
}
