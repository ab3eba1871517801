package dev.stowage.report;

import dev.stowage.report.Typeface.Anchor;
import dev.stowage.results.ChartRow;
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
    private static final double PAD = 8;
    private static final double TEXT = 15;
    private static final double DOT = 4.2;

    /** One row; low and high are NaN without an interval, the simulated value when there is none. */
    record DotRow(String label, double published, double simulated, double low, double high) {}

    @Override
    public List<ChartRow> drawn() {
        Drawn drawn = new Drawn(heading, scale.label(), "");
        for (DotRow row : rows) {
            drawn.across("published", row.label(), "", row.published(), Double.NaN, Double.NaN);
            drawn.across("simulated", row.label(), "", row.simulated(), row.low(), row.high());
        }
        return drawn.rows();
    }

    @Override
    public double height(double width) {
        return rows.size() * ROW + HorizontalAxis.HEIGHT + headingHeight(width);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        drawHeading(g, area);
        double top = area.getY() + headingHeight(area.getWidth());
        Rectangle2D frame =
                new Rectangle2D.Double(area.getX() + PAD, top, area.getWidth() - 3 * PAD, rows.size() * ROW);
        HorizontalAxis axis = new HorizontalAxis(scale, frame, rows.size(), TEXT, false);
        axis.draw(g);
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
            row(g, axis, Typeface.round(y + 23), row, look);
            y += ROW;
        }
    }

    private void row(Graphics2D g, HorizontalAxis axis, double y, DotRow row, Look look) {
        double published = axis.rounded(row.published());
        if (!Double.isNaN(row.simulated())) {
            double simulated = axis.rounded(row.simulated());
            g.setPaint(Theme.AXIS);
            g.setStroke(Theme.HAIRLINE);
            g.draw(new Line2D.Double(published, y, simulated, y));
            g.setPaint(look.colour());
            if (row.high() > row.low()) {
                g.setStroke(Theme.INTERVAL);
                g.draw(new Line2D.Double(
                        axis.x(Math.max(row.low(), scale.low())), y, axis.x(Math.min(row.high(), scale.high())), y));
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
