package dev.stowage.report;

import dev.stowage.report.Typeface.Anchor;
import dev.stowage.report.Typeface.Face;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A figure laid out in a width: texts keep their size, lines break earlier and panels stand below each other where it is narrow. */
final class PlacedFigure {
    private static final double MARGIN = 6;
    private static final double GAP = 14;
    private static final double SWATCH = 13;

    private final Figure figure;
    private final Width width;
    private final int columns;
    private final List<Panel> panels;
    private final List<Panel> settled = new ArrayList<>();
    private Canvas.@Nullable Drawing drawing;

    /** Places all that takes long, so that it can be drawn in one format after the other. */
    PlacedFigure(Figure figure, Width width) {
        this.figure = figure;
        this.width = width;
        int count = figure.panels().size();
        int asked = Math.min(figure.mostColumns(), count == 1 ? 1 : count <= 4 ? 2 : 3);
        columns = width == Width.ONE_COLUMN ? 1 : asked;
        panels = alike(figure.panels(), panelWidth(width, columns));
        layout(null, (index, area) -> settled.add(panels.get(index).within(area)));
    }

    Figure figure() {
        return figure;
    }

    Width width() {
        return width;
    }

    /** Its panels, all with their names at the same place. */
    List<Panel> panels() {
        return panels;
    }

    /** As an SVG, drawn once. */
    synchronized Canvas.Drawing drawing() {
        Canvas.Drawing known = drawing;
        if (known == null) {
            known = Canvas.drawing(this);
            drawing = known;
        }
        return known;
    }

    private static double panelWidth(Width width, int columns) {
        return (width.units() - 2 * MARGIN - (columns - 1) * GAP) / columns;
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

    double units() {
        return width.units();
    }

    double height() {
        return layout(null, (index, area) -> {});
    }

    /** Draws all of it on a white ground. */
    void draw(Graphics2D g) {
        g.setPaint(Color.WHITE);
        g.fill(new Rectangle2D.Double(0, 0, units(), height()));
        layout(g, (index, area) -> settled.get(index).draw(g, area));
    }

    /** Told of the area of each panel, in order. */
    private interface Areas {
        void panel(int index, Rectangle2D area);
    }

    /** One pass from top to bottom that draws all but the panels unless the graphics are null; returns the height. */
    private double layout(@Nullable Graphics2D g, Areas areas) {
        double y = MARGIN;
        y = text(g, figure.title(), y, Theme.TITLE);
        y = text(g, figure.subtitle(), y + 1, Theme.SUBTITLE) + 8;
        if (!figure.key().isEmpty()) {
            y = key(g, y) + 6;
        }
        double across = panelWidth(width, columns);
        for (int i = 0; i < panels.size(); i += columns) {
            List<Panel> row = panels.subList(i, Math.min(i + columns, panels.size()));
            double height = row.stream()
                    .mapToDouble(panel -> panel.height(across))
                    .max()
                    .orElse(0);
            for (int column = 0; column < row.size(); column++) {
                double x = Typeface.round(MARGIN + column * (across + GAP));
                areas.panel(i + column, new Rectangle2D.Double(x, y, Typeface.round(across), height));
            }
            y += height + GAP;
        }
        y = text(g, figure.captionWithMark(), y - 4, Theme.CAPTION);
        return Math.ceil(y + MARGIN);
    }

    private double text(@Nullable Graphics2D g, String text, double top, Face face) {
        double y = top;
        for (String line : Typeface.wrap(text, Figure.ROOM * (units() - 2 * MARGIN), face)) {
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
        for (Map.Entry<String, Look> entry : figure.key().entrySet()) {
            double room = units() - 2 * MARGIN - SWATCH - 5;
            List<String> lines = Typeface.wrap(entry.getKey(), room, Theme.SMALL);
            double wide = SWATCH
                    + 5
                    + lines.stream().mapToDouble(Theme.SMALL::width).max().orElse(0);
            if (x + wide > units() - MARGIN && x > MARGIN) {
                x = MARGIN;
                y += Theme.SMALL.lineHeight() + 4;
            }
            if (g != null) {
                Theme.termBox(g, new Rectangle2D.Double(Typeface.round(x), y + 1, SWATCH, SWATCH), entry.getValue());
                double base = y + SWATCH - 1;
                for (String line : lines) {
                    Typeface.draw(g, line, x + SWATCH + 5, base, Anchor.START, Theme.SMALL);
                    base += Theme.SMALL.lineHeight();
                }
            }
            y += (lines.size() - 1) * Theme.SMALL.lineHeight();
            x += wide + 16;
        }
        return y + Theme.SMALL.lineHeight() + 4;
    }
}
