package io.lanekeeper.ui.sheet;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Ui;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A sheet that asks for one line of text. FX thread only. */
public final class NameSheet {
    private NameSheet() {}

    /**
     * Asks until the text will do or nobody wants it any more; in that case {@code done} is not called.
     *
     * @param problem what is wrong with a text, in words; empty when it will do
     * @param done gets the text, without outer blanks
     */
    public static void ask(Sheets sheets, Texts texts, String title, String initial,
            Function<String, Optional<String>> problem, Consumer<String> done) {
        TextField field = new TextField(initial);
        field.setId("name-field");
        field.setAccessibleText(title);
        field.setPrefWidth(380);
        Label wrong = Ui.wrapping("", "problem");
        Button ok = Ui.button(texts.get("sheet.ok"), () -> {});
        ok.setDefaultButton(true);
        ok.setId("name-ok");
        ok.setOnAction(e -> problem.apply(field.getText().strip()).ifPresentOrElse(wrong::setText, () -> {
            sheets.close();
            done.accept(field.getText().strip());
        }));
        Button cancel = sheets.choice(texts.get("sheet.cancel"), "name-cancel", () -> {});
        cancel.setCancelButton(true);
        sheets.show(title, new VBox(8, field, wrong), List.of(cancel, ok));
        field.requestFocus();
        field.selectAll();
    }
}
