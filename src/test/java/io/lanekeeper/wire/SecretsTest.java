package io.lanekeeper.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.testing.Json;
import io.lanekeeper.testing.Recordings;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretsTest {
    private static final String CANARY = "c4n4ry-of-the-house";

    @ParameterizedTest
    @ValueSource(strings = {"Password = \"c4n4ry-of-the-house\"", "  PASSWORD=\"c4n4ry-of-the-house\"",
        "\"Password\": \"c4n4ry-of-the-house\",", "{ Host = \"h\", User = \"c4n4ry-of-the-house\" }",
        "DB_PASSWORD=c4n4ry-of-the-house", "api_token: c4n4ry-of-the-house and more words",
        "vault_token = \"a\\\"c4n4ry-of-the-house\"",
        "variable \"db_password\" {\n  default = \"c4n4ry-of-the-house\"\n}",
        "# old: Password = \"c4n4ry-of-the-house\"", "secret = <<EOF\nc4n4ry-of-the-house\nEOF\n",
        "url = \"mysql://root:c4n4ry-of-the-house@10.0.0.1/x\"", "\\\"Password\\\": \\\"c4n4ry-of-the-house\\\"",
        "MYSQL_ROOT_PASSWORD = \"c4n4ry-of-the-house\"", "credential = c4n4ry-of-the-house",
        "data = \"x\\nTOKEN=c4n4ry-of-the-house\\ny=1\""})
    void noSecretOfATextIsLeft(String text) {
        assertThat(Secrets.maskText(text)).doesNotContain(CANARY).contains(Secrets.PLACEHOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host = \"10.1.0.21\"", "constraint {\n  attribute = \"${node.datacenter}\"\n}",
        "Password = \"\"", "Password = var.password", "Password = \"${var.password}\"", "task \"user-service\" {",
        "GroupTimeout = 100", "# who uses this? the users of the service", "driver = \"dtle\""})
    void whatIsNoSecretStaysAsItIs(String text) {
        assertThat(Secrets.maskText(text)).isEqualTo(text);
    }

    /** A group that is called like a secret was emptied in the plan file: its drivers, its homes, its volumes. */
    @Test
    void whatIsInABlockWithANameLikeASecretStays() {
        String job = """
                job "user-sync" {
                  group "tokens" {
                    constraint {
                      attribute = "${node.datacenter}"
                      value     = "beijing"
                    }
                    volume "user-data" {
                      type   = "host"
                      source = "users"
                    }
                    task "user-service" {
                      driver = "dtle"
                    }
                  }
                }
                """;

        assertThat(Secrets.maskText(job)).isEqualTo(job);
    }

    @Test
    void aSecretInABlockWithANameLikeASecretGoes() {
        assertThat(
                Secrets.maskText("task \"user-service\" {\n  env {\n    DB_PASSWORD = \"c4n4ry-of-the-house\"\n  }\n}"))
                .doesNotContain(CANARY)
                .contains("task \"user-service\" {");
    }

    @Test
    void theDefaultOfASecretVariableGoesInAnyForm() {
        assertThat(Secrets.maskText("variable \"db_passwords\" {\n  default = { a = \"c4n4ry-of-the-house\" }\n}"))
                .doesNotContain(CANARY);
        assertThat(Secrets.maskText("variable \"tokens\" {\n  default = [\n    \"c4n4ry-of-the-house\"\n  ]\n}"))
                .doesNotContain(CANARY);
    }

    @Test
    void aVolumeWithANameLikeASecretStaysAsItIs() {
        ObjectNode job = Json.object("""
                {TaskGroups: [{Volumes: {'user-data': {Name: 'user-data', Type: 'host', Source: 'users', ReadOnly: true,
                                                       MountOptions: {Password: 'c4n4ry-of-the-house'}}}}]}
                """);

        ObjectNode masked = Secrets.mask(job);

        assertThat(JobJson.read(masked).groups()).isEqualTo(JobJson.read(job).groups());
        assertThat(masked.toString()).doesNotContain(CANARY);
    }

    @Test
    void whatElseIsCalledVolumesLosesItsSecrets() {
        assertThat(Secrets.mask(Json.object("{Config: {Volumes: ['password=c4n4ry-of-the-house']}}")).toString())
                .doesNotContain(CANARY);
        assertThat(Secrets.mask(Json.object("{Volumes: {a: 'password=c4n4ry-of-the-house'}}")).toString())
                .doesNotContain(CANARY);
    }

    @Test
    void whatThePlannerNeedsOfARealJobSurvivesTheMask() {
        for (String version : List.of("1.1.2", "1.5.5", "1.11.3")) {
            ObjectNode job = (ObjectNode) Recordings.read(version, "job");

            assertThat(JobJson.read(Secrets.mask(job))).isEqualTo(JobJson.read(job));
        }
    }

    @Test
    void whatIsUnderASecretKeyGoesWhateverItsType() {
        ObjectNode masked = Secrets.mask(Json.object(
                "{Password: 42, Secrets: {a: {b: ['x', 7, true, null, '']}}, UserPassword: null, token: false}"));

        assertThat(masked.path("Password").asText()).isEqualTo(Secrets.PLACEHOLDER);
        assertThat(masked.at("/Secrets/a/b")).extracting(JsonNode::asText)
                .containsExactly(Secrets.PLACEHOLDER, Secrets.PLACEHOLDER, "true", "null", "");
        assertThat(masked.path("UserPassword").isNull()).isTrue();
        assertThat(masked.path("token").asBoolean(true)).isFalse();
    }

    @Test
    void aKeyIsSecretByAnyPartOfItInAnyCase() {
        assertThat(List.of("Password", "DB_PASSWD", "vaultToken", "USER", "clientSecret", "aws.credentials"))
                .allMatch(Secrets::isSecretKey);
        assertThat(List.of("Host", "Port", "Driver", "Datacenters", "pass", "LTarget")).noneMatch(Secrets::isSecretKey);
    }

    @Test
    void aPlaceIsSecretFromTheValueOfASecretKeyToItsEnd() {
        String text = "a = 1\nPassword = [\n  \"x\",\n]\nHost = \"h\"\n";
        IntPredicate places = Secrets.places(text);

        assertThat(places.test(0)).isFalse();
        assertThat(places.test(text.indexOf("Password"))).isFalse();
        assertThat(places.test(text.indexOf('['))).isTrue();
        assertThat(places.test(text.indexOf('x'))).isTrue();
        assertThat(places.test(text.indexOf(']'))).isTrue();
        assertThat(places.test(text.indexOf("Host"))).isFalse();
    }

    @Test
    void aHeredocKeepsItsMarksSoThatTheFileStaysHcl() {
        String masked = Secrets.maskText("secret = <<-EOF\n  c4n4ry-of-the-house\n  more\n  EOF\nHost = \"h\"\n");

        assertThat(masked).isEqualTo("secret = <<-EOF\n" + Secrets.PLACEHOLDER + "\n  EOF\nHost = \"h\"\n");
    }

    @Test
    void aHeredocThatNeverEndsIsSecretToTheEnd() {
        assertThat(Secrets.maskText("token = <<EOF\nc4n4ry-of-the-house\nmore")).doesNotContain(CANARY, "more");
    }

    @Test
    void aSecretNumberBecomesATextSoThatTheFileStaysHcl() {
        assertThat(Secrets.maskText("Password = 12345\nPort = 3306")).isEqualTo(
                "Password = \"" + Secrets.PLACEHOLDER + "\"\nPort = 3306");
    }

    @Test
    void oneLineOfAnObjectLosesItsSecretsOnly() {
        assertThat(Secrets.maskText("c = { Host = \"h\", Port = 1, Password = \"p\", Charset = \"utf8\" }")).isEqualTo(
                "c = { Host = \"h\", Port = 1, Password = \"" + Secrets.PLACEHOLDER + "\", Charset = \"utf8\" }");
    }

    @Test
    void theHostOfAnAddressStays() {
        assertThat(Secrets.maskText("url = \"mysql://root:pw@10.0.0.1:3306/orders\"")).isEqualTo(
                "url = \"mysql://" + Secrets.PLACEHOLDER + "@10.0.0.1:3306/orders\"");
        assertThat(Secrets.maskText("see https://example.com/a@b")).isEqualTo("see https://example.com/a@b");
    }

    @Test
    void aTextWithInsertionsGoesAsAWhole() {
        assertThat(Secrets.maskText("password = \"${var.a}-c4n4ry-of-the-house-${lookup(local.m, \"k\")}\"\nx = \"y\""))
                .doesNotContain(CANARY)
                .endsWith("x = \"y\"");
    }

    @Test
    void textsInInsertionsNeitherEndTheTextNorTheList() {
        String masked = Secrets.maskText("""
                passwords = ["${lookup(var.m, "k]")}-c4n4ry-of-the-house", "a \\" c4n4ry-of-the-house", "${var.kept}"]
                Host = "${lookup(var.m, "h")}"
                """);

        assertThat(masked).doesNotContain(CANARY).contains("\"${var.kept}\"]\nHost = \"${lookup(var.m, \"h\")}\"");
    }

    @Test
    void theKeysOfASecretObjectStayReadable() {
        assertThat(Secrets
                .maskText("secrets = { \"first\" = \"c4n4ry-of-the-house\", \"second\" : \"c4n4ry-of-the-house\" }"))
                .isEqualTo(
                        "secrets = { \"first\" = \"" + Secrets.PLACEHOLDER + "\", \"second\" : \"" + Secrets.PLACEHOLDER
                                + "\" }");
    }

    @Test
    void aLeftOutSecretIsRecognised() {
        assertThat(Secrets.hasPlaceholder(Secrets.maskText("Password = \"x\""))).isTrue();
        assertThat(Secrets.hasPlaceholder("Password = \"x\"")).isFalse();
    }

    @Test
    void maskingTwiceIsMaskingOnce() {
        String once = Secrets.maskText("Password = \"x1\"\nDB_TOKEN=y2\nUser = 42\n");

        assertThat(Secrets.maskText(once)).isEqualTo(once);
    }

    @Test
    void secretsOfAJobGoAtAnyDepth() throws JsonProcessingException {
        ObjectNode job = (ObjectNode) new ObjectMapper().readTree("""
                {"ID": "a", "VaultToken": "c4n4ry-of-the-house", "TaskGroups": [{"Tasks": [{
                  "Config": {"SrcConnectionConfig": [{"Host": "h", "Port": 3306, "USER": "c4n4ry-of-the-house",
                                                      "password": "c4n4ry-of-the-house"}],
                             "Passwords": ["c4n4ry-of-the-house", {"x": "c4n4ry-of-the-house"}]},
                  "Env": {"DB_PASSWORD": "c4n4ry-of-the-house", "HOST": "h"}, "User": "",
                  "Templates": [{"EmbeddedTmpl": "host=h\\npassword=c4n4ry-of-the-house\\n"}]}]}]}
                """);

        ObjectNode masked = Secrets.mask(job);

        assertThat(masked.toString()).doesNotContain(CANARY);
        assertThat(masked.at("/TaskGroups/0/Tasks/0/Config/SrcConnectionConfig/0/Host").asText()).isEqualTo("h");
        assertThat(masked.at("/TaskGroups/0/Tasks/0/Config/SrcConnectionConfig/0/Port").asInt()).isEqualTo(3306);
        assertThat(masked.at("/TaskGroups/0/Tasks/0/User").asText()).isEmpty();
        assertThat(job.toString()).contains(CANARY);
    }

    @Test
    void aMegabyteOfAlmostSecretsTakesNoTime() {
        String text = "user-".repeat(200_000) + "\n" + "password".repeat(100_000);

        assertThat(Secrets.maskText(text)).hasSameSizeAs(text);
    }
}
