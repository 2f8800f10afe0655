package io.lanekeeper.ui.laneattribute;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.laneattribute.LaneAttributes.Counted;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

/** An attribute and how many values it has. */
final class CountedCell extends ListCell<Counted> {
    private final String none;
    private final Texts texts;

    CountedCell(String none, Texts texts) {
        this.none = none;
        this.texts = texts;
    }

    @Override
    protected void updateItem(Counted item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(null);
        if (empty || item == null) {
            return;
        }
        boolean nothing = item.attribute().isEmpty();
        HBox row = new HBox(10, Ui.label(nothing ? none : item.attribute(), nothing ? "muted" : "code"), Ui.spacer());
        if (item.values() > 0) {
            row.getChildren().add(Ui.firm(texts.count("lanes.values", item.values()), "muted", "small"));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        setAccessibleText(nothing ? none : item.attribute());
    }
}
