package dev.stowage.report;

import dev.stowage.report.Typeface.Face;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** The one look of all charts, in place of the defaults of the chart library. */
final class Theme {

    static final Color INK = new Color(0x1A1A1A);
    static final Color SOFT = new Color(0x555555);
    static final Color OUTLINE = new Color(0x3D3D3D);
    static final Color GRID = new Color(0xE4E4E4);
    static final Color AXIS = new Color(0x767676);

    static final Face TITLE = new Face(16, true, INK);
    static final Face SUBTITLE = new Face(12, false, SOFT);
    static final Face HEADING = new Face(12, true, INK);
    static final Face LABEL = new Face(11.5, false, INK);
    static final Face STRONG_LABEL = new Face(11.5, true, INK);
    static final Face SMALL = new Face(10.5, false, SOFT);
    static final Face TICK = new Face(10.5, false, SOFT);
    static final Face CAPTION = new Face(9.5, false, SOFT);

    static final BasicStroke HAIRLINE = new BasicStroke(0.8f);
    static final BasicStroke INTERVAL = new BasicStroke(1.3f);
    static final BasicStroke HATCH = new BasicStroke(0.7f);

    static final double LEFT_SPACE = 54;
    private static final double BOTTOM_SPACE = 38;

    private Theme() {}

    /** Dresses a plot of lines over two axes of numbers, the texts of the upward one in a margin of the given width. */
    static void dress(XYPlot plot, double left) {
        plain(plot);
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(GRID);
        plot.setDomainGridlineStroke(HAIRLINE);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(HAIRLINE);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainZeroBaselineVisible(false);
        plot.setRangeZeroBaselineVisible(false);
        plot.setFixedRangeAxisSpace(space(left, 0), false);
        plot.setFixedDomainAxisSpace(space(0, BOTTOM_SPACE), false);
        dress(plot.getDomainAxis());
        dress(plot.getRangeAxis());
    }

    /** The area between the axes of a dressed plot of lines that is drawn in an area. */
    static Rectangle2D dataArea(Rectangle2D plot, double left) {
        return new Rectangle2D.Double(
                plot.getX() + left, plot.getY(), plot.getWidth() - left, plot.getHeight() - BOTTOM_SPACE);
    }

    /** Dresses a plot of horizontal bars whose rows are labelled in a margin of the given width. */
    static void dress(CategoryPlot plot, double labelWidth) {
        plain(plot);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(HAIRLINE);
        plot.setRangeZeroBaselineVisible(false);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setFixedRangeAxisSpace(space(0, BOTTOM_SPACE), false);
        plot.setFixedDomainAxisSpace(space(labelWidth, 0), false);
        dress(plot.getDomainAxis());
        plot.getDomainAxis().setTickLabelsVisible(false);
        plot.getDomainAxis().setTickMarksVisible(false);
        dress(plot.getRangeAxis());
    }

    private static void plain(Plot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
    }

    private static AxisSpace space(double left, double bottom) {
        AxisSpace space = new AxisSpace();
        space.setLeft(left);
        space.setBottom(bottom);
        return space;
    }

    private static void dress(Axis axis) {
        axis.setAxisLinePaint(AXIS);
        axis.setAxisLineStroke(HAIRLINE);
        axis.setTickMarkPaint(AXIS);
        axis.setTickMarkStroke(HAIRLINE);
        axis.setTickMarkOutsideLength(4);
        axis.setTickLabelFont(TICK.font());
        axis.setTickLabelPaint(TICK.colour());
        axis.setLabelFont(SMALL.font());
        axis.setLabelPaint(SMALL.colour());
        axis.setLabelInsets(new RectangleInsets(3, 3, 3, 3));
        if (axis instanceof ValueAxis value) {
            value.setAutoRange(false);
        }
    }

    /** A filled, hatched and outlined rectangle in a look of the second palette. */
    static void termBox(Graphics2D g, Rectangle2D box, Look look) {
        g.setPaint(look.colour());
        g.fill(box);
        g.setPaint(OUTLINE);
        g.setStroke(HATCH);
        look.hatch().draw(g, box);
        g.setStroke(HAIRLINE);
        g.draw(box);
    }

    /** A filled rectangle with a white hatch in a style's look. */
    static void styleBox(Graphics2D g, Rectangle2D box, Look look) {
        g.setPaint(look.colour());
        g.fill(box);
        g.setPaint(Color.WHITE);
        g.setStroke(INTERVAL);
        look.hatch().draw(g, box);
        g.setPaint(OUTLINE);
        g.setStroke(HAIRLINE);
        g.draw(box);
    }
}
