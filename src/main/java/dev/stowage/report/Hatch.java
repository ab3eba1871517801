package dev.stowage.report;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Line patterns that tell fills apart where colour cannot: in grey, and for the colour-blind. */
enum Hatch {
    NONE,
    RISING,
    FALLING,
    HORIZONTAL,
    CROSSED,
    VERTICAL,
    GRID;

    private static final double SPACING = 6;

    /** The hatch of a place in an order; after the last it begins again. */
    static Hatch of(int index) {
        return values()[Math.floorMod(index, values().length)];
    }

    /** Draws the lines that fall within a rectangle, in the paint and stroke that are set. */
    void draw(Graphics2D g, Rectangle2D area) {
        Path2D lines = new Path2D.Double();
        if (this == RISING || this == CROSSED) {
            slanted(lines, area, -1);
        }
        if (this == FALLING || this == CROSSED) {
            slanted(lines, area, 1);
        }
        if (this == HORIZONTAL || this == GRID) {
            for (double y = area.getMinY() + SPACING / 2; y < area.getMaxY(); y += SPACING) {
                line(lines, area.getMinX(), y, area.getMaxX(), y);
            }
        }
        if (this == VERTICAL || this == GRID) {
            for (double x = area.getMinX() + SPACING / 2; x < area.getMaxX(); x += SPACING) {
                line(lines, x, area.getMinY(), x, area.getMaxY());
            }
        }
        if (lines.getCurrentPoint() != null) {
            g.draw(lines);
        }
    }

    /** Lines at 45 degrees: with slope 1, y - minY = (x - minX) + c for every c that crosses the area. */
    private static void slanted(Path2D lines, Rectangle2D area, int slope) {
        double width = area.getWidth();
        double height = area.getHeight();
        double step = SPACING * 1.5;
        for (double c = -width + step / 2; c < height; c += step) {
            double fromX = Math.max(0, -c);
            double toX = Math.min(width, height - c);
            if (toX > fromX) {
                double left = slope > 0 ? area.getMinX() + fromX : area.getMaxX() - fromX;
                double right = slope > 0 ? area.getMinX() + toX : area.getMaxX() - toX;
                line(lines, left, area.getMinY() + fromX + c, right, area.getMinY() + toX + c);
            }
        }
    }

    private static void line(Path2D lines, double x1, double y1, double x2, double y2) {
        lines.moveTo(Typeface.round(x1), Typeface.round(y1));
        lines.lineTo(Typeface.round(x2), Typeface.round(y2));
    }
}
