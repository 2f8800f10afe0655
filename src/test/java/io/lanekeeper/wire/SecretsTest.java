package io.lanekeeper.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
