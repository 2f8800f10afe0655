package io.lanekeeper.ui.board.client;

import io.lanekeeper.ui.board.client.BoardColours.Tone;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Chip;
import io.lanekeeper.ui.board.state.BoardState.Note;
import io.lanekeeper.ui.board.state.BoardState.Origin;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;

/** Draws clients as cells: filled by load, hatched when off, with a cross when their loss would break something. */
final class CellPainter {
    private static final double DIM = 0.22;
    private static final Font FONT = Font.font("Inter", 11);

    private final GraphicsContext painter;
    private final BoardColours palette;
    private final Zoom zoom;
    private final double width;
    private final double arc;

    /**
     * @param width of a cell, in pixels
     */
    CellPainter(GraphicsContext painter, BoardColours palette, Zoom zoom, double width) {
        this.width = width;
        this.painter = painter;
        this.palette = palette;
        this.zoom = zoom;
        this.arc = Math.min(8, zoom.height() / 2.6);
        painter.setLineCap(StrokeLineCap.BUTT);
        painter.setFont(FONT);
        painter.setTextBaseline(VPos.CENTER);
    }

    /**
     * Draws a client at this place.
     *
     * @param label its name, where one is written
     */
    void draw(Card card, String label, Marks marks, double x, double y) {
        painter.setGlobalAlpha(marks.dimmed(card) ? DIM : 1);
        boolean bad = broken(card);
        if (card.up()) {
            fill(bad ? palette.of(Tone.BAD) : palette.load(card.usage().load()), x, y);
            if (card.origin() != Origin.CLUSTER) {
                outline(palette.of(Tone.ACCENT), true, x, y);
            } else if (marks.found(card)) {
                outline(palette.of(Tone.TEXT), false, x, y);
            }
        } else {
            hatch(x, y);
            outline(palette.of(bad ? Tone.BAD : Tone.OUTLINE), true, x, y);
        }
        if (marks.lost(card) && !bad) {
            corner(x, y);
        }
        if (zoom.named()) {
            name(card, label, bad, x, y);
        }
        if (bad) {
            cross(palette.of(card.up() ? Tone.ON_BAD : Tone.BAD), x, y);
        } else if (came(card)) {
            arrived(x, y);
        } else if (zoom.named()) {
            roles(card, x, y);
        }
        painter.setGlobalAlpha(1);
        if (marks.selected(card)) {
            select(x, y);
        }
    }

    /** Something is cut off here, or went from here and found no other place. */
    private static boolean broken(Card card) {
        return card.chips().stream().anyMatch(c -> switch (c.note()) {
            case Note.CutOff n -> true;
            case Note.Waits n -> true;
            case Note.OfJob n -> false;
            case Note.Restarts n -> false;
            case Note.CameFrom n -> false;
            case Note.WentTo n -> false;
            case Note.Placed n -> false;
            case Note.Lost n -> false;
            case Note.Idle n -> false;
            case Note.OneOf n -> false;
        });
    }

    private static boolean came(Card card) {
        return card.chips().stream().anyMatch(c -> !c.ghost() && BoardTexts.styleOf(c).equals("came"));
    }

    private void fill(Paint paint, double x, double y) {
        painter.setFill(paint);
        painter.fillRoundRect(x, y, width, zoom.height(), arc, arc);
    }

    private void outline(Paint paint, boolean broken, double x, double y) {
        painter.setStroke(paint);
        painter.setLineWidth(1);
        painter.setLineDashes(broken ? new double[]{2.5, 2} : new double[0]);
        painter.strokeRoundRect(x + 0.5, y + 0.5, width - 1, zoom.height() - 1, arc, arc);
        painter.setLineDashes();
    }

    private void hatch(double x, double y) {
        painter.setStroke(palette.of(Tone.HATCH));
        painter.setLineWidth(1);
        double w = width - 2;
        double h = zoom.height() - 2;
        for (double d = 5; d < w + h; d += 5) {
            double left = Math.max(0, d - h);
            double right = Math.min(w, d);
            painter.strokeLine(x + 1 + left, y + 1 + d - left, x + 1 + right, y + 1 + d - right);
        }
    }

    private void cross(Paint paint, double x, double y) {
        double size = Math.min(zoom.height(), 18) * 0.36;
        double left = zoom.named() ? x + width - 8 - size : x + (width - size) / 2;
        double top = y + (zoom.height() - size) / 2;
        painter.setStroke(paint);
        painter.setLineWidth(1.6);
        painter.strokeLine(left, top, left + size, top + size);
        painter.strokeLine(left, top + size, left + size, top);
    }

    /** Nothing is wrong with it, but something breaks when it goes. */
    private void corner(double x, double y) {
        double size = Math.clamp(zoom.height() * 0.42, 3, 9);
        painter.setFill(palette.of(Tone.BAD));
        painter.fillPolygon(new double[]{x, x + size, x}, new double[]{y, y, y + size}, 3);
    }

    private void roles(Card card, double x, double y) {
        double size = 7;
        double left = x + width - 6 - size;
        for (Chip chip : card.chips()) {
            if (!chip.ghost() && left > x + width * 0.6) {
                painter.setFill(palette.role(chip.role()));
                painter.fillRoundRect(left, y + (zoom.height() - size) / 2, size, size, 3, 3);
                left -= size + 3;
            }
        }
    }

    private void arrived(double x, double y) {
        double size = zoom.height() < 14 ? 4 : 6;
        double left = zoom.named() ? x + width - 6 - size : x + (width - size) / 2;
        double top = y + (zoom.height() - size) / 2;
        painter.setFill(palette.of(Tone.LANE));
        painter.fillOval(left - 1, top - 1, size + 2, size + 2);
        painter.setFill(palette.of(Tone.ACCENT));
        painter.fillOval(left, top, size, size);
    }

    private void name(Card card, String label, boolean bad, double x, double y) {
        painter.setFill(!card.up() ? palette.of(Tone.MUTED)
                : bad ? palette.of(Tone.ON_BAD) : palette.onLoad(card.usage().load()));
        painter.fillText(label, x + 6, y + zoom.height() / 2);
    }

    private void select(double x, double y) {
        painter.setStroke(palette.of(Tone.LANE));
        painter.setLineWidth(1);
        painter.strokeRoundRect(x + 1.5, y + 1.5, width - 3, zoom.height() - 3, arc, arc);
        painter.setStroke(palette.of(Tone.TEXT));
        painter.setLineWidth(2);
        painter.strokeRoundRect(x, y, width, zoom.height(), arc, arc);
    }

}
