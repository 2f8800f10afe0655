package io.lanekeeper.ui.laneattribute;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.laneattribute.LaneAttributes.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A button that tells the lane attribute, and offers the others: searchable, each with how many values it has. Any
 * other target can be typed. FX thread only; counts off it.
 */
public final class LanePicker extends Button {
    /** Attributes of fewer letters are always shown whole. */
    private static final int LONG = 26;
    private static final double LEAST = 190;
    private static final Pattern TARGET = Pattern.compile("\\$\\{[^{}]+}");

    private final Background background;
    private final Supplier<Cluster> cluster;
    private final Consumer<String> chosen;
    private final Texts texts;
    private final String none;
    private final PopOver over = new PopOver();
    private final TextField search = new TextField();
    private final ListView<Counted> list = new ListView<>();
    private List<Counted> all = List.of();
    private String shown = "";
    private boolean brief;

    /**
     * @param id of the button, for tests and screen readers
     * @param none what the button says when nothing is chosen; empty where something always is
     * @param chosen is told the attribute; empty for none
     */
    public LanePicker(String id, String none, Background background, Supplier<Cluster> cluster,
            Consumer<String> chosen, Texts texts) {
        this.background = background;
        this.cluster = cluster;
        this.chosen = chosen;
        this.texts = texts;
        this.none = none;
        setId(id);
        getStyleClass().add("lane-picker");
        setMnemonicParsing(false);
        setMinWidth(60);
        setGraphic(new FontIcon(Feather.CHEVRON_DOWN));
        setOnAction(e -> open());
        search.setId(id + "-search");
        search.setPromptText(texts.get("lanes.search"));
        search.setAccessibleText(texts.get("lanes.search"));
        search.textProperty().addListener((o, was, is) -> filter());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId(id + "-list");
        list.setAccessibleText(texts.get("top.lanesBy"));
        list.getStyleClass().add("entries");
        list.setPrefSize(380, 300);
        list.setCellFactory(l -> new CountedCell(none, texts));
        list.setOnMouseClicked(e -> choose());
        VBox content = new VBox(8, search, list);
        content.getStyleClass().addAll("main", "popover-content");
        over.setContentNode(content);
        over.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        over.setDetachable(false);
        over.setAnimated(false);
    }

    /** Tells what is chosen now. */
    public void show(String attribute) {
        shown = attribute;
        String text = attribute.isEmpty() ? none : attribute;
        boolean onlyIcon = brief && attribute.isEmpty();
        setText(onlyIcon ? "" : text);
        ((FontIcon) getGraphic()).setIconCode(onlyIcon ? Feather.GRID : Feather.CHEVRON_DOWN);
        setMinWidth(onlyIcon || text.length() <= LONG ? USE_PREF_SIZE : LEAST);
        Ui.named(this, texts.get("top.lanesBy") + " " + text);
    }

    /** Where there is little room, nothing chosen is told by an icon. */
    public void setBrief(boolean little) {
        brief = little;
        show(shown);
    }

    private void open() {
        Cluster counted = cluster.get();
        search.clear();
        content().getStyleClass().removeAll("lk-light", "lk-dark");
        getScene().getRoot()
                .getStyleClass()
                .stream()
                .filter(c -> c.startsWith("lk-"))
                .forEach(content().getStyleClass()::add);
        over.show(this);
        over.getScene().getStylesheets().setAll(getScene().getStylesheets());
        search.requestFocus();
        background.run("lane-attributes", () -> LaneAttributes.of(counted), found -> {
            all = found;
            filter();
        }, e -> {});
    }

    private VBox content() {
        return (VBox) over.getContentNode();
    }

    private void filter() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        List<Counted> shown = new ArrayList<>();
        if (!none.isEmpty() && wanted.isEmpty()) {
            shown.add(new Counted("", 0));
        }
        all.stream().filter(c -> c.attribute().toLowerCase(Locale.ROOT).contains(wanted)).forEach(shown::add);
        String typed = search.getText().strip();
        if (TARGET.matcher(typed).matches() && shown.stream().noneMatch(c -> c.attribute().equals(typed))) {
            shown.add(new Counted(typed, 0));
        }
        list.setPlaceholder(Ui.wrapping(typed.isEmpty() ? "" : texts.get("lanes.nothing"), "muted"));
        list.getItems().setAll(shown);
        list.getSelectionModel().selectFirst();
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
        } else if (e.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
        } else if (e.getCode() == KeyCode.ENTER) {
            choose();
        } else {
            return;
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
        e.consume();
    }

    private void choose() {
        Counted selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) {
            over.hide();
            chosen.accept(selected.attribute());
        }
    }
}
