package dev.stowage.report;

import dev.stowage.results.ChartRow;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Panels of different heights one below the other. */
record Column(List<Panel> panels) implements Panel {
    private static final double GAP = 14;

    Column {
        panels = List.copyOf(panels);
    }

    /** Panels in columns of about the same height: each goes, in order, to the one that is the shortest by then. */
    static List<Panel> pack(List<Panel> panels, int columns, double width) {
        List<List<Panel>> packed = new ArrayList<>();
        double[] heights = new double[columns];
        for (int i = 0; i < columns; i++) {
            packed.add(new ArrayList<>());
        }
        for (Panel panel : panels) {
            int shortest = 0;
            for (int i = 1; i < columns; i++) {
                shortest = heights[i] < heights[shortest] ? i : shortest;
            }
            packed.get(shortest).add(panel);
            heights[shortest] += panel.height(width) + GAP;
        }
        return packed.stream()
                .filter(each -> !each.isEmpty())
                .<Panel>map(Column::new)
                .toList();
    }

    @Override
    public String heading() {
        return "";
    }

    @Override
    public List<ChartRow> drawn() {
        return panels.stream().flatMap(panel -> panel.drawn().stream()).toList();
    }

    @Override
    public double height(double width) {
        return panels.stream().mapToDouble(panel -> panel.height(width) + GAP).sum() - GAP;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        double y = area.getY();
        for (Panel panel : panels) {
            double height = panel.height(area.getWidth());
            panel.draw(g, new Rectangle2D.Double(area.getX(), y, area.getWidth(), height));
            y += height + GAP;
        }
    }
}
