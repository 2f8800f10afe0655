package io.lanekeeper.ui.control;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide texts are in a font, in pixels; a little too wide rather than too narrow. FX thread only. */
public final class TextWidth {
    private static final double SURE = 1.02;

    private final Text probe = new Text();
    private final Map<Integer, Double> letters = new HashMap<>();

    public TextWidth(Font font) {
        probe.setFont(font);
    }

    /** In the house's font. */
    public static TextWidth of(String family, double size) {
        return new TextWidth(Font.font(family, size));
    }

    public double of(String text) {
        return text.codePoints().mapToDouble(this::letter).sum() * SURE;
    }

    private double letter(int codePoint) {
        return letters.computeIfAbsent(codePoint, c -> {
            probe.setText(Character.toString(c));
            return probe.getLayoutBounds().getWidth();
        });
    }
}
