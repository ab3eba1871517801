package dev.stowage.report;

import dev.stowage.report.Typeface.Anchor;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Rows of two values on one axis: a ring for what was published, a filled dot with its interval for what was simulated, and a line
 * between them.
 *
 * @param heading of the panel; empty when it is the only one
 * @param scale axis of the values
 * @param rows from top to bottom
 */
record DotPanel(String heading, Scale scale, List<DotRow> rows) implements Panel {
    private static final double ROW = 34;
    private static final double AXIS = 40;
    private static final double PAD = 8;
    private static final double TEXT = 15;
    private static final double DOT = 4.2;

    /** One row; low and high are NaN without an interval, the simulated value when there is none. */
    record DotRow(String label, double published, double simulated, double low, double high) {}

    @Override
    public double height(double width) {
        return rows.size() * ROW + AXIS + headingHeight(width);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        drawHeading(g, area);
        double top = area.getY() + headingHeight(area.getWidth());
        double bottom = top + rows.size() * ROW;
        Rectangle2D frame =
                new Rectangle2D.Double(area.getX() + PAD, top, area.getWidth() - 3 * PAD, rows.size() * ROW);
        axis(g, frame, bottom);
        Look look = Look.style(0, "");
        double y = top;
        for (DotRow row : rows) {
            Typeface.draw(
                    g,
                    Typeface.fit(row.label(), Figure.ROOM * area.getWidth(), Theme.SMALL),
                    area.getX(),
                    y + 11,
                    Anchor.START,
                    Theme.SMALL);
            row(g, frame, Typeface.round(y + 23), row, look);
            y += ROW;
        }
    }

    private void axis(Graphics2D g, Rectangle2D frame, double bottom) {
        List<Boolean> shown = scale.shown(frame.getWidth(), true);
        g.setStroke(Theme.HAIRLINE);
        for (int i = 0; i < scale.ticks().size(); i++) {
            double x = Typeface.round(px(frame, scale.ticks().get(i)));
            g.setPaint(Theme.GRID);
            for (int row = 0; row < rows.size(); row++) {
                double top = frame.getY() + row * ROW;
                g.draw(new Line2D.Double(x, top + TEXT, x, top + ROW));
            }
            if (shown.get(i)) {
                Typeface.draw(g, scale.texts().get(i), x, bottom + 14, Anchor.MIDDLE, Theme.TICK);
            }
        }
        g.setPaint(Theme.AXIS);
        g.draw(new Line2D.Double(frame.getMinX(), bottom, frame.getMaxX(), bottom));
        Typeface.draw(g, scale.label(), frame.getCenterX(), bottom + 29, Anchor.MIDDLE, Theme.SMALL);
    }

    private double px(Rectangle2D frame, double value) {
        return frame.getMinX() + scale.fraction(value) * frame.getWidth();
    }

    private void row(Graphics2D g, Rectangle2D frame, double y, DotRow row, Look look) {
        double published = Typeface.round(px(frame, row.published()));
        if (!Double.isNaN(row.simulated())) {
            double simulated = Typeface.round(px(frame, row.simulated()));
            g.setPaint(Theme.AXIS);
            g.setStroke(Theme.HAIRLINE);
            g.draw(new Line2D.Double(published, y, simulated, y));
            g.setPaint(look.colour());
            if (row.high() > row.low()) {
                g.setStroke(Theme.INTERVAL);
                g.draw(new Line2D.Double(
                        px(frame, Math.max(row.low(), scale.low())),
                        y,
                        px(frame, Math.min(row.high(), scale.high())),
                        y));
            }
            g.fill(dot(simulated, y, DOT - 1));
        }
        ring(g, published, y);
    }

    /** The mark of a published value. */
    static void ring(Graphics2D g, double x, double y) {
        Shape ring = dot(x, y, DOT);
        g.setPaint(Color.WHITE);
        g.setStroke(new java.awt.BasicStroke(3.2f));
        g.draw(ring);
        g.setPaint(Theme.INK);
        g.setStroke(new java.awt.BasicStroke(1.4f));
        g.draw(ring);
    }

    private static Shape dot(double x, double y, double radius) {
        return AffineTransform.getTranslateInstance(Typeface.round(x), Typeface.round(y))
                .createTransformedShape(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    }
}
