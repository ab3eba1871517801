package dev.stowage.report;

import dev.stowage.results.ChartRow;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Rows of tinted cells over an axis.
 *
 * @param heading of the panel
 * @param scale axis to the right
 * @param rows counts from the lower to the upper end of the axis, in equal steps
 * @param tints of the counts
 */
record HeatPanel(String heading, Scale scale, List<int[]> rows, Tints tints) implements Panel {
    private static final double MOST_ROW = 14;
    private static final double LEAST_HEIGHT = 150;
    private static final double PAD = 8;

    @Override
    public List<ChartRow> drawn() {
        Drawn drawn = new Drawn(heading, scale.label(), "apps");
        for (int row = 0; row < rows.size(); row++) {
            int[] counts = rows.get(row);
            for (int cell = 0; cell < counts.length; cell++) {
                double until = scale.value((cell + 1.0) / counts.length);
                drawn.add(
                        "cell",
                        String.valueOf(row + 1),
                        "",
                        until,
                        Double.NaN,
                        Double.NaN,
                        counts[cell],
                        Double.NaN,
                        Double.NaN);
            }
        }
        return drawn.rows();
    }

    private double row() {
        return Math.min(MOST_ROW, LEAST_HEIGHT / rows.size());
    }

    @Override
    public double height(double width) {
        return rows.size() * row() + HorizontalAxis.HEIGHT + headingHeight(width) + 4;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        drawHeading(g, area);
        double top = area.getY() + headingHeight(area.getWidth()) + 4;
        Rectangle2D frame =
                new Rectangle2D.Double(area.getX() + PAD, top, area.getWidth() - 3 * PAD, rows.size() * row());
        for (int row = 0; row < rows.size(); row++) {
            drawRow(g, rows.get(row), frame, top + row * row());
        }
        new HorizontalAxis(scale, frame, 1, frame.getHeight(), false).draw(g);
        g.setPaint(Theme.AXIS);
        g.setStroke(Theme.HAIRLINE);
        g.draw(frame);
    }

    /** Neighbouring cells with the same tint are one rectangle. */
    private void drawRow(Graphics2D g, int[] counts, Rectangle2D frame, double top) {
        int from = 0;
        for (int to = 1; to <= counts.length; to++) {
            if (to == counts.length || !tints.of(counts[to]).equals(tints.of(counts[from]))) {
                double left = Typeface.round(frame.getX() + from * frame.getWidth() / counts.length);
                double right = Typeface.round(frame.getX() + to * frame.getWidth() / counts.length);
                double upper = Typeface.round(top);
                double lower = Typeface.round(top + row() - (row() > 5 ? 1 : 0));
                if (counts[from] > 0) {
                    g.setPaint(tints.of(counts[from]));
                    g.fill(new Rectangle2D.Double(left, upper, right - left, lower - upper));
                }
                from = to;
            }
        }
    }
}
