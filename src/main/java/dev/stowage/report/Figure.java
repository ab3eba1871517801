package dev.stowage.report;

import dev.stowage.report.Typeface.Anchor;
import dev.stowage.report.Typeface.Face;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chart with all its words: title (the finding), subtitle (what is plotted), key of the second palette, panels,
 * caption (metric, observations, seed, version).
 *
 * @param name name of the chart, as scenarios ask for it
 * @param title the finding, computed from the results
 * @param subtitle what is plotted
 * @param caption how it was measured
 * @param alt what a reader who does not see it should know
 * @param key names of fills in the order of the stack; empty when all is labelled directly
 * @param panels plots of equal width, row by row
 * @param columns plots in a row
 */
record Figure(
        String name,
        String title,
        String subtitle,
        String caption,
        String alt,
        Map<String, Look> key,
        List<Panel> panels,
        int columns) {

    private static final double MARGIN = 6;
    private static final double GAP = 14;
    private static final double SWATCH = 13;

    /** The share of its width that a long text takes: some viewers put a wider font in place of the embedded one. */
    static final double ROOM = 0.88;

    /** With one, two or three columns, as many as the number of panels asks for. */
    static Figure of(
            String name,
            String title,
            String subtitle,
            String caption,
            String alt,
            Map<String, Look> key,
            List<Panel> panels,
            int mostColumns) {
        int columns = Math.min(mostColumns, panels.size() == 1 ? 1 : panels.size() <= 4 ? 2 : 3);
        double width = (Theme.WIDTH - 2 * MARGIN - (columns - 1) * GAP) / columns;
        return new Figure(name, title, subtitle, caption, alt, key, alike(panels, width), columns);
    }

    /** Names of curves stand above all panels when they must do so in one. */
    private static List<Panel> alike(List<Panel> panels, double width) {
        boolean above = panels.stream()
                .anyMatch(panel -> panel instanceof LinePanel lines
                        && lines.layout(new Rectangle2D.Double(0, 0, width, lines.height(width)))
                                .above());
        return panels.stream()
                .map(panel -> above && panel instanceof LinePanel lines ? lines.withNamesAbove() : panel)
                .toList();
    }

    double width() {
        return Theme.WIDTH;
    }

    double height() {
        return layout(null);
    }

    /** Draws all of it on a white ground. */
    void draw(Graphics2D g) {
        g.setPaint(Color.WHITE);
        g.fill(new Rectangle2D.Double(0, 0, width(), height()));
        layout(g);
    }

    /** One pass from top to bottom that draws unless the graphics are null; returns the height. */
    private double layout(@Nullable Graphics2D g) {
        double y = MARGIN;
        y = text(g, title, y, Theme.TITLE);
        y = text(g, subtitle, y + 1, Theme.SUBTITLE) + 8;
        if (!key.isEmpty()) {
            y = key(g, y) + 6;
        }
        double width = (width() - 2 * MARGIN - (columns - 1) * GAP) / columns;
        for (int i = 0; i < panels.size(); i += columns) {
            List<Panel> row = panels.subList(i, Math.min(i + columns, panels.size()));
            double height =
                    row.stream().mapToDouble(panel -> panel.height(width)).max().orElse(0);
            for (int column = 0; g != null && column < row.size(); column++) {
                double x = Typeface.round(MARGIN + column * (width + GAP));
                row.get(column).draw(g, new Rectangle2D.Double(x, y, Typeface.round(width), height));
            }
            y += height + GAP;
        }
        y = text(g, caption, y - 4, Theme.CAPTION);
        return Math.ceil(y + MARGIN);
    }

    private double text(@Nullable Graphics2D g, String text, double top, Face face) {
        double y = top;
        for (String line : Typeface.wrap(text, ROOM * (width() - 2 * MARGIN), face)) {
            if (g != null) {
                Typeface.draw(g, line, MARGIN, y + face.size(), Anchor.START, face);
            }
            y += face.lineHeight();
        }
        return y;
    }

    private double key(@Nullable Graphics2D g, double top) {
        double x = MARGIN;
        double y = top;
        for (Map.Entry<String, Look> entry : key.entrySet()) {
            String name = Typeface.fit(entry.getKey(), width() - 2 * MARGIN - SWATCH - 5, Theme.SMALL);
            double width = SWATCH + 5 + Theme.SMALL.width(name);
            if (x + width > width() - MARGIN && x > MARGIN) {
                x = MARGIN;
                y += Theme.SMALL.lineHeight() + 4;
            }
            if (g != null) {
                Theme.termBox(g, new Rectangle2D.Double(Typeface.round(x), y + 1, SWATCH, SWATCH), entry.getValue());
                Typeface.draw(g, name, x + SWATCH + 5, y + SWATCH - 1, Anchor.START, Theme.SMALL);
            }
            x += width + 16;
        }
        return y + Theme.SMALL.lineHeight() + 4;
    }
}
