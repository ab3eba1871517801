package dev.stowage.report;

import dev.stowage.report.Typeface.Anchor;
import dev.stowage.results.ChartRow;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
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
 * @param strip named stretches under the axis
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
        Strip strip,
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
            Strip strip,
            double panelHeight,
            boolean namesAbove) {
        this(heading, x, y, curves, guides, strip, panelHeight, namesAbove, List.of());
    }

    private static final double RIGHT_SPACE = 26;

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

    /**
     * Where everything stands.
     *
     * @param frame of the data
     * @param plot the frame with its axes
     * @param labels names of the curves
     * @param above whether they stand above the frame
     */
    record Layout(Frame frame, Rectangle2D plot, List<CurveLabels.Label> labels, boolean above) {}

    /** With everything at its place in one area. */
    private record Settled(LinePanel lines, Layout layout) implements Panel {
        @Override
        public String heading() {
            return lines.heading();
        }

        @Override
        public double height(double width) {
            return lines.height(width);
        }

        @Override
        public void draw(Graphics2D g, Rectangle2D area) {
            lines.draw(g, area, layout);
        }

        @Override
        public List<ChartRow> drawn() {
            return lines.drawn();
        }
    }

    @Override
    public Panel within(Rectangle2D area) {
        return new Settled(this, layout(area));
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        draw(g, area, layout(area));
    }

    private void draw(Graphics2D g, Rectangle2D area, Layout layout) {
        drawHeading(g, area);
        double top = area.getY() + headingHeight(area.getWidth());
        Typeface.draw(g, y.label(), area.getX(), top + 10, Anchor.START, Theme.SMALL);
        plot().draw(g, layout.plot(), null, null, new PlotRenderingInfo(new ChartRenderingInfo(null)));
        Frame frame = layout.frame();
        Typeface.draw(g, x.label(), frame.area().getCenterX(), frame.area().getMaxY() + 31, Anchor.MIDDLE, Theme.SMALL);
        drawGuides(g, frame);
        Crossing.draw(crossings, g, frame);
        for (Curve curve : curves) {
            curve.marks().forEach(mark -> LineInk.mark(g, frame, mark, curve.look()));
        }
        layout.labels().forEach(label -> LineInk.label(g, label));
        strip.draw(g, frame, area);
    }

    /** Names stand within the panel, or in rows above it when that is asked for or one of them finds no free place. */
    Layout layout(Rectangle2D area) {
        double top = area.getY() + headingHeight(area.getWidth()) + 18;
        Rectangle2D plot = plotArea(area, top);
        Frame frame = new Frame(x, y, Theme.dataArea(plot, strip.left()));
        Optional<List<CurveLabels.Label>> within =
                namesAbove ? Optional.empty() : CurveLabels.within(frame, curves, guides, crossings);
        if (within.isPresent()) {
            return new Layout(frame, plot, within.get(), false);
        }
        List<CurveLabels.Label> rows = CurveLabels.rows(namesArea(area, frame, top), curves);
        Rectangle2D lower = plotArea(area, rows.get(rows.size() - 1).box().getMaxY() + 4);
        return new Layout(new Frame(x, y, Theme.dataArea(lower, strip.left())), lower, rows, true);
    }

    /** From the left end of the frame on; of the whole panel when a name is too long for that. */
    private Rectangle2D namesArea(Rectangle2D area, Frame frame, double top) {
        double room = area.getMaxX() - frame.area().getX();
        boolean fits = curves.stream().allMatch(curve -> CurveLabels.width(curve, "") <= room);
        double left = fits ? frame.area().getX() : area.getX();
        return new Rectangle2D.Double(left, top, area.getMaxX() - left, 0);
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
        strip.addTo(drawn);
        crossings.forEach(each -> drawn.across("crossing", "", each.name(), each.x(), each.low(), each.high()));
        return drawn.rows();
    }

    @Override
    public double height(double width) {
        return panelHeight + headingHeight(width);
    }

    private Rectangle2D plotArea(Rectangle2D area, double top) {
        double bottom = area.getMaxY() - strip.height();
        double right = guides.isEmpty() ? Math.max(10, overhang()) : RIGHT_SPACE;
        return new Rectangle2D.Double(area.getX(), top, area.getWidth() - right, bottom - top);
    }

    /** How far the number at the right end of the axis stands out beyond it. */
    private double overhang() {
        int last = x.ticks().size() - 1;
        boolean isAtEnd = last >= 0 && x.fraction(x.ticks().get(last)) > 0.99;
        return isAtEnd ? Theme.TICK.width(x.texts().get(last)) / 2 : 0;
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
        Theme.dress(plot, strip.left());
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
}
