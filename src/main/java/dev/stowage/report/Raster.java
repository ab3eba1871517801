package dev.stowage.report;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Which units of a frame are inked; tells of any rectangle in constant time whether it is blank. */
final class Raster {

    private static final double STEP = 0.5;

    private final Rectangle2D frame;
    private final int columns;
    private final int rows;
    private final boolean[] inked;
    private int[] sums = {};

    Raster(Rectangle2D frame) {
        this.frame = frame;
        columns = (int) Math.ceil(frame.getWidth()) + 1;
        rows = (int) Math.ceil(frame.getHeight()) + 1;
        inked = new boolean[columns * rows];
    }

    /** Inks a line through points. */
    void line(List<Point2D> points) {
        for (int i = 1; i < points.size(); i++) {
            Point2D a = points.get(i - 1);
            Point2D b = points.get(i);
            int steps = (int) Math.ceil(a.distance(b) / STEP) + 1;
            for (int step = 0; step <= steps; step++) {
                double share = (double) step / steps;
                ink(a.getX() + share * (b.getX() - a.getX()), a.getY() + share * (b.getY() - a.getY()));
            }
        }
    }

    /** Inks a rectangle. */
    void fill(Rectangle2D box) {
        for (double y = box.getMinY(); y <= box.getMaxY() + STEP; y += 2 * STEP) {
            for (double x = box.getMinX(); x <= box.getMaxX() + STEP; x += 2 * STEP) {
                ink(x, y);
            }
        }
    }

    private void ink(double x, double y) {
        int column = (int) Math.floor(x - frame.getMinX());
        int row = (int) Math.floor(y - frame.getMinY());
        if (column >= 0 && column < columns && row >= 0 && row < rows) {
            inked[row * columns + column] = true;
        }
    }

    /** Ends the inking. */
    void close() {
        sums = new int[(columns + 1) * (rows + 1)];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                sums[(row + 1) * (columns + 1) + column + 1] = (inked[row * columns + column] ? 1 : 0)
                        + sums[row * (columns + 1) + column + 1]
                        + sums[(row + 1) * (columns + 1) + column]
                        - sums[row * (columns + 1) + column];
            }
        }
    }

    /** Whether nothing within a rectangle, made larger by a margin, is inked. */
    boolean blank(Rectangle2D box, double margin) {
        int left = clamp(Math.floor(box.getMinX() - margin - frame.getMinX()), columns);
        int right = clamp(Math.ceil(box.getMaxX() + margin - frame.getMinX()), columns);
        int top = clamp(Math.floor(box.getMinY() - margin - frame.getMinY()), rows);
        int bottom = clamp(Math.ceil(box.getMaxY() + margin - frame.getMinY()), rows);
        int wide = columns + 1;
        return sums[bottom * wide + right]
                        - sums[top * wide + right]
                        - sums[bottom * wide + left]
                        + sums[top * wide + left]
                == 0;
    }

    private static int clamp(double value, int most) {
        return (int) Math.max(0, Math.min(most, value));
    }
}
