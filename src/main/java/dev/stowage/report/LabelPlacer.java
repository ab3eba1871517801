package dev.stowage.report;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Finds places for labels within a frame where they cover no curve and no other label. */
final class LabelPlacer {

    private static final double OUTSIDE = 1e9;
    private static final double ON_LABEL = 1e6;
    private static final double CLEARANCE = 3;

    private final Rectangle2D frame;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<double[]> segments = new ArrayList<>();

    LabelPlacer(Rectangle2D frame) {
        this.frame = frame;
    }

    /** Keeps labels off a line through these points. */
    void avoid(List<Point2D> line) {
        for (int i = 1; i < line.size(); i++) {
            Point2D a = line.get(i - 1);
            Point2D b = line.get(i);
            segments.add(new double[] {a.getX(), a.getY(), b.getX(), b.getY()});
        }
    }

    /** Keeps labels off an area. */
    void avoid(Rectangle2D area) {
        taken.add(area);
    }

    /** Takes the first of the places (upper left corners) that is free, or the one that disturbs least. */
    Rectangle2D place(double width, double height, List<Point2D> places) {
        Rectangle2D best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Point2D place : places) {
            Rectangle2D box = new Rectangle2D.Double(place.getX(), place.getY(), width, height);
            double disturbance = disturbance(box);
            if (disturbance < least) {
                least = disturbance;
                best = box;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("no place given");
        }
        taken.add(best);
        return best;
    }

    private double disturbance(Rectangle2D box) {
        Rectangle2D wide = new Rectangle2D.Double(
                box.getX() - CLEARANCE,
                box.getY() - CLEARANCE,
                box.getWidth() + 2 * CLEARANCE,
                box.getHeight() + 2 * CLEARANCE);
        double sum = frame.contains(box) ? 0 : OUTSIDE;
        for (Rectangle2D other : taken) {
            sum += other.intersects(wide) ? ON_LABEL : 0;
        }
        for (double[] segment : segments) {
            sum += wide.intersectsLine(segment[0], segment[1], segment[2], segment[3]) ? 1 : 0;
        }
        return sum;
    }
}
