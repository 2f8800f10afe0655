package io.lanekeeper.ui.connect;

import io.lanekeeper.nomad.Connection;
import io.lanekeeper.nomad.TlsSettings;
import io.lanekeeper.nomad.Token;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Ui;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The fields of a connection. */
final class ConnectForm extends VBox {
    private final Connection start;
    private final ComboBox<String> address = new ComboBox<>();
    private final PasswordField token = new PasswordField();
    private final TextField namespace = new TextField();
    private final TextField region = new TextField();
    private final TextField caFile = new TextField();
    private final CheckBox skipVerify;

    /**
     * @param problem why the last try failed; may be empty
     */
    ConnectForm(Connection start, List<String> addresses, String problem, Texts texts) {
        this.start = start;
        setSpacing(12);
        setPrefWidth(520);
        address.setEditable(true);
        address.getItems().setAll(addresses);
        address.setMaxWidth(Double.MAX_VALUE);
        address.setValue(start.address());
        address.setId("connect-address");
        token.setText(start.token().map(Token::secret).orElse(""));
        token.setId("connect-token");
        namespace.setText(start.namespace());
        region.setText(start.region());
        region.setPromptText("global");
        caFile.setText(start.tls().caFile().orElse(""));
        caFile.setPromptText(texts.get("connect.caFile.prompt"));
        skipVerify = new CheckBox(texts.get("connect.skipVerify"));
        skipVerify.setSelected(start.tls().skipVerify());
        GridPane grid = new GridPane(12, 8);
        grid.getColumnConstraints().addAll(new ColumnConstraints(120), grow());
        row(grid, 0, texts.get("connect.address"), address);
        row(grid, 1, texts.get("connect.token"), token);
        row(grid, 2, texts.get("connect.namespace"), namespace);
        row(grid, 3, texts.get("connect.region"), region);
        row(grid, 4, texts.get("connect.caFile"), caFile);
        grid.add(skipVerify, 1, 5);
        Label failed = Ui.wrapping(problem, "problem");
        failed.setId("connect-problem");
        failed.setManaged(!problem.isEmpty());
        getChildren().addAll(failed, grid, Ui.wrapping(texts.get("connect.hint"), "muted", "small"));
    }

    void focus() {
        address.requestFocus();
    }

    Connection connection() {
        String typed = Optional.ofNullable(address.getEditor().getText()).orElse("");
        TlsSettings tls = new TlsSettings(
                caFile.getText().isBlank() ? Optional.empty() : Optional.of(caFile.getText().strip()),
                start.tls().caFolder(), start.tls().serverName(), skipVerify.isSelected());
        return new Connection(typed, PullWorkflow.token(token.getText()), namespace.getText(), region.getText(), tls,
                start.httpAuth());
    }

    private static ColumnConstraints grow() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static void row(GridPane grid, int row, String text, Control field) {
        Label label = Ui.label(text);
        label.setLabelFor(field);
        field.setAccessibleText(text);
        grid.add(label, 0, row);
        grid.add(field, 1, row);
    }
}
