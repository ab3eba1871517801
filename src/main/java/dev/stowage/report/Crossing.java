package dev.stowage.report;

import dev.stowage.report.Typeface.Anchor;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A place on the axis to the right that is marked by a line and the band of its interval.
 *
 * @param x the place
 * @param low the lower end of its interval; NaN without one
 * @param high the upper end
 * @param name what stands at it
 */
record Crossing(double x, double low, double high, String name) {
    private static final double TEXT = 10;
    private static final int MOST_ROWS = 4;
    private static final Color GROUND = new Color(0xff, 0xff, 0xff, 0xcc);
    private static final Color BAND = new Color(0x76, 0x76, 0x76, 0x33);

    /** Draws them over the whole height of the frame, the names above all lines; names for which there is no room are left out. */
    static void draw(List<Crossing> crossings, Graphics2D g, Frame frame) {
        crossings.forEach(crossing -> crossing.drawLine(g, frame));
        nameBoxes(crossings, frame).forEach((crossing, box) -> {
            g.setPaint(GROUND);
            g.fill(box);
            Typeface.draw(g, crossing.name(), box.getX(), box.getY() + TEXT, Anchor.START, Theme.SMALL);
        });
    }

    /** What their lines and names cover. */
    static List<Rectangle2D> extent(List<Crossing> crossings, Frame frame) {
        List<Rectangle2D> extent = new ArrayList<>(nameBoxes(crossings, frame).values());
        Rectangle2D area = frame.area();
        for (Crossing crossing : crossings) {
            extent.add(new Rectangle2D.Double(frame.px(crossing.x()) - 1, area.getMinY(), 2, area.getHeight()));
        }
        return extent;
    }

    private void drawLine(Graphics2D g, Frame frame) {
        Rectangle2D area = frame.area();
        if (high > low) {
            double from = Math.max(area.getMinX(), frame.px(low));
            double to = Math.min(area.getMaxX(), frame.px(high));
            g.setPaint(BAND);
            g.fill(new Rectangle2D.Double(
                    Typeface.round(from), area.getMinY(), Typeface.round(to - from), area.getHeight()));
        }
        double px = Typeface.round(frame.px(x));
        g.setPaint(Theme.INK);
        g.setStroke(new BasicStroke(1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0));
        g.draw(new Line2D.Double(px, area.getMinY(), px, area.getMaxY()));
    }

    /** Names stand at the top, from left to right each in the first row in which it covers no other. */
    private static Map<Crossing, Rectangle2D> nameBoxes(List<Crossing> crossings, Frame frame) {
        Map<Crossing, Rectangle2D> boxes = new LinkedHashMap<>();
        for (Crossing crossing : crossings.stream()
                .sorted(Comparator.comparingDouble(Crossing::x))
                .toList()) {
            IntStream.range(0, MOST_ROWS)
                    .mapToObj(row -> crossing.nameBox(frame, row))
                    .filter(box -> boxes.values().stream().noneMatch(box::intersects))
                    .findFirst()
                    .ifPresent(box -> boxes.put(crossing, box));
        }
        return boxes;
    }

    private Rectangle2D nameBox(Frame frame, int row) {
        double px = frame.px(x);
        double width = Theme.SMALL.width(name);
        boolean left = px + 6 + width > frame.area().getMaxX();
        return new Rectangle2D.Double(
                left ? px - 4 - width : px + 4, frame.area().getMinY() + row * (TEXT + 2), width, TEXT + 2);
    }
}
