package io.lanekeeper.ui.shell;

import io.lanekeeper.plan.Plan;
import io.lanekeeper.ui.board.BoardView;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.group.DragLayer;
import io.lanekeeper.ui.group.Flights;
import io.lanekeeper.ui.group.LaneValues;
import io.lanekeeper.ui.jobs.JobsView;
import io.lanekeeper.ui.preview.PreviewView;
import io.lanekeeper.ui.sheet.Sheets;
import io.lanekeeper.ui.shell.bar.NoticeBar;
import io.lanekeeper.ui.shell.bar.Status;
import io.lanekeeper.ui.shell.bar.StatusBar;
import io.lanekeeper.ui.shell.bar.TopBar;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The main window's content: bar, tray, board, preview, status; notices and sheets over them. */
final class MainView extends StackPane {
    private static final double PENDING = 0.4;

    private final TopBar top;
    private final JobsView jobs;
    private final BoardView board;
    private final StatusBar status;
    private final PreviewView preview;
    private final NoticeBar notice;
    private final EmptyView empty;
    private final Flights flights = new Flights();

    MainView(TopBar top, JobsView jobs, BoardView board, PreviewView preview, StatusBar status, EmptyView empty,
            NoticeBar notice, DragLayer drag, Sheets sheets) {
        this.top = top;
        this.jobs = jobs;
        this.board = board;
        this.status = status;
        this.preview = preview;
        this.empty = empty;
        this.notice = notice;
        getStyleClass().add("main");
        StackPane center = new StackPane(board, empty);
        center.setMinWidth(0); // what does not fit scrolls; nothing pushes the sides out of the window
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        StackPane.setMargin(notice, new Insets(0, 16, 52, 16));
        BorderPane window = new BorderPane();
        // In the order in which one reads: Tab follows it.
        window.setTop(top);
        window.setLeft(jobs);
        window.setCenter(center);
        window.setRight(preview);
        window.setBottom(status);
        getChildren().addAll(window, flights, drag, sheets.view(), notice);
        share(jobs, 0.2, 212, 280);
        share(preview, 0.262, 268, 376);
    }

    /** The side gets this share of the window's width, within bounds: the board gets the rest. */
    private void share(Region side, double share, double least, double most) {
        side.prefWidthProperty().bind(widthProperty().map(w -> Math.clamp(w.doubleValue() * share, least, most)));
    }

    /** A frame is shown: the board, or what can be done while there is nothing to show on it. */
    void show(Frame frame) {
        flights.show(board);
        Plan plan = frame.previewed().plan();
        boolean nothing = plan.cluster().nodes().isEmpty() && LaneValues.of(plan).isEmpty();
        empty.setVisible(nothing);
        board.setVisible(!nothing);
    }

    void show(Status shown) {
        status.show(shown);
        preview.setOpacity(1);
    }

    /** The board is ahead of what is told around it: that is still worked out. */
    void pending() {
        status.pending();
        preview.setOpacity(PENDING);
    }

    BoardView board() {
        return board;
    }

    EmptyView empty() {
        return empty;
    }

    /** Puts the cursor where one searches. */
    void find() {
        jobs.find("");
    }

    /** Shows only what has this text in it. */
    void find(String text) {
        jobs.find(text);
    }

    TopBar top() {
        return top;
    }

    NoticeBar notice() {
        return notice;
    }
}
