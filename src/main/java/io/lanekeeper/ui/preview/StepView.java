package io.lanekeeper.ui.preview;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.ScenarioActions;
import io.lanekeeper.ui.preview.PreviewState.StepLines;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * One step on the timeline. A click or Enter shows the board after it; Alt with an arrow moves it, Delete takes it out.
 */
final class StepView extends HBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final VBox body = new VBox(8);
    private final int number;
    private double measuredFor;
    private double measuredHeight;
    private final DocumentModel model;
    private final ScenarioActions scenario;

    StepView(StepLines step, DocumentModel model, ScenarioActions scenario, Texts texts) {
        super(10);
        this.number = step.number();
        this.model = model;
        this.scenario = scenario;
        String title = step.title();
        boolean current = step.current();
        Label badge = Ui.label(Integer.toString(number), "step-number");
        badge.pseudoClassStateChanged(CURRENT, current);
        Region line = new Region();
        line.getStyleClass().add("step-line");
        VBox.setVgrow(line, Priority.ALWAYS);
        VBox rail = new VBox(badge, line);
        rail.setAlignment(Pos.TOP_CENTER);
        HBox head = new HBox(2, Ui.wrapping(title, "step-title"), Ui.spacer());
        head.setAlignment(Pos.CENTER_LEFT);
        Button up = tool(Feather.CHEVRON_UP, texts.get("preview.earlier", title), () -> scenario.move(number - 1, -1));
        Button down = tool(Feather.CHEVRON_DOWN, texts.get("preview.later", title), () -> scenario.move(number - 1, 1));
        up.setId("earlier-step-" + number);
        down.setId("later-step-" + number);
        up.setDisable(number == 1);
        down.setDisable(step.last());
        Button remove = tool(Feather.X, texts.get("preview.remove", title), () -> scenario.remove(number - 1));
        remove.setId("remove-step-" + number);
        if (!step.only()) {
            head.getChildren().addAll(up, down);
        }
        head.getChildren().add(remove);
        body.getChildren().add(head);
        body.getStyleClass().add("step-body");
        HBox.setHgrow(body, Priority.ALWAYS);
        getChildren().addAll(rail, body);
        getStyleClass().add("step");
        pseudoClassStateChanged(CURRENT, current);
        setId("step-" + number);
        setFocusTraversable(true);
        Ui.role(this, AccessibleRole.LIST_ITEM, number + ". " + title);
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                model.showStep(number);
            }
        });
        setOnKeyPressed(this::key);
    }

    @Override
    public void requestLayout() {
        measuredFor = -1;
        super.requestLayout();
    }

    /** Asked with every change of any step: breaking its sentences into lines each time would be felt. */
    @Override
    protected double computePrefHeight(double width) {
        if (width != measuredFor) {
            measuredHeight = super.computePrefHeight(width);
            measuredFor = width;
        }
        return measuredHeight;
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    /** What the step does goes in here. */
    VBox body() {
        return body;
    }

    int number() {
        return number;
    }

    /** Whether it or one of its buttons has the focus. */
    boolean holdsFocus() {
        return isFocusWithin();
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
            model.showStep(number);
        } else if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE) {
            scenario.remove(number - 1);
        } else if (e.isAltDown() && e.getCode() == KeyCode.UP) {
            scenario.move(number - 1, -1);
        } else if (e.isAltDown() && e.getCode() == KeyCode.DOWN) {
            scenario.move(number - 1, 1);
        } else if (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN) {
            beside(e.getCode() == KeyCode.UP ? -1 : 1);
        } else {
            return;
        }
        e.consume();
    }

    private void beside(int direction) {
        getParent().getChildrenUnmodifiable()
                .stream()
                .filter(n -> n instanceof StepView other && other.number == number + direction)
                .forEach(Node::requestFocus);
    }

    private static Button tool(Feather icon, String text, Runnable action) {
        return Ui.iconButton(icon, text, action, "flat", "step-tool");
    }
}
