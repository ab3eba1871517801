package dev.stowage.report;

import dev.stowage.report.LinePanel.Curve;
import dev.stowage.report.LinePanel.Mark;
import dev.stowage.report.Typeface.Anchor;
import dev.stowage.report.Typeface.Face;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** Draws what stands on the lines of a panel: marks with their intervals, and names. */
final class LineInk {
    private LineInk() {}

    /** A marked point with its interval. */
    static void mark(Graphics2D g, Frame frame, Mark mark, Look look) {
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
        marker(g, px, py, look);
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

    private static void marker(Graphics2D g, double x, double y, Look look) {
        Shape marker = AffineTransform.getTranslateInstance(Typeface.round(x), Typeface.round(y))
                .createTransformedShape(look.marker());
        g.setPaint(look.colour());
        g.fill(marker);
        g.setPaint(Color.WHITE);
        g.setStroke(Theme.HAIRLINE);
        g.draw(marker);
    }

    /** The name of a curve with a sample of its line and, where it stands away from the curve, a leader. */
    static void label(Graphics2D g, CurveLabels.Label label) {
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
            marker(g, left + CurveLabels.SAMPLE / 2, middle, curve.look());
        }
        Typeface.draw(g, curve.label(), left + CurveLabels.SAMPLE + 6, base, Anchor.START, face);
        Typeface.draw(g, label.note(), left, base + Theme.SMALL.lineHeight(), Anchor.START, Theme.SMALL);
    }
}
