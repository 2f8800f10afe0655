package io.lanekeeper.ui.board.client;

import java.util.List;
import java.util.Optional;

/** How near the board is looked at. Each step shows more of a client and fewer clients. */
public enum Zoom {
    CELL_MINUTE(Density.CELLS, 6, 6, 1),
    CELL_TINY(Density.CELLS, 10, 10, 2),
    CELL_SMALL(Density.CELLS, 14, 14, 3),
    CELL(Density.CELLS, 18, 18, 3),
    CELL_LARGE(Density.CELLS, 24, 24, 4),
    TILE(Density.CELLS, 88, 26, 4),
    ROW(Density.ROWS, 0, 34, 0),
    CARD(Density.CARDS, 0, 118, 0);

    /** Left and right of a line of cells, and the scroll bar. */
    private static final double MARGINS = 12 + 16;

    /** What a client looks like. */
    public enum Density {
        CARDS,
        ROWS,
        CELLS
    }

    private final Density density;
    private final double width;
    private final double height;
    private final double gap;

    Zoom(Density density, double width, double height, double gap) {
        this.density = density;
        this.width = width;
        this.height = height;
        this.gap = gap;
    }

    public Density density() {
        return density;
    }

    /** Of one cell, in pixels. */
    public double width() {
        return width;
    }

    /** Of one cell or row; of a card about. */
    public double height() {
        return height;
    }

    /** Between two cells. */
    public double gap() {
        return gap;
    }

    /** Whether a cell has room for the client's name. */
    public boolean named() {
        return this == TILE;
    }

    /** How many cells stand side by side in a lane of this width. */
    public int columns(double laneWidth) {
        return density != Density.CELLS ? 1 : (int) Math.max(1, (laneWidth - MARGINS + gap) / (width + gap));
    }

    /** How wide each of them is then, in pixels: those with a name share the lane. */
    public double cellWidth(double laneWidth) {
        int columns = columns(laneWidth);
        return named() ? Math.max(width, Math.floor((laneWidth - MARGINS + gap) / columns) - gap) : width;
    }

    public Optional<Zoom> nearer() {
        return at(1);
    }

    public Optional<Zoom> farther() {
        return at(-1);
    }

    private Optional<Zoom> at(int distance) {
        List<Zoom> all = List.of(values());
        int index = all.indexOf(this) + distance;
        return index < 0 || index >= all.size() ? Optional.empty() : Optional.of(all.get(index));
    }
}
