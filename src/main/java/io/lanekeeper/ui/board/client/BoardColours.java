package io.lanekeeper.ui.board.client;

import io.lanekeeper.model.job.DtleRole;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/**
 * The theme's colours for what is drawn and not built of nodes. An invisible region whose style names them all as
 * backgrounds; it has to be in the scene, and follows the theme.
 */
public final class BoardColours extends Region {
    private static final List<Tone> LEVELS = List.of(Tone.LOAD_0, Tone.LOAD_1, Tone.LOAD_2, Tone.LOAD_3, Tone.LOAD_4);

    private final Map<Tone, Paint> paints = new EnumMap<>(Tone.class);
    private Runnable onChange = () -> {};

    /** In the order of {@code .heat-palette} in the style sheet. */
    public enum Tone {
        LOAD_0,
        LOAD_1,
        LOAD_2,
        LOAD_3,
        LOAD_4,
        OUTLINE,
        HATCH,
        BAD,
        ON_BAD,
        ACCENT,
        TEXT,
        ON_LOAD,
        LANE,
        MUTED,
        SOURCE,
        TARGET
    }

    public BoardColours() {
        getStyleClass().add("heat-palette");
        setManaged(false);
        setMouseTransparent(true);
        setOpacity(0);
        backgroundProperty().addListener((o, was, is) -> {
            paints.clear();
            if (is != null) {
                Iterator<BackgroundFill> fills = is.getFills().iterator();
                for (Tone tone : Tone.values()) {
                    paints.put(tone, fills.hasNext() ? fills.next().getFill() : Color.TRANSPARENT);
                }
            }
            onChange.run();
        });
    }

    /** Is run when the theme has changed. */
    public void setOnChange(Runnable listener) {
        onChange = listener;
    }

    public Paint of(Tone tone) {
        return paints.getOrDefault(tone, Color.TRANSPARENT);
    }

    /** The colour of a client that is so full, from 0 to 1. */
    public Paint load(double load) {
        return of(level(load));
    }

    /** The colour of a text on {@link #load}. */
    Paint onLoad(double load) {
        Tone level = level(load);
        return of(level == Tone.LOAD_3 || level == Tone.LOAD_4 ? Tone.ON_LOAD : Tone.TEXT);
    }

    /** The colour of a group of this role. */
    Paint role(Optional<DtleRole> role) {
        return of(role.map(r -> switch (r) {
            case SOURCE -> Tone.SOURCE;
            case TARGET -> Tone.TARGET;
        }).orElse(Tone.ACCENT));
    }

    private static Tone level(double load) {
        return LEVELS.get((int) Math.clamp(load * LEVELS.size(), 0, LEVELS.size() - 1.0));
    }
}
