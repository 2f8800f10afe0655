package io.lanekeeper.nomad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    @Test
    void emptyEnvironmentMeansNomadsOwnDefaults() {
        Connection c = Connection.fromEnvironment(Map.of("NOMAD_TOKEN", " "));

        assertThat(c.address()).isEqualTo("http://127.0.0.1:4646");
        assertThat(c.namespace()).isEqualTo("default");
        assertThat(c.region()).isEmpty();
        assertThat(c.token()).isEmpty();
        assertThat(c.tls()).isEqualTo(TlsSettings.SYSTEM);
    }

    @Test
    void environmentIsHonoured() {
        Connection c = Connection.fromEnvironment(Map.of("NOMAD_ADDR", "https://nomad.example:4646", "NOMAD_TOKEN",
                "abc", "NOMAD_NAMESPACE", "orders", "NOMAD_REGION", "cn", "NOMAD_CACERT", "/ca.pem",
                "NOMAD_TLS_SERVER_NAME", "server.cn.nomad", "NOMAD_SKIP_VERIFY", "true", "NOMAD_HTTP_AUTH", "me:p:w"));

        assertThat(c).isEqualTo(new Connection("https://nomad.example:4646", Optional.of(new Token("abc")), "orders",
                "cn",
                new TlsSettings(Optional.of("/ca.pem"), Optional.empty(), Optional.of("server.cn.nomad"), true),
                Optional.of(new HttpAuth("me", "p:w"))));
    }

    @Test
    void allNamespacesIsNoNamespaceToFallBackTo() {
        assertThat(Connection.fromEnvironment(Map.of("NOMAD_NAMESPACE", "*")).namespace()).isEqualTo("default");
    }

    @Test
    void passwordInTheAddressLeavesTheAddress() {
        Connection c = Connection.to("https://me:p%40ss@nomad.example:4646/base");

        assertThat(c.address()).isEqualTo("https://nomad.example:4646/base");
        assertThat(c.httpAuth()).contains(new HttpAuth("me", "p@ss"));
    }

    @Test
    void secretsAreNotPrinted() {
        Connection c = Connection
                .fromEnvironment(Map.of("NOMAD_ADDR", "http://me:hush-a@host", "NOMAD_TOKEN", "hush-b"))
                .withRegion("cn");

        assertThat(c.toString()).doesNotContain("hush").contains("http://host");
    }
}
