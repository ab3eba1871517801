package dev.stowage.report;

import dev.stowage.report.Typeface.Anchor;
import dev.stowage.report.Typeface.Face;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
 * @param height of the whole panel
 */
record LinePanel(
        String heading, Scale x, Scale y, List<Curve> curves, List<Guide> guides, List<StripRow> strip, double height)
        implements Panel {

    static final double STRIP_ROW = 17;
    private static final double RIGHT_SPACE = 26;
    private static final double SAMPLE = 24;

    /**
     * One line.
     *
     * @param label its name
     * @param note a second line of the label; may be empty
     * @param points along it
     * @param marks points that are marked
     * @param look of line and marks
     */
    record Curve(String label, String note, List<Point> points, List<Mark> marks, Look look) {}

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

    /** Where data stand on the page. */
    private record Frame(Scale xScale, Scale yScale, Rectangle2D area) {
        double px(double x) {
            return area.getMinX() + xScale.fraction(x) * area.getWidth();
        }

        double py(double y) {
            return area.getMaxY() - yScale.fraction(y) * area.getHeight();
        }

        Point2D at(double x, double y) {
            return new Point2D.Double(px(x), py(y));
        }
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        double top = area.getY();
        if (!heading.isEmpty()) {
            String text = Typeface.fit(heading, area.getWidth(), Theme.HEADING);
            Typeface.draw(g, text, area.getX(), top + 12, Anchor.START, Theme.HEADING);
            top += 19;
        }
        Typeface.draw(g, y.label(), area.getX(), top + 10, Anchor.START, Theme.SMALL);
        top += 18;
        double bottom = area.getMaxY() - strip.size() * STRIP_ROW - (strip.isEmpty() ? 0 : 20);
        double right = guides.isEmpty() ? 10 : RIGHT_SPACE;
        Rectangle2D plotArea = new Rectangle2D.Double(area.getX(), top, area.getWidth() - right, bottom - top);
        PlotRenderingInfo info = new PlotRenderingInfo(new ChartRenderingInfo(null));
        plot().draw(g, plotArea, null, null, info);
        Frame frame = new Frame(x, y, info.getDataArea());
        Typeface.draw(g, x.label(), frame.area().getCenterX(), frame.area().getMaxY() + 31, Anchor.MIDDLE, Theme.SMALL);
        drawGuides(g, frame);
        for (Curve curve : curves) {
            curve.marks().forEach(mark -> drawMark(g, frame, mark, curve.look()));
        }
        drawLabels(g, frame);
        drawStrip(g, frame, area);
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
        Theme.dress(plot);
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

    private void drawLabels(Graphics2D g, Frame frame) {
        LabelPlacer placer = new LabelPlacer(frame.area());
        List<List<Point2D>> lines = new ArrayList<>();
        for (Curve curve : curves) {
            List<Point2D> line = new ArrayList<>();
            curve.points().forEach(p -> line.add(frame.at(p.x(), p.y())));
            lines.add(line);
            placer.avoid(line);
            placer.avoid(
                    curve.points().stream().map(p -> frame.at(p.x(), p.low())).toList());
            placer.avoid(
                    curve.points().stream().map(p -> frame.at(p.x(), p.high())).toList());
            curve.marks().forEach(mark -> placer.avoid(extent(frame, mark)));
        }
        for (Guide guide : guides) {
            placer.avoid(List.of(frame.at(x.low(), guide.y()), frame.at(x.high(), guide.y())));
        }
        for (int i = 0; i < curves.size(); i++) {
            drawLabel(g, placer, curves.get(i), lines.get(i));
        }
    }

    /** What a mark covers, its intervals included. */
    private static Rectangle2D extent(Frame frame, Mark mark) {
        double px = frame.px(mark.x());
        double py = frame.py(mark.y());
        Rectangle2D box = new Rectangle2D.Double(px - 5, py - 5, 10, 10);
        if (!Double.isNaN(mark.xLow())) {
            box.add(frame.px(Math.max(mark.xLow(), frame.xScale().low())), py);
            box.add(frame.px(mark.xHigh()), py);
        }
        if (!Double.isNaN(mark.yLow())) {
            box.add(px, frame.py(Math.max(mark.yLow(), frame.yScale().low())));
            box.add(px, frame.py(mark.yHigh()));
        }
        return box;
    }

    private static void drawLabel(Graphics2D g, LabelPlacer placer, Curve curve, List<Point2D> line) {
        Face face = Theme.STRONG_LABEL;
        double width = Math.max(SAMPLE + 6 + face.width(curve.label()), Theme.SMALL.width(curve.note()));
        double height = face.lineHeight() + (curve.note().isEmpty() ? 0 : Theme.SMALL.lineHeight());
        List<Point2D> places = new ArrayList<>();
        for (double away : new double[] {12, 26, 48, 80}) {
            for (double share : new double[] {.5, .62, .38, .74, .26, .86, .14, .97, .03}) {
                Point2D at = line.get((int) Math.min(line.size() - 1.0, share * line.size()));
                places.add(new Point2D.Double(at.getX() + away, at.getY() - height / 2));
                places.add(new Point2D.Double(at.getX() - away - width, at.getY() - height / 2));
                places.add(new Point2D.Double(at.getX() - width / 2, at.getY() - height - away));
                places.add(new Point2D.Double(at.getX() - width / 2, at.getY() + away));
            }
        }
        Rectangle2D box = placer.place(width, height, places);
        double base = box.getY() + face.size();
        g.setPaint(curve.look().colour());
        g.setStroke(curve.look().line());
        double middle = Typeface.round(base - 4);
        double left = Typeface.round(box.getX());
        g.draw(new Line2D.Double(left, middle, left + SAMPLE, middle));
        drawMarker(g, left + SAMPLE / 2, middle, curve.look());
        Typeface.draw(g, curve.label(), left + SAMPLE + 6, base, Anchor.START, face);
        Typeface.draw(g, curve.note(), left, base + Theme.SMALL.lineHeight(), Anchor.START, Theme.SMALL);
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
                g.setPaint(stretch.look().colour());
                g.fill(box);
                g.setPaint(Theme.OUTLINE);
                g.setStroke(Theme.HAIRLINE);
                g.draw(box);
                String text = Typeface.fit(stretch.name(), box.getWidth() - 6, Theme.CAPTION);
                Face ink = new Face(Theme.CAPTION.size(), false, Theme.INK);
                Typeface.draw(g, text, box.getCenterX(), top + 11, Anchor.MIDDLE, ink);
            }
            top += STRIP_ROW;
        }
    }
}
