package dev.stowage.report;

import dev.stowage.report.Typeface.Anchor;
import dev.stowage.report.Typeface.Face;
import dev.stowage.results.ChartRow;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Stacked horizontal bars from zero, a row each, with name and note above the bar and the interval of the total at its
 * end.
 *
 * @param heading of the panel; empty when it is the only one
 * @param scale axis of the values
 * @param rows from top to bottom
 */
record BarPanel(String heading, Scale scale, List<BarRow> rows) implements Panel {

    private static final double ROW = 48;
    private static final double BAR = 24;
    private static final double AXIS = 40;

    /**
     * One bar.
     *
     * @param label its name
     * @param note beside the name
     * @param segments from zero on
     * @param low lower end of the interval of the total, NaN without one
     * @param high upper end
     */
    record BarRow(String label, String note, List<Segment> segments, double low, double high) {}

    /**
     * A part of a bar.
     *
     * @param name what it stands for
     * @param value its length on the axis
     * @param text within it, shown where it fits
     * @param look its fill
     * @param ofStyle whether the look is a style's, from the first palette
     */
    record Segment(String name, double value, String text, Look look, boolean ofStyle) {}

    @Override
    public List<ChartRow> drawn() {
        Drawn drawn = new Drawn(heading, scale.label(), "");
        for (BarRow row : rows) {
            double sum = 0;
            for (Segment segment : row.segments()) {
                drawn.across("segment", row.label(), segment.name(), segment.value(), sum, sum + segment.value());
                sum += segment.value();
            }
            drawn.across("total", row.label(), row.note(), sum, row.low(), row.high());
        }
        return drawn.rows();
    }

    @Override
    public double height(double width) {
        return rows.size() * ROW + AXIS + headingHeight(width);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        drawHeading(g, area);
        double height = rows.size() * ROW + AXIS - 2;
        // at the bottom, so that neighbours with headings of different length stay level
        double top = area.getMaxY() - height;
        // room for half a tick label on either side
        Rectangle2D plotArea = new Rectangle2D.Double(area.getX() + 4, top, area.getWidth() - 18, height);
        PlotRenderingInfo info = new PlotRenderingInfo(new ChartRenderingInfo(null));
        CategoryPlot plot = plot(height);
        plot.draw(g, plotArea, null, null, info);
        Rectangle2D data = info.getDataArea();
        Typeface.draw(g, scale.label(), data.getCenterX(), data.getMaxY() + 31, Anchor.MIDDLE, Theme.SMALL);
        for (int i = 0; i < rows.size(); i++) {
            double middle = plot.getDomainAxis().getCategoryMiddle(i, rows.size(), data, RectangleEdge.LEFT);
            drawWords(g, rows.get(i), data, middle);
            drawInterval(g, rows.get(i), data, middle);
        }
    }

    private CategoryPlot plot(double height) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        int most = rows.stream().mapToInt(row -> row.segments().size()).max().orElse(0);
        for (int segment = 0; segment < most; segment++) {
            for (int row = 0; row < rows.size(); row++) {
                List<Segment> segments = rows.get(row).segments();
                data.addValue(
                        segment < segments.size() ? segments.get(segment).value() : 0, (Integer) segment, (Integer)
                                row);
            }
        }
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setBarPainter(new SegmentPainter(rows));
        renderer.setMaximumBarWidth(BAR / (height - AXIS + 2));
        CategoryAxis names = new CategoryAxis();
        names.setCategoryMargin(0);
        names.setLowerMargin(0);
        names.setUpperMargin(0);
        CategoryPlot plot = new CategoryPlot(data, names, scale.axis(), renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        Theme.dress(plot, 0);
        return plot;
    }

    private void drawWords(Graphics2D g, BarRow row, Rectangle2D data, double middle) {
        double base = middle - BAR / 2 - 5;
        String label = Typeface.fit(row.label(), data.getWidth() * 0.6, Theme.STRONG_LABEL);
        String note = Typeface.fit(row.note(), area(data, left(data, label)), Theme.SMALL);
        // no grid line through the words
        double right = left(data, label) + Theme.SMALL.width(note);
        g.setPaint(Color.WHITE);
        g.fill(new Rectangle2D.Double(
                data.getMinX() + 1, Typeface.round(base - 11), Typeface.round(right + 3 - data.getMinX()), 14));
        Typeface.draw(g, label, data.getMinX(), base, Anchor.START, Theme.STRONG_LABEL);
        Typeface.draw(g, note, left(data, label), base, Anchor.START, Theme.SMALL);
        double from = 0;
        for (Segment segment : row.segments()) {
            double x1 = x(data, from);
            double x2 = x(data, from + segment.value());
            Face face = new Face(10.5, false, Theme.INK);
            double width = face.width(segment.text()) + 6;
            if (!segment.text().isEmpty() && x2 - x1 > width + 4) {
                double x = (x1 + x2) / 2;
                g.setPaint(segment.look().hatch() == Hatch.NONE ? segment.look().colour() : Color.WHITE);
                g.fill(new Rectangle2D.Double(
                        Typeface.round(x - width / 2), Typeface.round(middle - 7), Typeface.round(width), 14));
                Typeface.draw(g, segment.text(), x, middle + 4, Anchor.MIDDLE, face);
            }
            from += segment.value();
        }
    }

    private static double left(Rectangle2D data, String label) {
        return data.getMinX() + Theme.STRONG_LABEL.width(label) + 10;
    }

    private static double area(Rectangle2D data, double left) {
        return data.getMaxX() + 10 - left;
    }

    private void drawInterval(Graphics2D g, BarRow row, Rectangle2D data, double middle) {
        if (!(row.high() > row.low())) {
            return;
        }
        double y = Typeface.round(middle);
        double low = Typeface.round(x(data, Math.max(0, row.low())));
        double high = Typeface.round(x(data, Math.min(scale.high(), row.high())));
        Path2D path = new Path2D.Double();
        path.moveTo(low, y);
        path.lineTo(high, y);
        for (double end : new double[] {low, high}) {
            path.moveTo(end, y - 5);
            path.lineTo(end, y + 5);
        }
        g.setPaint(Theme.INK);
        g.setStroke(Theme.INTERVAL);
        g.draw(path);
    }

    private double x(Rectangle2D data, double value) {
        return data.getMinX() + scale.fraction(value) * data.getWidth();
    }

    /** Fills a segment in its look in place of the chart library's gradients. */
    private static final class SegmentPainter implements BarPainter {
        private final List<BarRow> rows;

        SegmentPainter(List<BarRow> rows) {
            this.rows = rows;
        }

        @Override
        public void paintBar(
                Graphics2D g, BarRenderer renderer, int row, int column, RectangularShape bar, RectangleEdge base) {
            List<Segment> segments = rows.get(column).segments();
            if (row >= segments.size() || !(bar.getWidth() > 0)) {
                return;
            }
            double left = Typeface.round(bar.getMinX());
            double top = Typeface.round(bar.getMinY());
            Rectangle2D box = new Rectangle2D.Double(
                    left, top, Typeface.round(bar.getMaxX()) - left, Typeface.round(bar.getMaxY()) - top);
            Segment segment = segments.get(row);
            if (segment.ofStyle()) {
                Theme.styleBox(g, box, segment.look());
            } else {
                Theme.termBox(g, box, segment.look());
            }
        }

        @Override
        public void paintBarShadow(
                Graphics2D g,
                BarRenderer renderer,
                int row,
                int column,
                RectangularShape bar,
                RectangleEdge base,
                boolean pegShadow) {
            // bars have none
        }
    }
}
