package io.lanekeeper.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.Connection;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.nomad.TlsProblem;
import io.lanekeeper.nomad.TlsSettings;
import io.lanekeeper.nomad.Token;
import io.lanekeeper.nomad.pull.ClusterPull;
import io.lanekeeper.nomad.pull.Progress;
import io.lanekeeper.nomad.pull.PullResult;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Pulls from a cluster that has ACLs and TLS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class PullLabIT {
    private final Lab lab = Lab.start(PullLabIT.class, "--acl", "--tls");

    @AfterAll
    void wipe() {
        lab.close();
    }

    @Test
    void managementTokenSeesAll() {
        PullResult.Pulled pulled = pulled(lab.connection());

        assertThat(pulled.cluster().nodes()).extracting(Node::name).containsExactly("dtle-1", "dtle-2", "dtle-3");
        assertThat(pulled.cluster().version()).isEqualTo(NomadVersion.of(lab.setting("NOMAD_LAB_VERSION")));
        assertThat(pulled.cluster().unseen()).isEmpty();
        assertThat(pulled.notes()).isEmpty();
    }

    @Test
    void readOnlyTokenSeesAllToo() {
        assertThat(pulled(withToken(Optional.of(lab.setting("NOMAD_LAB_READ_TOKEN")))).cluster().unseen()).isEmpty();
    }

    @Test
    void withoutATokenItIsRefused() {
        assertThat(failure(withToken(Optional.empty()))).isEqualTo(new NomadFailure.Refused("GET /v1/nodes",
                "node { policy = \"read\" }", false, "Permission denied"));
    }

    @Test
    void unknownTokenIsRefused() {
        assertThat(failure(withToken(Optional.of("11111111-2222-3333-4444-555555555555"))))
                .isInstanceOfAny(NomadFailure.Refused.class, NomadFailure.UnknownToken.class);
    }

    @Test
    void tokenThatIsNoneIsRefused() {
        assertThat(failure(withToken(Optional.of("nonsense"))))
                .isInstanceOfAny(NomadFailure.Refused.class, NomadFailure.UnknownToken.class);
    }

    @Test
    void unknownRegionIsNamed() {
        assertThat(failure(lab.connection().withRegion("mars"))).isEqualTo(new NomadFailure.UnknownRegion("mars"));
    }

    @Test
    void certificateOfAnUnknownAuthorityIsRefused() {
        assertTls(lab.connection().withTls(TlsSettings.SYSTEM), TlsProblem.UNKNOWN_AUTHORITY);
    }

    @Test
    void certificateMayBeAskedForByItsOwnName() {
        Connection byName = lab.connection().withTls(tls(Optional.of("server.global.nomad")));
        Connection byOther = lab.connection().withTls(tls(Optional.of("nomad.example")));

        assertThat(pulled(byName).cluster().nodes()).hasSize(3);
        assertTls(byOther, TlsProblem.WRONG_NAME);
    }

    @Test
    void plainCallToTheTlsPortSaysSo() {
        assertTls(lab.connection().withAddress(lab.connection().address().replace("https", "http")),
                TlsProblem.SERVER_IS_HTTPS);
    }

    private TlsSettings tls(Optional<String> serverName) {
        return new TlsSettings(lab.connection().tls().caFile(), Optional.empty(), serverName, false);
    }

    private Connection withToken(Optional<String> token) {
        return lab.connection().withToken(token.map(Token::new));
    }

    private static void assertTls(Connection connection, TlsProblem problem) {
        assertThat(failure(connection)).isInstanceOfSatisfying(NomadFailure.Tls.class,
                tls -> assertThat(tls.problem()).isEqualTo(problem));
    }

    private static PullResult.Pulled pulled(Connection connection) {
        PullResult result = ClusterPull.pull(connection, Progress.NONE, new CancelToken());
        assertThat(result).isInstanceOf(PullResult.Pulled.class);
        return (PullResult.Pulled) result;
    }

    private static NomadFailure failure(Connection connection) {
        PullResult result = ClusterPull.pull(connection, Progress.NONE, new CancelToken());
        assertThat(result).isInstanceOf(PullResult.Failed.class);
        return ((PullResult.Failed) result).failure();
    }
}
