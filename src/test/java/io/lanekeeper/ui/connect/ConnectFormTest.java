package io.lanekeeper.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.nomad.Connection;
import io.lanekeeper.nomad.Token;
import io.lanekeeper.texts.Texts;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What is typed to connect. */
final class ConnectFormTest {
    private static final Connection START = Connection.fromEnvironment(Map.of("NOMAD_ADDR", "https://nomad:4646",
            "NOMAD_TOKEN", "secret-id", "NOMAD_NAMESPACE", "prod", "NOMAD_REGION", "eu", "NOMAD_CACERT", "/ca.pem"));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void theEnvironmentFillsTheFormAndComesOutAsItWas() {
        ConnectForm form = form("");
        Connection connection = form.connection();

        assertThat(address(form).getValue()).isEqualTo(START.address());
        assertThat(connection.namespace()).isEqualTo("prod");
        assertThat(connection.region()).isEqualTo("eu");
        assertThat(connection.tls()).isEqualTo(START.tls());
        assertThat(connection.token()).map(Token::secret).contains("secret-id");
    }

    @Test
    void theAddressCountsAsTypedAlsoBeforeTheFieldIsLeft() {
        ConnectForm form = form("");

        onFx(() -> address(form).getEditor().setText("http://other:4646"));

        assertThat(form.connection().address()).isEqualTo("http://other:4646");
    }

    @Test
    void blanksAroundATokenComeFromCopyingAndOnlyBlanksAreNone() {
        assertThat(PullWorkflow.token(" secret-id\n")).map(Token::secret).contains("secret-id");
        assertThat(PullWorkflow.token("  ")).isEmpty();
        assertThat(PullWorkflow.token("")).isEmpty();
    }

    @Test
    void theTokenIsNeverReadableOnTheScreen() {
        ConnectForm form = form("");

        assertThat(form.lookup("#connect-token")).isInstanceOf(PasswordField.class);
        assertThat(form.lookupAll(".label")).noneMatch(l -> l instanceof Label label && label.getText()
                .contains("secret-id"));
    }

    @Test
    void whyTheLastTryFailedStandsAboveTheFieldsAndTakesNoRoomOtherwise() {
        assertThat(form("").lookup("#connect-problem").isManaged()).isFalse();
        assertThat(form("Nobody answers.").lookup("#connect-problem")).isInstanceOfSatisfying(Label.class, problem -> {
            assertThat(problem.isManaged()).isTrue();
            assertThat(problem.getText()).isEqualTo("Nobody answers.");
        });
    }

    @Test
    void addressesThatWereUsedBeforeAreOffered() {
        assertThat(address(form("")).getItems()).containsExactly("http://old:4646");
    }

    @SuppressWarnings("unchecked") // the only combo box of that name
    private static ComboBox<String> address(ConnectForm form) {
        return (ComboBox<String>) form.lookup("#connect-address");
    }

    private static ConnectForm form(String problem) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000,
                () -> new ConnectForm(START, List.of("http://old:4646"), problem, Texts.english()));
    }

    private static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, action);
    }
}
