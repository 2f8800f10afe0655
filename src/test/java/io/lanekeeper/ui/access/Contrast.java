package io.lanekeeper.ui.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Contrast of texts with what is behind them, as WCAG 2 measures it: the backgrounds of everything around a text, one
 * over the other, with their opacity. Of a hatch the worse colour counts. FX thread only.
 */
final class Contrast {
    /** For texts. */
    static final double TEXT = 4.5;
    /** For icons. */
    static final double ICON = 3;
    private static final PseudoClass DISABLED = PseudoClass.getPseudoClass("disabled");
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
    private static final PseudoClass NO_TAKER = PseudoClass.getPseudoClass("no-taker");
    private static final int STOPS = 4;

    private Contrast() {}

    /** Tells of a node that is too faint to read; empty for every other one. */
    static Optional<String> tooLow(Node node) {
        if (!(node instanceof Text text) || text.getText().isBlank() || isExempt(text)) {
            return Optional.empty();
        }
        double ratio = IntStream.range(0, STOPS).mapToDouble(stop -> ratio(text, stop)).min().orElseThrow();
        return ratio >= (text instanceof FontIcon ? ICON : TEXT) ? Optional.empty()
                : Optional.of("%.2f \"%s\" %s".formatted(ratio, text.getText(), Seen.where(text)));
    }

    /** Disabled, or dimmed because it is not what is searched or cannot take what is dragged. */
    private static boolean isExempt(Node text) {
        boolean verdict = false;
        for (Node n = text; n != null; n = n.getParent()) {
            verdict |= n.getStyleClass().contains("lane-verdict");
            if (n.getPseudoClassStates().contains(DISABLED) || n.getPseudoClassStates().contains(DIMMED)
                    || (n.getPseudoClassStates().contains(NO_TAKER) && !verdict)
                    || (n.getStyleClass().contains("ghost")
                            && text.getParent().getStyleClass().contains("chip-letter"))) {
                return true;
            }
        }
        return false;
    }

    private static double ratio(Text text, int stop) {
        List<Node> chain = new ArrayList<>();
        for (Node n = text; n != null; n = n.getParent()) {
            chain.addFirst(n);
        }
        Color scene = text.getScene().getFill() instanceof Color c ? c : Color.WHITE;
        Color[] colors = resolve(chain, 0, scene, stop);
        return ratio(colors[0], colors[1]);
    }

    /** Colour of the text and colour behind it, as they are when everything from a node on is painted on a backdrop. */
    private static Color[] resolve(List<Node> chain, int at, Color backdrop, int stop) {
        Node node = chain.get(at);
        Color behind = backdrop;
        if (node instanceof Region region && region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                behind = over(color(fill.getFill(), stop), behind);
            }
        }
        Color[] inner = at == chain.size() - 1
                ? new Color[]{over(color(((Text) node).getFill(), stop), behind), behind}
                : resolve(chain, at + 1, behind, stop);
        return new Color[]{backdrop.interpolate(inner[0], node.getOpacity()),
            backdrop.interpolate(inner[1], node.getOpacity())};
    }

    private static Color color(Paint paint, int stop) {
        return switch (paint) {
            case Color c -> c;
            case LinearGradient g -> g.getStops().get(Math.min(stop, g.getStops().size() - 1)).getColor();
            default -> Color.TRANSPARENT;
        };
    }

    private static Color over(Color top, Color below) {
        return below.interpolate(Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity());
    }

    /** From 1 to 21. */
    static double ratio(Color a, Color b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
