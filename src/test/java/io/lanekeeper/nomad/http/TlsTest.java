package io.lanekeeper.nomad.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.nomad.ApiCall;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.Connection;
import io.lanekeeper.nomad.Limits;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.nomad.TlsProblem;
import io.lanekeeper.nomad.TlsSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TlsTest {
    private final HeldCertificate authority = new HeldCertificate.Builder().certificateAuthority(0).build();
    private final MockWebServer server = new MockWebServer();

    @TempDir
    private Path folder = Path.of("set by JUnit");

    private Path authorityFile = folder;

    @BeforeEach
    void writeAuthority() throws IOException {
        authorityFile = Files.writeString(folder.resolve("ca.pem"), authority.certificatePem());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void authorityFromAFileIsTrusted() throws Exception {
        serve(certificate().addSubjectAlternativeName("127.0.0.1"), false);

        assertThat(
                call(new TlsSettings(Optional.of(authorityFile.toString()), Optional.empty(), Optional.empty(), false)))
                .isEmpty();
    }

    @Test
    void authorityFromAFolderIsTrusted() throws Exception {
        serve(certificate().addSubjectAlternativeName("127.0.0.1"), false);

        assertThat(call(new TlsSettings(Optional.empty(), Optional.of(folder.toString()), Optional.empty(), false)))
                .isEmpty();
    }

    @Test
    void unknownAuthority() throws Exception {
        serve(certificate().addSubjectAlternativeName("127.0.0.1"), false);

        assertProblem(TlsSettings.SYSTEM, TlsProblem.UNKNOWN_AUTHORITY);
    }

    @Test
    void certificateForAnotherName() throws Exception {
        serve(certificate().addSubjectAlternativeName("server.global.nomad"), false);

        assertProblem(trusting(Optional.empty()), TlsProblem.WRONG_NAME);
        assertProblem(trusting(Optional.of("client.global.nomad")), TlsProblem.WRONG_NAME);
        assertThat(call(trusting(Optional.of("server.global.nomad")))).isEmpty();
    }

    @Test
    void nothingIsCheckedWhenToldSo() throws Exception {
        serve(certificate().addSubjectAlternativeName("server.global.nomad").validityInterval(0, 1_000), false);

        assertThat(call(new TlsSettings(Optional.empty(), Optional.empty(), Optional.empty(), true))).isEmpty();
    }

    @Test
    void expiredCertificate() throws Exception {
        serve(certificate().addSubjectAlternativeName("127.0.0.1").validityInterval(0, 1_000), false);

        assertProblem(trusting(Optional.empty()), TlsProblem.OUT_OF_DATE);
    }

    @Test
    void serverThatWantsAClientCertificate() throws Exception {
        serve(certificate().addSubjectAlternativeName("127.0.0.1"), true);

        assertProblem(trusting(Optional.empty()), TlsProblem.WANTS_CLIENT_CERTIFICATE);
    }

    @Test
    void serverWithoutTls() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().name("plain-server").start(() -> answerBadRequest(plain));

            assertProblem("https://127.0.0.1:" + plain.getLocalPort(), TlsSettings.SYSTEM, TlsProblem.SERVER_IS_PLAIN);
        }
    }

    @Test
    void authorityFileThatIsNone() throws Exception {
        server.start();
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");

        for (Path file : List.of(empty, folder.resolve("missing.pem"))) {
            assertProblem(new TlsSettings(Optional.of(file.toString()), Optional.empty(), Optional.empty(), false),
                    TlsProblem.BAD_AUTHORITY_FILE);
        }
    }

    /** As Go's server does when it is greeted in TLS. */
    private static void answerBadRequest(ServerSocket plain) {
        try (Socket socket = plain.accept()) {
            socket.getOutputStream().write("HTTP/1.0 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HeldCertificate.Builder certificate() {
        return new HeldCertificate.Builder().signedBy(authority);
    }

    private TlsSettings trusting(Optional<String> serverName) {
        return new TlsSettings(Optional.of(authorityFile.toString()), Optional.empty(), serverName, false);
    }

    private void serve(HeldCertificate.Builder certificate, boolean mutual) throws IOException {
        HandshakeCertificates certificates = new HandshakeCertificates.Builder()
                .heldCertificate(certificate.build(), authority.certificate())
                .addTrustedCertificate(authority.certificate())
                .build();
        server.useHttps(certificates.sslSocketFactory());
        if (mutual) {
            server.requireClientAuth();
        }
        server.start();
        server.enqueue(new MockResponse.Builder().body("[]").build());
    }

    private List<?> call(TlsSettings tls) throws NomadException {
        return call("https://127.0.0.1:" + server.getPort(), tls);
    }

    private static List<?> call(String address, TlsSettings tls) throws NomadException {
        Connection connection = Connection.to(address).withTls(tls);
        try (HttpNomadClient client = HttpNomadClient.open(connection, Limits.USUAL)) {
            return client.list(ApiCall.nodes(), node -> node, new CancelToken());
        }
    }

    private void assertProblem(TlsSettings tls, TlsProblem problem) {
        assertProblem("https://127.0.0.1:" + server.getPort(), tls, problem);
    }

    private static void assertProblem(String address, TlsSettings tls, TlsProblem problem) {
        try {
            Assertions.fail("answered: " + call(address, tls));
        } catch (NomadException e) {
            assertThat(e.failure()).isInstanceOfSatisfying(NomadFailure.Tls.class,
                    f -> assertThat(f.problem()).as(f.logText()).isEqualTo(problem));
        }
    }
}
