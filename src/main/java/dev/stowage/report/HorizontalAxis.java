package dev.stowage.report;

import dev.stowage.report.Typeface.Anchor;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The axis below rows of equal height that have a text above and a drawing below: a line for each tick through the drawings, numbers
 * and the label below the last row.
 *
 * @param scale of the values
 * @param frame of all rows; its sides are the ends of the scale
 * @param rows how many there are
 * @param text height of the text above each drawing, which no line crosses
 * @param marksZero whether the line at zero stands out
 */
record HorizontalAxis(Scale scale, Rectangle2D frame, int rows, double text, boolean marksZero) {
    /** Height of what is below the rows. */
    static final double HEIGHT = 40;

    /** How far the first and the last number may stand out. */
    private static final double BEYOND = 10;

    private static final BasicStroke ZERO = new BasicStroke(1.2f);

    /** The place of a value. */
    double x(double value) {
        return frame.getMinX() + scale.fraction(value) * frame.getWidth();
    }

    /** The same as it is written to files. */
    double rounded(double value) {
        return Typeface.round(x(value));
    }

    void draw(Graphics2D g) {
        double height = frame.getHeight() / rows;
        List<Boolean> shown = scale.shown(frame.getWidth(), true);
        for (int i = 0; i < scale.ticks().size(); i++) {
            double tick = scale.ticks().get(i);
            boolean zero = marksZero && tick == 0;
            double x = rounded(tick);
            g.setPaint(zero ? Theme.AXIS : Theme.GRID);
            g.setStroke(zero ? ZERO : Theme.HAIRLINE);
            for (int row = 0; row < rows; row++) {
                double top = frame.getY() + row * height;
                g.draw(new Line2D.Double(x, top + text, x, top + height));
            }
            if (shown.get(i)) {
                String number = scale.texts().get(i);
                double half = Theme.TICK.width(number) / 2;
                double left = frame.getMinX() - BEYOND + half;
                double right = frame.getMaxX() + BEYOND - half;
                Typeface.draw(
                        g, number, Math.max(left, Math.min(right, x)), frame.getMaxY() + 14, Anchor.MIDDLE, Theme.TICK);
            }
        }
        g.setStroke(Theme.HAIRLINE);
        g.setPaint(Theme.AXIS);
        g.draw(new Line2D.Double(frame.getMinX(), frame.getMaxY(), frame.getMaxX(), frame.getMaxY()));
        Typeface.draw(g, scale.label(), frame.getCenterX(), frame.getMaxY() + 29, Anchor.MIDDLE, Theme.SMALL);
    }
}
