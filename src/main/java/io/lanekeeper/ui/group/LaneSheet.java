package io.lanekeeper.ui.group;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.group.DragModel.Mode;
import io.lanekeeper.ui.sheet.Sheets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What dragging is for the keyboard: the beginning of a lane's name is typed, Enter makes it the home; with Ctrl it is
 * one more home, with Alt it is forbidden. FX thread only.
 */
public final class LaneSheet {
    private final DocumentModel model;
    private final DropWorkflow drops;
    private final LaneVerdicts verdicts;
    private final Sheets sheets;
    private final Texts texts;

    public LaneSheet(DocumentModel model, DropWorkflow drops, LaneVerdicts verdicts, Sheets sheets, Texts texts) {
        this.model = model;
        this.drops = drops;
        this.verdicts = verdicts;
        this.sheets = sheets;
        this.texts = texts;
    }

    /** A lane, and whether it can take the groups. */
    private record Choice(String lane, LaneVerdict verdict) {}

    /** Asks where these groups shall live. */
    public void ask(List<GroupKey> groups) {
        if (!groups.isEmpty()) {
            new Open(groups).show();
        }
    }

    /** The sheet while it is open. */
    private final class Open {
        private final List<GroupKey> groups;
        private final List<Choice> all;
        private final TextField name = new TextField();
        private final ListView<Choice> list = new ListView<>();
        private final Label problem = Ui.wrapping("", "problem");

        Open(List<GroupKey> groups) {
            this.groups = groups;
            this.all = LaneValues.of(model.plan())
                    .stream()
                    .map(lane -> new Choice(lane,
                            verdicts.ofAll(model.frame().previewed(), groups, Optional.of(lane))))
                    .toList();
        }

        void show() {
            name.setId("lane-name");
            name.setPromptText(texts.get("group.lane.prompt"));
            name.setAccessibleText(texts.get("group.lane.prompt"));
            name.textProperty().addListener((o, was, is) -> filter());
            name.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
            list.setId("lane-choices");
            list.setAccessibleText(texts.get("group.lane.list"));
            list.getStyleClass().add("entries");
            list.setPrefSize(560, 220);
            list.setFocusTraversable(false);
            list.setPlaceholder(Ui.label(texts.get("group.lane.nothing"), "muted"));
            list.setCellFactory(l -> new ChoiceCell());
            list.setOnMouseClicked(e -> {
                if (e.getClickCount() == 2) {
                    choose(Mode.SET);
                }
            });
            problem.managedProperty().bind(problem.textProperty().isNotEmpty());
            filter();
            Button cancel = sheets.choice(texts.get("sheet.cancel"), "lane-cancel", () -> {});
            cancel.setCancelButton(true);
            Button set = button("group.lane.set", "lane-set", Mode.SET);
            set.setDefaultButton(true);
            sheets.show(texts.get("group.lane.title", texts.list(groups.stream().map(GroupKey::group).toList())),
                    new VBox(10, name, list, Ui.wrapping(texts.get("group.lane.hint"), "muted", "small"), problem),
                    List.of(cancel, button("group.menu.prefer", "lane-prefer", Mode.PREFER),
                            button("group.menu.forbid", "lane-forbid", Mode.FORBID),
                            button("group.menu.also", "lane-add", Mode.ADD), set));
            name.requestFocus();
        }

        private Button button(String key, String id, Mode mode) {
            Button button = Ui.button(texts.get(key), () -> choose(mode));
            button.setId(id);
            return button;
        }

        /** Names that begin so come before those that merely have it in them. */
        private void filter() {
            String typed = name.getText().strip().toLowerCase(Locale.ROOT);
            list.getItems()
                    .setAll(all.stream()
                            .filter(c -> c.lane().toLowerCase(Locale.ROOT).contains(typed))
                            .sorted(Comparator.comparing(c -> !c.lane().toLowerCase(Locale.ROOT).startsWith(typed)))
                            .toList());
            list.getSelectionModel().selectFirst();
            problem.setText("");
        }

        private void key(KeyEvent e) {
            switch (e.getCode()) {
                case DOWN -> list.getSelectionModel().selectNext();
                case UP -> list.getSelectionModel().selectPrevious();
                case ENTER ->
                    choose(e.isAltDown() || e.isShiftDown() ? Mode.FORBID : e.isShortcutDown() ? Mode.ADD : Mode.SET);
                default -> {
                    return;
                }
            }
            if (e.getCode() != KeyCode.ENTER) {
                list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
            }
            e.consume();
        }

        private void choose(Mode mode) {
            Choice chosen = list.getSelectionModel().getSelectedItem();
            if (chosen == null) {
                return;
            }
            if (!chosen.verdict().takes() && mode != Mode.FORBID) {
                problem.setText(chosen.lane() + ": " + chosen.verdict().text());
                return;
            }
            sheets.close();
            drops.drop(groups, chosen.lane(), mode);
        }
    }

    private static final class ChoiceCell extends ListCell<Choice> {
        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String sign = choice.verdict().takes() ? choice.verdict().warned() ? "! " : "\u2713 " : "\u2715 ";
            HBox row = new HBox(10, Ui.firm(choice.lane()), Ui.label(sign + choice.verdict().text(), "muted", "small"));
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setAccessibleText(choice.lane() + ", " + choice.verdict().text());
        }
    }
}
