package dev.stowage.report;

import dev.stowage.report.Typeface.Anchor;
import dev.stowage.report.Typeface.Face;
import dev.stowage.results.ChartRow;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Lines over two axes of numbers, with bands, marks with intervals, and a label at each line.
 *
 * @param heading of the panel; empty when it is the only one
 * @param x axis to the right
 * @param y axis upward
 * @param curves lines in the order of their styles
 * @param guides heights that are named at the right edge, with their names
 * @param strip rows of named stretches under the axis; empty for none
 * @param panelHeight of the whole panel without its heading
 * @param namesAbove whether the names of the curves stand in rows above them
 * @param crossings places on the axis to the right that are marked
 */
record LinePanel(
        String heading,
        Scale x,
        Scale y,
        List<Curve> curves,
        List<Guide> guides,
        List<StripRow> strip,
        double panelHeight,
        boolean namesAbove,
        List<Crossing> crossings)
        implements Panel {

    /** Without marks on the axis. */
    LinePanel(
            String heading,
            Scale x,
            Scale y,
            List<Curve> curves,
            List<Guide> guides,
            List<StripRow> strip,
            double panelHeight,
            boolean namesAbove) {
        this(heading, x, y, curves, guides, strip, panelHeight, namesAbove, List.of());
    }

    static final double STRIP_ROW = 17;
    private static final double RIGHT_SPACE = 26;
    private static final double LEFT_MOST = 96;

    /**
     * One line.
     *
     * @param label its name
     * @param note a second line of the label; may be empty
     * @param points along it
     * @param marks points that are marked
     * @param look of line and marks
     */
    record Curve(String label, String note, List<Point> points, List<Mark> marks, Look look) {
        /** The same under another name. */
        Curve named(String other) {
            return new Curve(other, note, points, marks, look);
        }
    }

    /** A point with the band around it; low and high are y without a band. */
    record Point(double x, double y, double low, double high) {}

    /** A marked point with an interval along x or y; NaN without one. */
    record Mark(double x, double y, double xLow, double xHigh, double yLow, double yHigh) {}

    /** A height with a name. */
    record Guide(double y, String name) {}

    /** One row of the strip: its name, and stretches with ends on the x axis. */
    record StripRow(String name, List<Stretch> stretches) {}

    /** A stretch of the x axis with a name. */
    record Stretch(double from, double to, String name, Look look) {}

    /**
     * Where everything stands.
     *
     * @param frame of the data
     * @param plot the frame with its axes
     * @param labels names of the curves
     * @param above whether they stand above the frame
     */
    record Layout(Frame frame, Rectangle2D plot, List<CurveLabels.Label> labels, boolean above) {}

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        drawHeading(g, area);
        double top = area.getY() + headingHeight(area.getWidth());
        Typeface.draw(g, y.label(), area.getX(), top + 10, Anchor.START, Theme.SMALL);
        Layout layout = layout(area);
        plot().draw(g, layout.plot(), null, null, new PlotRenderingInfo(new ChartRenderingInfo(null)));
        Frame frame = layout.frame();
        Typeface.draw(g, x.label(), frame.area().getCenterX(), frame.area().getMaxY() + 31, Anchor.MIDDLE, Theme.SMALL);
        drawGuides(g, frame);
        crossings.forEach(crossing -> crossing.draw(g, frame));
        for (Curve curve : curves) {
            curve.marks().forEach(mark -> drawMark(g, frame, mark, curve.look()));
        }
        layout.labels().forEach(label -> drawLabel(g, label));
        drawStrip(g, frame, area);
    }

    /** Names stand within the panel, or in rows above it when that is asked for or one of them finds no free place. */
    Layout layout(Rectangle2D area) {
        double top = area.getY() + headingHeight(area.getWidth()) + 18;
        Rectangle2D plot = plotArea(area, top);
        Frame frame = new Frame(x, y, Theme.dataArea(plot, left()));
        Optional<List<CurveLabels.Label>> within =
                namesAbove ? Optional.empty() : CurveLabels.within(frame, curves, guides, crossings);
        if (within.isPresent()) {
            return new Layout(frame, plot, within.get(), false);
        }
        List<CurveLabels.Label> rows = CurveLabels.rows(namesArea(area, frame, top), curves);
        Rectangle2D lower = plotArea(area, rows.get(rows.size() - 1).box().getMaxY() + 4);
        return new Layout(new Frame(x, y, Theme.dataArea(lower, left())), lower, rows, true);
    }

    /** From the left end of the frame on; of the whole panel when a name is too long for that. */
    private Rectangle2D namesArea(Rectangle2D area, Frame frame, double top) {
        double room = area.getMaxX() - frame.area().getX();
        boolean fits = curves.stream().allMatch(curve -> CurveLabels.width(curve, "") <= room);
        double left = fits ? frame.area().getX() : area.getX();
        return new Rectangle2D.Double(left, top, area.getMaxX() - left, 0);
    }

    /** Room for the names of the strip. */
    private double left() {
        double widest = strip.stream()
                .mapToDouble(row -> Theme.CAPTION.width(row.name()))
                .max()
                .orElse(0);
        return Math.max(Theme.LEFT_SPACE, Math.min(LEFT_MOST, widest + 9));
    }

    /** The same panel with its names above it. */
    LinePanel withNamesAbove() {
        return new LinePanel(heading, x, y, curves, guides, strip, panelHeight, true, crossings);
    }

    @Override
    public List<ChartRow> drawn() {
        Drawn drawn = new Drawn(heading, x.label(), y.label());
        for (Curve curve : curves) {
            for (Point point : curve.points()) {
                boolean band = point.high() > point.low();
                drawn.add(
                        "line",
                        curve.label(),
                        "",
                        point.x(),
                        Double.NaN,
                        Double.NaN,
                        point.y(),
                        band ? point.low() : Double.NaN,
                        band ? point.high() : Double.NaN);
            }
            for (Mark mark : curve.marks()) {
                drawn.add(
                        "mark",
                        curve.label(),
                        "",
                        mark.x(),
                        mark.xLow(),
                        mark.xHigh(),
                        mark.y(),
                        mark.yLow(),
                        mark.yHigh());
            }
        }
        for (Guide guide : guides) {
            drawn.add("guide", "", guide.name(), Double.NaN, Double.NaN, Double.NaN, guide.y(), Double.NaN, Double.NaN);
        }
        for (StripRow row : strip) {
            row.stretches()
                    .forEach(stretch -> drawn.across(
                            "stretch", row.name(), stretch.name(), Double.NaN, stretch.from(), stretch.to()));
        }
        crossings.forEach(each -> drawn.across("crossing", "", each.name(), each.x(), each.low(), each.high()));
        return drawn.rows();
    }

    @Override
    public double height(double width) {
        return panelHeight + headingHeight(width);
    }

    private Rectangle2D plotArea(Rectangle2D area, double top) {
        double bottom = area.getMaxY() - strip.size() * STRIP_ROW - (strip.isEmpty() ? 0 : 20);
        double right = guides.isEmpty() ? 10 : RIGHT_SPACE;
        return new Rectangle2D.Double(area.getX(), top, area.getWidth() - right, bottom - top);
    }

    private XYPlot plot() {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setAlpha(0.2f);
        for (int i = 0; i < curves.size(); i++) {
            YIntervalSeries series = new YIntervalSeries(i, false, true);
            for (Point point : curves.get(i).points()) {
                series.add(point.x(), point.y(), point.low(), point.high());
            }
            data.addSeries(series);
            Look look = curves.get(i).look();
            renderer.setSeriesPaint(i, look.colour());
            renderer.setSeriesFillPaint(i, look.colour());
            renderer.setSeriesStroke(i, look.line());
        }
        XYPlot plot = new XYPlot(data, x.axis(), y.axis(), renderer);
        Theme.dress(plot, left());
        return plot;
    }

    private void drawGuides(Graphics2D g, Frame frame) {
        double lowest = Double.POSITIVE_INFINITY;
        for (Guide guide :
                guides.stream().sorted(Comparator.comparingDouble(Guide::y)).toList()) {
            double height = Typeface.round(frame.py(guide.y()));
            g.setPaint(Theme.AXIS);
            g.setStroke(new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {1, 3}, 0));
            g.draw(new Line2D.Double(
                    frame.area().getMinX(), height, frame.area().getMaxX(), height));
            double text = Math.min(height + 3.5, lowest - 10);
            lowest = text;
            Typeface.draw(g, guide.name(), frame.area().getMaxX() + 5, text, Anchor.START, Theme.CAPTION);
        }
    }

    private static void drawMark(Graphics2D g, Frame frame, Mark mark, Look look) {
        double px = frame.px(mark.x());
        double py = frame.py(mark.y());
        g.setStroke(Theme.INTERVAL);
        g.setPaint(look.colour());
        if (mark.xHigh() > mark.xLow()) {
            whisker(g, frame.px(Math.max(mark.xLow(), frame.xScale().low())), py, frame.px(mark.xHigh()), py);
        }
        if (mark.yHigh() > mark.yLow()) {
            whisker(g, px, frame.py(Math.max(mark.yLow(), frame.yScale().low())), px, frame.py(mark.yHigh()));
        }
        drawMarker(g, px, py, look);
    }

    private static void whisker(Graphics2D g, double x1, double y1, double x2, double y2) {
        double cap = 4;
        Path2D path = new Path2D.Double();
        path.moveTo(Typeface.round(x1), Typeface.round(y1));
        path.lineTo(Typeface.round(x2), Typeface.round(y2));
        double dx = y1 == y2 ? 0 : cap;
        double dy = y1 == y2 ? cap : 0;
        for (double[] end : new double[][] {{x1, y1}, {x2, y2}}) {
            path.moveTo(Typeface.round(end[0] - dx), Typeface.round(end[1] - dy));
            path.lineTo(Typeface.round(end[0] + dx), Typeface.round(end[1] + dy));
        }
        g.draw(path);
    }

    private static void drawMarker(Graphics2D g, double x, double y, Look look) {
        Shape marker = AffineTransform.getTranslateInstance(Typeface.round(x), Typeface.round(y))
                .createTransformedShape(look.marker());
        g.setPaint(look.colour());
        g.fill(marker);
        g.setPaint(Color.WHITE);
        g.setStroke(Theme.HAIRLINE);
        g.draw(marker);
    }

    private static void drawLabel(Graphics2D g, CurveLabels.Label label) {
        Face face = Theme.STRONG_LABEL;
        Curve curve = label.curve();
        Line2D leader = label.leader();
        if (leader != null) {
            g.setPaint(Theme.AXIS);
            g.setStroke(Theme.HAIRLINE);
            g.draw(leader);
            g.setPaint(curve.look().colour());
            g.fill(new Ellipse2D.Double(leader.getX2() - 1.6, leader.getY2() - 1.6, 3.2, 3.2));
        }
        double base = label.box().getY() + face.size();
        g.setPaint(curve.look().colour());
        g.setStroke(curve.look().line());
        double middle = Typeface.round(base - 4);
        double left = Typeface.round(label.box().getX());
        g.draw(new Line2D.Double(left, middle, left + CurveLabels.SAMPLE, middle));
        if (!curve.marks().isEmpty()) {
            drawMarker(g, left + CurveLabels.SAMPLE / 2, middle, curve.look());
        }
        Typeface.draw(g, curve.label(), left + CurveLabels.SAMPLE + 6, base, Anchor.START, face);
        Typeface.draw(g, label.note(), left, base + Theme.SMALL.lineHeight(), Anchor.START, Theme.SMALL);
    }

    private void drawStrip(Graphics2D g, Frame frame, Rectangle2D area) {
        double top = area.getMaxY() - strip.size() * STRIP_ROW;
        for (StripRow row : strip) {
            String name = Typeface.fit(row.name(), frame.area().getMinX() - area.getX() - 4, Theme.CAPTION);
            Typeface.draw(g, name, frame.area().getMinX() - 5, top + 11.5, Anchor.END, Theme.CAPTION);
            for (Stretch stretch : row.stretches()) {
                double from = Typeface.round(Math.max(frame.area().getMinX(), frame.px(stretch.from())));
                double to = Typeface.round(Math.min(frame.area().getMaxX(), frame.px(stretch.to())));
                Rectangle2D box = new Rectangle2D.Double(from, top, to - from, STRIP_ROW - 2);
                Theme.termBox(g, box, stretch.look());
                double width = Theme.CAPTION.width(stretch.name());
                if (width > box.getWidth() - 8) {
                    continue;
                }
                g.setPaint(stretch.look().hatch() == Hatch.NONE ? stretch.look().colour() : Color.WHITE);
                g.fill(new Rectangle2D.Double(
                        Typeface.round(box.getCenterX() - width / 2 - 3),
                        top + 1,
                        Typeface.round(width + 6),
                        STRIP_ROW - 4));
                Face ink = new Face(Theme.CAPTION.size(), false, Theme.INK);
                Typeface.draw(g, stretch.name(), box.getCenterX(), top + 11, Anchor.MIDDLE, ink);
            }
            top += STRIP_ROW;
        }
    }
}
