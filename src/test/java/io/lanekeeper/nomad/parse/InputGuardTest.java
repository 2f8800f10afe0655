package io.lanekeeper.nomad.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lanekeeper.nomad.ApiCall;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.Connection;
import io.lanekeeper.nomad.Limits;
import io.lanekeeper.nomad.NomadClient;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.nomad.NomadFailure.TextProblem;
import io.lanekeeper.nomad.http.HttpNomadClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InputGuardTest {
    @ParameterizedTest
    @ValueSource(strings = {"{", "[", "(", "\"${", "a {\n", "%{if true}", "[for a in ", "f(", "{ a = \"}\"\n",
        "/* } */ {", "!", "- ", "-/**/", "a ? b :", "a && ", "[*]"})
    void whatNestsWithoutEndIsRefused(String piece) {
        String text = piece.repeat(100_000);

        assertThat(check(text.substring(0, Math.min(text.length(), InputGuard.MAX_CHARS))))
                .isInstanceOfSatisfying(NomadFailure.NotSent.class,
                        f -> assertThat(f.problem()).isNotEqualTo(TextProblem.TOO_LONG));
    }

    @Test
    void thePlaceIsNamed() {
        assertThat(check("job \"a\" {\n" + "{\n".repeat(200) + "}")).isEqualTo(new NomadFailure.NotSent(
                "POST /v1/jobs/parse?namespace=default", TextProblem.TOO_DEEP, 200, 201));
        assertThat(check(" ".repeat(1_000_001))).isEqualTo(new NomadFailure.NotSent(
                "POST /v1/jobs/parse?namespace=default", TextProblem.TOO_LONG, 1_000_000, 1));
    }

    static Stream<Path> ordinaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/jobs"))) {
            return files.filter(f -> f.toString().endsWith(".hcl")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("ordinaryFiles")
    void ordinaryFilesPass(Path file) throws IOException {
        assertThat(InputGuard.check(ApiCall.parse(Files.readString(file), "", "default", false))).isEmpty();
    }

    @Test
    void aThousandGroupsPass() throws IOException {
        String story = Files.readString(Path.of("src/test/lab/test_constraint.hcl"));
        String group = story.substring(story.indexOf("group"), story.lastIndexOf('}'));

        assertThat(InputGuard.check(ApiCall.parse("job \"j\" {\n" + group.repeat(500) + "}\n", "", "default", false)))
                .isEmpty();
    }

    @Test
    void noClientSendsIt() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder().code(200).body("{}").build());
            try (NomadClient client = HttpNomadClient.open(Connection.to(server.url("/").toString()), Limits.USUAL)) {
                for (ApiCall call : new ApiCall[]{ApiCall.parse("{".repeat(100_000), "", "default", false),
                    ApiCall.parse("", "a = " + "[".repeat(100_000), "default", false)}) {
                    NomadException e = Objects.requireNonNull(
                            catchThrowableOfType(NomadException.class, () -> client.call(call, new CancelToken())));
                    assertThat(e.failure()).isInstanceOf(NomadFailure.NotSent.class);
                }
            }
            assertThat(server.getRequestCount()).isZero();
        }
    }

    private static NomadFailure check(String text) {
        return InputGuard.check(ApiCall.parse(text, "", "default", false)).orElseThrow();
    }
}
