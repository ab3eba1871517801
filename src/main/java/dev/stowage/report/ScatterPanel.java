package dev.stowage.report;

import dev.stowage.report.Typeface.Anchor;
import dev.stowage.results.ChartRow;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/**
 * Dots over two axes of numbers, which need not begin at zero.
 *
 * @param heading of the panel
 * @param xName what stands on the axis to the right; cut where it is too long
 * @param yName what stands on the axis upward
 * @param quantity of both, with its unit
 * @param dots x and y of each
 */
record ScatterPanel(String heading, String xName, String yName, String quantity, List<double[]> dots) implements Panel {
    private static final double HEIGHT = 240;
    private static final double MOST_WIDTH = 330;
    private static final double RADIUS = 3;

    @Override
    public double height(double width) {
        return HEIGHT + headingHeight(width);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        drawHeading(g, area);
        double top = area.getMaxY() - HEIGHT;
        Typeface.draw(g, label(yName, area.getWidth()), area.getX(), top + 10, Anchor.START, Theme.SMALL);
        Scale x = scale(0);
        Scale y = scale(1);
        Rectangle2D plotArea =
                new Rectangle2D.Double(area.getX(), top + 18, Math.min(area.getWidth() - 12, MOST_WIDTH), HEIGHT - 18);
        XYPlot plot = new XYPlot(null, x.axis(), y.axis(), null);
        Theme.dress(plot, Theme.LEFT_SPACE);
        plot.draw(g, plotArea, null, null, new PlotRenderingInfo(new ChartRenderingInfo(null)));
        Frame frame = new Frame(x, y, Theme.dataArea(plotArea, Theme.LEFT_SPACE));
        String below = label(xName, frame.area().getWidth());
        Typeface.draw(g, below, frame.area().getCenterX(), frame.area().getMaxY() + 31, Anchor.MIDDLE, Theme.SMALL);
        g.setPaint(Theme.INK);
        g.setStroke(Theme.HAIRLINE);
        for (double[] dot : dots) {
            double px = Typeface.round(frame.px(dot[0]) - RADIUS);
            double py = Typeface.round(frame.py(dot[1]) - RADIUS);
            g.draw(new Ellipse2D.Double(px, py, 2 * RADIUS, 2 * RADIUS));
        }
    }

    @Override
    public List<ChartRow> drawn() {
        Drawn drawn = new Drawn(heading, xName + ", " + quantity, yName + ", " + quantity);
        for (double[] dot : dots) {
            drawn.add("dot", "", "", dot[0], Double.NaN, Double.NaN, dot[1], Double.NaN, Double.NaN);
        }
        return drawn.rows();
    }

    private String label(String name, double width) {
        String rest = ", " + quantity;
        return Typeface.fit(name, Figure.ROOM * width - Theme.SMALL.width(rest), Theme.SMALL) + rest;
    }

    private Scale scale(int side) {
        return Scale.around("", end(side, Math::min), end(side, Math::max), false, 4);
    }

    private double end(int side, DoubleBinaryOperator of) {
        return dots.stream().mapToDouble(dot -> dot[side]).reduce(of).orElse(0);
    }
}
