package dev.stowage.report;

import dev.stowage.report.Typeface.Anchor;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A place on the axis to the right that is marked by a line and the band of its interval.
 *
 * @param x the place
 * @param low the lower end of its interval; NaN without one
 * @param high the upper end
 * @param name what stands at it
 */
record Crossing(double x, double low, double high, String name) {
    private static final double TEXT = 10;
    private static final Color BAND = new Color(0x76, 0x76, 0x76, 0x33);

    /** Draws it over the whole height of the frame. */
    void draw(Graphics2D g, Frame frame) {
        Rectangle2D area = frame.area();
        if (high > low) {
            double from = Math.max(area.getMinX(), frame.px(low));
            double to = Math.min(area.getMaxX(), frame.px(high));
            g.setPaint(BAND);
            g.fill(new Rectangle2D.Double(
                    Typeface.round(from), area.getMinY(), Typeface.round(to - from), area.getHeight()));
        }
        double px = Typeface.round(frame.px(x));
        g.setPaint(Theme.INK);
        g.setStroke(new BasicStroke(1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0));
        g.draw(new Line2D.Double(px, area.getMinY(), px, area.getMaxY()));
        Rectangle2D box = nameBox(frame);
        Typeface.draw(g, name, box.getX(), box.getY() + TEXT, Anchor.START, Theme.SMALL);
    }

    /** What its line and its name cover. */
    List<Rectangle2D> extent(Frame frame) {
        Rectangle2D area = frame.area();
        return List.of(new Rectangle2D.Double(frame.px(x) - 1, area.getMinY(), 2, area.getHeight()), nameBox(frame));
    }

    private Rectangle2D nameBox(Frame frame) {
        double px = frame.px(x);
        double width = Theme.SMALL.width(name);
        boolean left = px + 6 + width > frame.area().getMaxX();
        return new Rectangle2D.Double(
                left ? px - 4 - width : px + 4, frame.area().getMinY(), width, TEXT + 2);
    }
}
