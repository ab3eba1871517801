package dev.stowage.report;

import dev.stowage.results.ChartRow;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Rows of a dot with a narrow interval within a wide band, named above.
 *
 * @param heading of the panel; empty when it is the only one
 * @param scale axis of the values
 * @param rows from top to bottom
 */
record UncertaintyPanel(String heading, Scale scale, List<Row> rows) implements Panel {
    private static final double ROW = 38;
    private static final double PAD = 8;
    private static final float BAND = 7;

    /** One value with its interval and its band; NaN where there is none. */
    record Row(
            String label,
            String note,
            double value,
            double low,
            double high,
            double bandLow,
            double bandHigh,
            Look look) {}

    @Override
    public List<ChartRow> drawn() {
        Drawn drawn = new Drawn(heading, scale.label(), "");
        for (Row row : rows) {
            drawn.across("estimate", row.label(), row.note(), row.value(), row.low(), row.high());
            if (!Double.isNaN(row.bandLow())) {
                drawn.across("band", row.label(), row.note(), Double.NaN, row.bandLow(), row.bandHigh());
            }
        }
        return drawn.rows();
    }

    @Override
    public double height(double width) {
        return rows.size() * (ROW + words(width).extra()) + HorizontalAxis.HEIGHT + headingHeight(width);
    }

    private RowWords words(double width) {
        return new RowWords(
                rows.stream().map(Row::label).toList(),
                rows.stream().map(Row::note).toList(),
                width);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        drawHeading(g, area);
        double top = area.getY() + headingHeight(area.getWidth());
        RowWords words = words(area.getWidth());
        double row = ROW + words.extra();
        Rectangle2D frame =
                new Rectangle2D.Double(area.getX() + PAD, top, area.getWidth() - 4 * PAD, rows.size() * row);
        HorizontalAxis axis = new HorizontalAxis(scale, frame, rows.size(), 15 + words.extra(), true);
        axis.draw(g);
        for (int i = 0; i < rows.size(); i++) {
            double y = top + i * row;
            words.draw(g, i, area.getX(), y + 11);
            drawRow(g, axis, rows.get(i), Typeface.round(y + words.extra() + 25));
        }
    }

    private void drawRow(Graphics2D g, HorizontalAxis axis, Row row, double y) {
        java.awt.Color colour = row.look().colour();
        if (row.bandHigh() >= row.bandLow()) {
            g.setPaint(new java.awt.Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0x50));
            g.setStroke(new BasicStroke(BAND, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            g.draw(new Line2D.Double(axis.rounded(row.bandLow()), y, axis.rounded(row.bandHigh()), y));
        }
        g.setPaint(colour);
        if (row.high() > row.low()) {
            g.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            g.draw(new Line2D.Double(axis.rounded(row.low()), y, axis.rounded(row.high()), y));
        }
        if (!Double.isNaN(row.value())) {
            double x = axis.rounded(row.value());
            g.fill(new Ellipse2D.Double(x - 3.4, y - 3.4, 6.8, 6.8));
            g.setPaint(java.awt.Color.WHITE);
            g.setStroke(Theme.HAIRLINE);
            g.draw(new Ellipse2D.Double(x - 3.4, y - 3.4, 6.8, 6.8));
        }
    }
}
