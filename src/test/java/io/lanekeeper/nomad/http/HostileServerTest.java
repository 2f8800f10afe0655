package io.lanekeeper.nomad.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.nomad.AnswerProblem;
import io.lanekeeper.nomad.ApiCall;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.Connection;
import io.lanekeeper.nomad.Limits;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.nomad.NomadFailure.AddressProblem;
import io.lanekeeper.nomad.TlsProblem;
import io.lanekeeper.nomad.Token;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Everything that may answer, or not answer, at an address. */
@Timeout(60)
class HostileServerTest {
    private static final String SECRET = "11111111-2222-3333-4444-555555555555";
    private static final Limits SHORT = Limits.USUAL.withSilent(Duration.ofMillis(1_500))
            .withWhole(Duration.ofMillis(4_000))
            .withAnswerBytes(1_000_000);

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void emptyAnswer() {
        answer(ok(""));

        assertBad(AnswerProblem.EMPTY);
    }

    @Test
    void jsonThatEndsInTheMiddle() {
        answer(ok("[{\"ID\":\"1\"},{\"ID\":"));

        assertBad(AnswerProblem.TRUNCATED);
    }

    @Test
    void bodyShorterThanAnnounced() {
        answer(ok("[{\"ID\":\"1\"},").newBuilder()
                .setHeader("Content-Length", "5000")
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build());

        assertBad(AnswerProblem.TRUNCATED);
    }

    @Test
    void textThatIsNoJson() {
        answer(ok("hello"));

        assertBad(AnswerProblem.NOT_JSON);
    }

    @Test
    void jsonOfAnotherShape() {
        answer(ok("{\"hello\": 1}"));

        assertBad(AnswerProblem.UNEXPECTED);
    }

    @Test
    void jsonNestedTooDeep() {
        answer(ok("[{\"a\":" + "[".repeat(100_000)));

        assertBad(AnswerProblem.TOO_DEEP);
    }

    @Test
    void answerWithoutEnd() {
        answer(ok("[" + "{\"ID\":\"0123456789\"},".repeat(100_000)));

        assertBad(AnswerProblem.TOO_LONG);
    }

    @Test
    void numbersBeyondAllMeasureAreRefusedToo() {
        answer(ok("[{\"ID\":" + "9".repeat(5_000) + "}]"));

        assertThat(failure()).isInstanceOf(NomadFailure.BadAnswer.class);
    }

    @Test
    void pageForPeople() {
        answer(ok("<html>welcome</html>").newBuilder().setHeader("Content-Type", "text/html; charset=utf-8").build());

        assertThat(failure()).isEqualTo(new NomadFailure.NotNomad(address(), "status 200 and a page of HTML"));
    }

    @Test
    void refusalNamesCallAndPolicy() {
        answer(text(403, "Permission denied"));

        assertThat(failure()).isEqualTo(
                new NomadFailure.Refused("GET /v1/nodes", "node { policy = \"read\" }", true, "Permission denied"));
    }

    @Test
    void unknownTokenIsToldFromAForbiddenCall() {
        answer(text(403, "ACL token not found"));

        assertThat(failure()).isEqualTo(new NomadFailure.UnknownToken("ACL token not found"));
    }

    @Test
    void errorTextOfTheServerIsOneLineWithoutTheToken() {
        answer(text(500, "rpc error:\n\t No cluster leader " + SECRET));

        assertThat(failure()).isEqualTo(
                new NomadFailure.ServerError("GET /v1/nodes", 500, "rpc error: No cluster leader ****"));
    }

    @Test
    void unknownRegion() {
        answer(text(500, "No path to region"));

        assertThat(failure(connection().withRegion("mars"))).isEqualTo(new NomadFailure.UnknownRegion("mars"));
    }

    @Test
    void tlsServerAskedInPlain() {
        answer(text(400, "Client sent an HTTP request to an HTTPS server."));

        assertThat(failure()).isInstanceOfSatisfying(NomadFailure.Tls.class,
                tls -> assertThat(tls.problem()).isEqualTo(TlsProblem.SERVER_IS_HTTPS));
    }

    @Test
    void redirectionIsNotFollowed() {
        answer(text(307, "").newBuilder().setHeader("Location", "http://elsewhere.example/v1/nodes").build());

        assertThat(failure())
                .isEqualTo(new NomadFailure.Redirected(address(), "http://elsewhere.example/v1/nodes"));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void serverThatTakesTheCallAndIsSilent() {
        answer(ok("[]").newBuilder().onResponseStart(SocketEffect.Stall.INSTANCE).build());

        assertThat(failure()).isEqualTo(new NomadFailure.Silent("GET /v1/nodes", 1));
    }

    @Test
    void portThatAcceptsAndSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(failure(connection().withAddress("http://127.0.0.1:" + silent.getLocalPort())))
                    .isEqualTo(new NomadFailure.Silent("GET /v1/nodes", 1));
        }
    }

    @Test
    void answerThatDripsSlowlyHasAnEnd() {
        answer(ok("[" + " ".repeat(1_000) + "]").newBuilder().throttleBody(1, 100, TimeUnit.MILLISECONDS).build());

        assertThat(failure()).isEqualTo(new NomadFailure.Silent("GET /v1/nodes", 4));
    }

    @Test
    void connectionThatIsClosedWithoutAWord() {
        answer(ok("[]").newBuilder().onResponseStart(new SocketEffect.CloseSocket()).build());
        answer(ok("[]").newBuilder().onResponseStart(new SocketEffect.CloseSocket()).build());

        assertThat(failure()).isInstanceOf(NomadFailure.ConnectionLost.class);
    }

    @Test
    void closedPort() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(failure(connection().withAddress("127.0.0.1:" + port)))
                .isInstanceOfSatisfying(NomadFailure.NothingListening.class,
                        f -> assertThat(f.address()).isEqualTo("http://127.0.0.1:" + port));
    }

    @Test
    void unknownHost() {
        assertThat(failure(connection().withAddress("http://no-such-host.invalid:4646")))
                .isEqualTo(new NomadFailure.UnknownHost("no-such-host.invalid"));
    }

    @Test
    void addressesThatAreNone() {
        assertThat(failure(Connection.to("ftp://host")))
                .isEqualTo(new NomadFailure.BadAddress("ftp://host", AddressProblem.SCHEME));
        assertThat(failure(Connection.to("http://")))
                .isEqualTo(new NomadFailure.BadAddress("http://", AddressProblem.FORM));
        assertThat(failure(Connection.to("http://host:99999")))
                .isEqualTo(new NomadFailure.BadAddress("http://host:99999", AddressProblem.FORM));
    }

    @Test
    void pathOfAReverseProxyIsKeptAndJobNamesAreEscaped() throws Exception {
        answer(ok("{}"));

        try (HttpNomadClient client = HttpNomadClient.open(
                Connection.to(address() + "/nomad/?x=1#y").withRegion("cn"), SHORT)) {
            client.call(ApiCall.job(new io.lanekeeper.model.job.JobKey("a&b", "team/job 1")), new CancelToken());
        }

        assertThat(server.takeRequest().getTarget())
                .isEqualTo("/nomad/v1/job/team%2Fjob%201?namespace=a%26b&region=cn");
    }

    @Test
    void tokenThatHttpCannotCarryIsNotPrintedInAnError() {
        answer(text(403, "Permission denied"));

        assertThat(failure(connection().withToken(Optional.of(new Token("a\nb\u4f60")))).logText())
                .doesNotContain("\u4f60");
    }

    @Test
    void cancelledCallEndsAtOnce() throws Exception {
        answer(ok("[]").newBuilder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
        CancelToken cancel = new CancelToken();
        Thread canceller = Thread.ofPlatform().daemon().name("canceller").start(() -> {
            try {
                server.takeRequest();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            cancel.cancel();
        });

        assertThat(failure(connection(), cancel)).isEqualTo(new NomadFailure.Stopped("GET /v1/nodes"));
        canceller.join();
        assertThat(failure(connection(), cancel)).isEqualTo(new NomadFailure.Stopped("GET /v1/nodes"));
    }

    private void assertBad(AnswerProblem problem) {
        assertThat(failure()).isInstanceOfSatisfying(NomadFailure.BadAnswer.class, f -> {
            assertThat(f.problem()).isEqualTo(problem);
            assertThat(f.call()).isEqualTo("GET /v1/nodes");
        });
    }

    private NomadFailure failure() {
        return failure(connection());
    }

    private NomadFailure failure(Connection connection) {
        return failure(connection, new CancelToken());
    }

    private static NomadFailure failure(Connection connection, CancelToken cancel) {
        try (HttpNomadClient client = HttpNomadClient.open(connection, SHORT)) {
            return Assertions.fail("answered: " + client.list(ApiCall.nodes(), node -> node, cancel));
        } catch (NomadException e) {
            assertThat(e.failure().logText()).doesNotContain(SECRET);
            return e.failure();
        }
    }

    private Connection connection() {
        return Connection.to(address()).withToken(Optional.of(new Token(SECRET)));
    }

    private String address() {
        return "http://127.0.0.1:" + server.getPort();
    }

    private void answer(MockResponse response) {
        server.enqueue(response);
    }

    private static MockResponse ok(String body) {
        return new MockResponse.Builder().setHeader("Content-Type", "application/json").body(body).build();
    }

    private static MockResponse text(int status, String body) {
        return new MockResponse.Builder().code(status)
                .setHeader("Content-Type", "text/plain; charset=utf-8")
                .body(body)
                .build();
    }
}
