package io.lanekeeper.nomad;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.job.JobKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of a server, what a token needs for it, and how it is stopped. */
final class ApiCallTest {
    private static final JobKey JOB = new JobKey("prod", "orders/1");

    @Test
    void aCallIsCalledByMethodAndPathAsALogShowsIt() {
        assertThat(List.of(ApiCall.nodes(), ApiCall.node("n1"), ApiCall.jobs("*"), ApiCall.job(JOB),
                ApiCall.allocations("*"), ApiCall.allocation("prod", "a1"), ApiCall.evaluations(JOB),
                ApiCall.schedulerConfiguration(), ApiCall.agentSelf(), ApiCall.tokenSelf(), ApiCall.policy("ops"),
                ApiCall.parse("job \"x\" {}", "", "prod", true), ApiCall.submission(JOB, 7))).extracting(ApiCall::title)
                .containsExactly("GET /v1/nodes", "GET /v1/node/n1", "GET /v1/jobs?namespace=*",
                        "GET /v1/job/orders/1?namespace=prod",
                        "GET /v1/allocations?namespace=*&resources=true&task_states=false",
                        "GET /v1/allocation/a1?namespace=prod", "GET /v1/job/orders/1/evaluations?namespace=prod",
                        "GET /v1/operator/scheduler/configuration", "GET /v1/agent/self", "GET /v1/acl/token/self",
                        "GET /v1/acl/policy/ops", "POST /v1/jobs/parse?namespace=prod",
                        "GET /v1/job/orders/1/submission?namespace=prod&version=7");
    }

    /** It is shown to the person whose token is refused, to be pasted into a policy. */
    @Test
    void aCallKnowsTheRuleThatATokenNeeds() {
        assertThat(ApiCall.nodes().policy()).isEqualTo("node { policy = \"read\" }");
        assertThat(ApiCall.node("x").policy()).isEqualTo(ApiCall.nodes().policy());
        assertThat(ApiCall.job(JOB).policy()).isEqualTo("namespace \"prod\" { policy = \"read\" }");
        assertThat(ApiCall.allocations("*").policy()).isEqualTo("namespace \"*\" { policy = \"read\" }");
        assertThat(ApiCall.submission(JOB, 1).policy()).isEqualTo(ApiCall.job(JOB).policy());
        assertThat(ApiCall.schedulerConfiguration().policy()).isEqualTo("operator { policy = \"read\" }");
        assertThat(ApiCall.agentSelf().policy()).isEqualTo("agent { policy = \"read\" }");
        assertThat(ApiCall.parse("", "", "prod", false).policy())
                .isEqualTo("namespace \"prod\" { capabilities = [\"parse-job\"] }");
        assertThat(ApiCall.tokenSelf().policy()).isEmpty();
    }

    /** A title ends up in logs and messages; the file itself must not. */
    @Test
    void theFileThatIsSentIsInTheBodyAndNotInTheTitle() {
        ApiCall call = ApiCall.parse("job \"x\" { c4n4ry }", "v = 1", "prod", true);

        assertThat(call.title()).doesNotContain("c4n4ry");
        assertThat(call.body().orElseThrow().path("JobHCL").asText()).contains("c4n4ry");
        assertThat(call.body().orElseThrow().path("Variables").asText()).isEqualTo("v = 1");
        assertThat(call.body().orElseThrow().path("Canonicalize").asBoolean()).isTrue();
    }

    @Test
    void whatIsCancelledStaysCancelledAndStopsWhatIsUnderWay() {
        List<String> stopped = new ArrayList<>();
        CancelToken token = new CancelToken();
        token.onCancel(() -> stopped.add("first"));
        token.onCancel(() -> stopped.add("over already")).close();

        assertThat(token.isCancelled()).isFalse();
        token.cancel();
        token.cancel();

        assertThat(token.isCancelled()).isTrue();
        assertThat(stopped).containsExactly("first");
    }

    @Test
    void whatBeginsAfterItWasCancelledStopsAtOnce() {
        List<String> stopped = new ArrayList<>();
        CancelToken token = new CancelToken();
        token.cancel();

        token.onCancel(() -> stopped.add("late")).close();

        assertThat(stopped).containsExactly("late");
    }

    @ParameterizedTest
    @CsvSource({"https://me:pw@host:4646, https://host:4646, me, pw", "http://me@host, http://host, me, ''",
        "me:pw@host:4646, host:4646, me, pw", "https://a:b@c@host/x@y, https://host/x@y, a, b@c",
        "https://u%2Bx:p+w@host, https://host, u+x, p+w", "https://%zz:p@host, https://host, %zz, p"})
    void userAndPasswordLeaveTheAddress(String typed, String address, String user, String password) {
        Connection c = Connection.to(typed);

        assertThat(c.address()).isEqualTo(address);
        assertThat(c.httpAuth()).contains(new HttpAuth(user, password));
    }

    @ParameterizedTest
    @CsvSource({"https://host/a@b", "https://host?x=a@b", "https://host#a@b", "http://[::1]:4646"})
    void anAtSignElsewhereIsNoUser(String typed) {
        assertThat(Connection.to(typed).address()).isEqualTo(typed);
        assertThat(Connection.to(typed).httpAuth()).isEmpty();
    }

    @Test
    void whatIsSaidAnewReplacesOnePartOnly() {
        Connection all = new Connection("http://a", Optional.of(new Token("t")), "prod", "eu",
                new TlsSettings(Optional.of("/ca"), Optional.empty(), Optional.empty(), false),
                Optional.of(new HttpAuth("u", "p")));

        assertThat(all.withAddress("http://b").withAddress("http://a")).isEqualTo(all);
        assertThat(all.withToken(Optional.empty()).withToken(all.token())).isEqualTo(all);
        assertThat(all.withNamespace("x").withNamespace("prod")).isEqualTo(all);
        assertThat(all.withRegion("x").withRegion("eu")).isEqualTo(all);
        assertThat(all.withTls(TlsSettings.SYSTEM).withTls(all.tls())).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "t, true", "TRUE, true", "0, false", "yes, false", "'', false"})
    void skippingTheCheckOfCertificatesTakesAWordThatGoReads(String word, boolean skipped) {
        assertThat(Connection.fromEnvironment(Map.of("NOMAD_SKIP_VERIFY", word)).tls())
                .isEqualTo(new TlsSettings(Optional.empty(), Optional.empty(), Optional.empty(), skipped));
    }

    @Test
    void whatIsBlankInTheEnvironmentIsNotSet() {
        assertThat(Connection.fromEnvironment(Map.of("NOMAD_ADDR", " ", "NOMAD_REGION", "  ", "NOMAD_NAMESPACE", " ")))
                .isEqualTo(Connection.to(Connection.DEFAULT_ADDRESS));
        assertThat(Connection.fromEnvironment(Map.of("NOMAD_ADDR", " http://a ", "NOMAD_REGION", " eu ")))
                .isEqualTo(Connection.to("http://a").withRegion("eu"));
    }
}
