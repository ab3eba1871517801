package dev.stowage.report;

import dev.stowage.report.Typeface.Anchor;
import dev.stowage.report.Typeface.Face;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Rows of named stretches under the axis of a panel.
 *
 * @param rows from above
 */
record Strip(List<Row> rows) {
    static final Strip NONE = new Strip(List.of());

    private static final double ROW = 17;
    private static final double GAP = 20;
    private static final double LEFT_MOST = 96;

    /** One row: its name, and stretches with ends on the axis. */
    record Row(String name, List<Stretch> stretches) {}

    /** A stretch of the axis with a name. */
    record Stretch(double from, double to, String name, Look look) {}

    /** What it takes below a panel, the gap included; 0 without rows. */
    double height() {
        return rows.isEmpty() ? 0 : rows.size() * ROW + GAP;
    }

    /** Room for the names of the rows left of the axis. */
    double left() {
        double widest = rows.stream()
                .mapToDouble(row -> Theme.CAPTION.width(row.name()))
                .max()
                .orElse(0);
        return Math.max(Theme.LEFT_SPACE, Math.min(LEFT_MOST, widest + 9));
    }

    void addTo(Drawn drawn) {
        for (Row row : rows) {
            row.stretches()
                    .forEach(stretch -> drawn.across(
                            "stretch", row.name(), stretch.name(), Double.NaN, stretch.from(), stretch.to()));
        }
    }

    /** Draws them at the bottom of an area. */
    void draw(Graphics2D g, Frame frame, Rectangle2D area) {
        double top = area.getMaxY() - rows.size() * ROW;
        for (Row row : rows) {
            String name = Typeface.fit(row.name(), frame.area().getMinX() - area.getX() - 4, Theme.CAPTION);
            Typeface.draw(g, name, frame.area().getMinX() - 5, top + 11.5, Anchor.END, Theme.CAPTION);
            for (Stretch stretch : row.stretches()) {
                double from = Typeface.round(Math.max(frame.area().getMinX(), frame.px(stretch.from())));
                double to = Typeface.round(Math.min(frame.area().getMaxX(), frame.px(stretch.to())));
                Rectangle2D box = new Rectangle2D.Double(from, top, to - from, ROW - 2);
                Theme.termBox(g, box, stretch.look());
                double width = Theme.CAPTION.width(stretch.name());
                if (width > box.getWidth() - 8) {
                    continue;
                }
                g.setPaint(stretch.look().hatch() == Hatch.NONE ? stretch.look().colour() : Color.WHITE);
                g.fill(new Rectangle2D.Double(
                        Typeface.round(box.getCenterX() - width / 2 - 3), top + 1, Typeface.round(width + 6), ROW - 4));
                Face ink = new Face(Theme.CAPTION.size(), false, Theme.INK);
                Typeface.draw(g, stretch.name(), box.getCenterX(), top + 11, Anchor.MIDDLE, ink);
            }
            top += ROW;
        }
    }
}
