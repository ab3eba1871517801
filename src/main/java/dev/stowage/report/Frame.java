package dev.stowage.report;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * Where data stand on the page.
 *
 * @param xScale axis to the right
 * @param yScale axis upward
 * @param area between the axes
 */
record Frame(Scale xScale, Scale yScale, Rectangle2D area) {

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
