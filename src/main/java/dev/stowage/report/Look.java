package dev.stowage.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * How one series looks, the same in every chart of a report: colour, line, marker and hatch each tell it apart alone.
 *
 * @param colour of lines, markers and bars
 * @param line of lines
 * @param marker around the origin
 * @param hatch of bars
 */
record Look(Color colour, BasicStroke line, Shape marker, Hatch hatch) {

    /** Styles that one panel can show: the colours of Okabe and Ito that reach 3:1 on white. */
    static final int STYLES = 5;

    /** Terms and stages that are shown by themselves; the rest becomes "other". */
    static final int TERMS = 7;

    private static final float LINE_WIDTH = 2f;
    private static final List<Color> STYLE_COLOURS = List.of(
            new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7), new Color(0x000000));
    private static final List<float[]> DASHES = List.of(
            new float[] {}, new float[] {8, 3}, new float[] {2, 3}, new float[] {9, 3, 2, 3}, new float[] {14, 4});
    private static final List<Color> TERM_COLOURS = List.of(
            new Color(0x9CCBEA),
            new Color(0xF9C784),
            new Color(0xA8D8B0),
            new Color(0xF2A9A0),
            new Color(0xCDB8E0),
            new Color(0xF3E79B),
            new Color(0xC9B79C),
            new Color(0xDADADA));

    /** The look of a style by its place in the order of declaration, or in a colour of its own ({@code #rrggbb}). */
    static Look style(int order, String ownColour) {
        int index = Math.floorMod(order, STYLES);
        Color colour = ownColour.matches("#[0-9a-fA-F]{6}")
                ? new Color(Integer.parseInt(ownColour.substring(1), 16))
                : STYLE_COLOURS.get(index);
        float[] dash = DASHES.get(index);
        BasicStroke stroke = dash.length == 0
                ? new BasicStroke(LINE_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke(LINE_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
        return new Look(colour, stroke, marker(index), Hatch.of(index));
    }

    /** The look of a memory term, stage or line of cost by its place; the one at {@link #TERMS} is that of "other". */
    static Look term(int order) {
        return new Look(
                TERM_COLOURS.get(Math.min(order, TERMS)),
                new BasicStroke(1f),
                marker(0),
                order >= TERMS ? Hatch.NONE : Hatch.of(order));
    }

    /** What is left over: white, without hatch. */
    static Look free() {
        return new Look(Color.WHITE, new BasicStroke(1f), marker(0), Hatch.NONE);
    }

    /** Where neither of two styles is better: grey. */
    static Look undecided() {
        return new Look(Theme.AXIS, new BasicStroke(LINE_WIDTH), marker(0), Hatch.NONE);
    }

    private static Shape marker(int index) {
        double r = 4;
        return switch (index) {
            case 0 -> new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
            case 1 -> new Rectangle2D.Double(-r + .4, -r + .4, 2 * r - .8, 2 * r - .8);
            case 2 -> polygon(0, -r - .6, r + .6, r, -r - .6, r);
            case 3 -> polygon(0, -r - 1, r + 1, 0, 0, r + 1, -r - 1, 0);
            default -> polygon(0, r + .6, r + .6, -r, -r - .6, -r);
        };
    }

    private static Shape polygon(double... coordinates) {
        Path2D path = new Path2D.Double();
        path.moveTo(coordinates[0], coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) {
            path.lineTo(coordinates[i], coordinates[i + 1]);
        }
        path.closePath();
        return path;
    }
}
