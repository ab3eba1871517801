package dev.stowage.report;

import dev.stowage.results.ChartRow;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Bars from a common value to what is found at the low and at the high of a number, a row each, named above the bar.
 *
 * @param heading of the panel; empty when it is the only one
 * @param scale axis of the values
 * @param middle the common value
 * @param rows from top to bottom
 */
record TornadoPanel(String heading, Scale scale, double middle, List<Row> rows) implements Panel {
    private static final double ROW = 36;
    private static final double BAR = 13;
    private static final double PAD = 8;

    /** One number: its name, its range in words, and what is found at its ends. */
    record Row(String name, String range, double atLow, double atHigh) {}

    @Override
    public List<ChartRow> drawn() {
        Drawn drawn = new Drawn(heading, scale.label(), "");
        for (Row row : rows) {
            drawn.across("as it is", row.name(), row.range(), middle, Double.NaN, Double.NaN);
            drawn.across("at the low", row.name(), row.range(), row.atLow(), Double.NaN, Double.NaN);
            drawn.across("at the high", row.name(), row.range(), row.atHigh(), Double.NaN, Double.NaN);
        }
        return drawn.rows();
    }

    @Override
    public double height(double width) {
        return rows.size() * (ROW + words(width).extra()) + HorizontalAxis.HEIGHT + headingHeight(width);
    }

    private RowWords words(double width) {
        return new RowWords(
                rows.stream().map(Row::name).toList(),
                rows.stream().map(Row::range).toList(),
                width);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        drawHeading(g, area);
        double top = area.getY() + headingHeight(area.getWidth());
        RowWords words = words(area.getWidth());
        double extra = words.extra();
        Rectangle2D frame =
                new Rectangle2D.Double(area.getX() + PAD, top, area.getWidth() - 4 * PAD, rows.size() * (ROW + extra));
        HorizontalAxis axis = new HorizontalAxis(scale, frame, rows.size(), 14 + extra, true);
        axis.draw(g);
        for (int i = 0; i < rows.size(); i++) {
            double y = top + i * (ROW + extra);
            words.draw(g, i, area.getX(), y + 11);
            drawBar(g, axis, rows.get(i), y + extra + 16);
        }
        g.setPaint(Theme.INK);
        g.setStroke(Theme.INTERVAL);
        for (int i = 0; i < rows.size(); i++) {
            double from = top + i * (ROW + extra) + extra + 15;
            double x = axis.rounded(middle);
            g.draw(new Line2D.Double(x, from, x, from + BAR + 4));
        }
    }

    private void drawBar(Graphics2D g, HorizontalAxis axis, Row row, double top) {
        boolean oneSided = (row.atLow() - middle) * (row.atHigh() - middle) > 0;
        boolean lowIsLonger = Math.abs(row.atLow() - middle) > Math.abs(row.atHigh() - middle);
        if (oneSided && !lowIsLonger) {
            box(g, axis, row.atHigh(), 1, top, BAR);
            box(g, axis, row.atLow(), 0, top + BAR / 4, BAR / 2);
        } else {
            box(g, axis, row.atLow(), 0, top, BAR);
            box(g, axis, row.atHigh(), 1, oneSided ? top + BAR / 4 : top, oneSided ? BAR / 2 : BAR);
        }
    }

    private void box(Graphics2D g, HorizontalAxis axis, double end, int order, double top, double height) {
        if (Double.isNaN(end)) {
            return;
        }
        double from = axis.rounded(Math.min(middle, end));
        double to = axis.rounded(Math.max(middle, end));
        if (to > from) {
            Theme.termBox(g, new Rectangle2D.Double(from, Typeface.round(top), to - from, height), Look.term(order));
        }
    }
}
