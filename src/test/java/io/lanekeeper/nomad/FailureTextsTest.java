package io.lanekeeper.nomad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"texts.properties", "texts_zh_CN.properties"})
    void everyFailureHasItsTextAndNoTextIsLeftOver(String file) throws IOException {
        Properties texts = texts(file);

        assertThat(new TreeSet<>(all().map(NomadFailure::textKey).toList()))
                .isEqualTo(new TreeSet<>(texts.stringPropertyNames()
                        .stream()
                        .filter(key -> key.startsWith("nomad.failure."))
                        .toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"texts.properties", "texts_zh_CN.properties"})
    void textsAreFilledCompletely(String file) throws IOException {
        Properties texts = texts(file);

        assertThat(all()).allSatisfy(f -> {
            String pattern = Objects.requireNonNull(texts.getProperty(f.textKey()));
            assertThat(new MessageFormat(pattern).format(f.textArguments().toArray()))
                    .isNotBlank()
                    .doesNotContain("{", "}")
                    .doesNotContain("''");
        });
    }

    private static Stream<NomadFailure> all() {
        List<NomadFailure> all = new ArrayList<>(List.of(new NomadFailure.UnknownHost("h"),
                new NomadFailure.NothingListening("http://a", "refused"), new NomadFailure.NotNomad("http://a", "d"),
                new NomadFailure.Redirected("http://a", "http://b"),
                new NomadFailure.Refused("GET /v1/nodes", "node read", true, "Permission denied"),
                new NomadFailure.Refused("GET /v1/nodes", "", false, "Permission denied"),
                new NomadFailure.UnknownToken("ACL token not found"), new NomadFailure.Silent("GET /v1/nodes", 15),
                new NomadFailure.ServerError("GET /v1/nodes", 500, "No cluster leader"),
                new NomadFailure.NotFound("GET /v1/job/x", "job not found"), new NomadFailure.UnknownRegion("cn"),
                new NomadFailure.ConnectionLost("GET /v1/nodes", "reset"), new NomadFailure.Stopped("GET /v1/nodes")));
        for (NomadFailure.AddressProblem problem : NomadFailure.AddressProblem.values()) {
            all.add(new NomadFailure.BadAddress("x y", problem));
        }
        for (AnswerProblem problem : AnswerProblem.values()) {
            all.add(new NomadFailure.BadAnswer("GET /v1/nodes", problem, "d"));
        }
        for (NomadFailure.TextProblem problem : NomadFailure.TextProblem.values()) {
            all.add(new NomadFailure.NotSent("POST /v1/jobs/parse", problem, 200, 3));
        }
        for (TlsProblem problem : TlsProblem.values()) {
            all.add(new NomadFailure.Tls("https://a", problem, "d"));
        }
        return all.stream();
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(NomadFailure.class.getResourceAsStream("/io/lanekeeper/" + file)),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
