package io.lanekeeper.ui.board.client;

import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.control.RoleStyle;
import io.lanekeeper.ui.control.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One client in one line: state, name, what runs there as small marks, how full it is. Used again for other clients.
 */
public final class RowView extends HBox {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass PLANNED = PseudoClass.getPseudoClass("planned");
    private static final int MARKS = 3;
    /** Narrower rows have room for names and marks only. */
    private static final double METER_FROM = 216;

    private final BoardTexts texts;
    private final BoardActions actions;
    private final Label sign = Ui.firm("", "row-sign");
    private final Label name = Ui.label("", "row-name");
    private final Label state = Ui.label("", "row-state");
    private final HBox marks = new HBox(3);
    private final Meter meter = new Meter(36);
    private final Tooltip hint = new Tooltip();
    private @Nullable Card card;

    public RowView(BoardTexts texts, BoardActions actions) {
        this.texts = texts;
        this.actions = actions;
        getStyleClass().add("row");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        name.setMinWidth(USE_PREF_SIZE);
        setMinWidth(0);
        state.setMinWidth(USE_PREF_SIZE);
        marks.setAlignment(Pos.CENTER_RIGHT);
        marks.setMinWidth(USE_PREF_SIZE);
        meter.visibleProperty().bind(widthProperty().greaterThan(METER_FROM));
        meter.managedProperty().bind(meter.visibleProperty());
        widthProperty().addListener((o, was, is) -> fit());
        getChildren().addAll(sign, name, state, Ui.spacer(), marks, meter);
        hint.setShowDelay(Duration.millis(400));
        Tooltip.install(this, hint);
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && card != null) {
                actions.open(card);
            }
        });
        setOnContextMenuRequested(e -> {
            if (card != null) {
                actions.select(card);
                actions.clientMenu(card).show(this, e.getScreenX(), e.getScreenY());
                e.consume();
            }
        });
    }

    /** Shows this client. */
    public void show(Card shown, String label, Marks told) {
        CardView.mark(this, shown, told);
        sign.setText(told.lost(shown) ? "\u25b2" : "");
        sign.setVisible(told.lost(shown));
        sign.setManaged(told.lost(shown));
        name.setText(label);
        hint.setText(texts.description(shown, told));
        if (shown.equals(card)) {
            return;
        }
        card = shown;
        pseudoClassStateChanged(OFF, !shown.up());
        state.setText(shown.up() ? texts.origin(shown) : texts.condition(shown.condition()));
        pseudoClassStateChanged(PLANNED, !texts.origin(shown).isEmpty());
        fit();
        meter.show(Math.round(shown.usage().load() * 100), 100);
        showMarks(shown);
    }

    /** Where there is little room, what a client is counts more than what ran on it. */
    private void fit() {
        boolean shown = card == null || card.up() || getWidth() > METER_FROM;
        marks.setVisible(shown);
        marks.setManaged(shown);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && card != null ? texts.spoken(card, actions.laneOf(card))
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /** Groups without a role of which nothing is to be told share one mark. */
    private void showMarks(Card shown) {
        Map<Look, Integer> numbers = new LinkedHashMap<>();
        shown.chips()
                .forEach(c -> numbers.merge(new Look(RoleStyle.letter(c.role()), RoleStyle.styleClass(c.role()),
                        c.ghost() ? "ghost" : "real", BoardTexts.styleOf(c)), c.number(), Integer::sum));
        int used = 0;
        for (Map.Entry<Look, Integer> each : numbers.entrySet()) {
            if (used < MARKS) {
                Look look = each.getKey();
                String sign = look.note().equals("cut-off") ? "!" : "";
                show(used++, look.letter() + sign + (each.getValue() == 1 ? "" : "\u00d7" + each.getValue()),
                        List.of("mark", look.role(), look.kind(), look.note()));
            }
        }
        if (numbers.size() > MARKS) {
            show(used++, "\u2026", List.of("mark-more"));
        }
        for (int i = used; i < marks.getChildren().size(); i++) {
            marks.getChildren().get(i).setVisible(false);
            marks.getChildren().get(i).setManaged(false);
        }
    }

    /** Changes a label that is there already: a new one would have to be styled first. */
    private void show(int index, String text, List<String> styles) {
        if (index == marks.getChildren().size()) {
            marks.getChildren().add(Ui.firm(""));
        }
        Label mark = (Label) marks.getChildren().get(index);
        mark.setText(text);
        if (mark.getStyleClass().size() != styles.size() + 1 || !mark.getStyleClass().containsAll(styles)) {
            mark.getStyleClass().setAll(styles);
            mark.getStyleClass().addFirst("label");
        }
        mark.setVisible(true);
        mark.setManaged(true);
    }

    /** What makes two marks look the same. */
    private record Look(String letter, String role, String kind, String note) {}
}
