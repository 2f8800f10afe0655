package io.lanekeeper.ui.shell.bar;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.sheet.Notice;
import io.lanekeeper.ui.sheet.Notices;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The dark bar at the bottom of the board: what has been done, in Nomad's words, with Undo. */
public final class NoticeBar extends HBox {
    private final Texts texts;
    private final Notices notices;
    private final Runnable undo;
    private final PauseTransition leave = new PauseTransition(Duration.seconds(10));

    public NoticeBar(Notices notices, Runnable undo, Texts texts) {
        this.texts = texts;
        this.notices = notices;
        this.undo = undo;
        getStyleClass().add("notice");
        setId("notice");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        leave.setOnFinished(e -> {
            if (isHover()) {
                leave.playFromStart();
            } else {
                notices.clear();
            }
        });
        show(notices.shownProperty().get());
    }

    /** Shows it, or nothing. */
    public void show(Optional<Notice> notice) {
        getChildren().clear();
        setVisible(notice.isPresent());
        setManaged(notice.isPresent());
        leave.stop();
        notice.ifPresent(n -> {
            leave.playFromStart();
            VBox lines = new VBox(3);
            lines.setAlignment(Pos.CENTER_LEFT);
            if (!n.code().isEmpty()) {
                lines.getChildren().add(line(n.code(), "code"));
            }
            if (!n.text().isEmpty()) {
                lines.getChildren().add(line(n.text(), "notice-text"));
            }
            getChildren().add(lines);
            if (n.undo()) {
                var button = Ui.button(texts.get("command.undo"), undo, "notice-undo");
                button.setId("notice-undo");
                getChildren().add(button);
            }
            getChildren().add(Ui.iconButton(Feather.X, texts.get("notice.close"), notices::clear, "flat"));
            Ui.role(this, AccessibleRole.TEXT, n.code() + " " + n.text());
        });
    }

    private static Label line(String text, String style) {
        Label label = Ui.wrapping(text, style);
        label.setMaxWidth(640);
        return label;
    }
}
