package dev.stowage.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A figure as data that a script draws, for readers who want to zoom, point and leave series out; the figure itself stays the one to cite.
 *
 * @param name name of the chart
 * @param title the finding
 * @param plots one for each panel that can be drawn so
 */
record LiveChart(String name, String title, List<Plot> plots) {

    /**
     * One panel.
     *
     * @param heading what it shares; may be empty
     * @param x the axis to the right
     * @param y the axis upward; without label for bars
     * @param rows names of the bars, from the top; empty for lines
     * @param series what is drawn
     */
    record Plot(String heading, Axis x, Axis y, List<String> rows, List<Series> series) {}

    /** An axis: its label, whether it is logarithmic, whether its values are shares that are read as percent, and its ends. */
    record Axis(String label, boolean log, boolean percent, double low, double high) {}

    /**
     * A line, or the parts of the same name of all bars.
     *
     * @param name of the style or of the part
     * @param colour as {@code #rrggbb}
     * @param values of a line: x, y and the ends of the band, or null; of bars: the length in each row, or null
     */
    record Series(String name, String colour, List<List<Double>> values) {}

    static LiveChart of(Figure figure) {
        List<Plot> plots = new ArrayList<>();
        for (Panel panel : figure.panels()) {
            if (panel instanceof LinePanel lines) {
                plots.add(of(lines));
            } else if (panel instanceof BarPanel bars) {
                plots.add(of(bars, figure.key()));
            }
        }
        return new LiveChart(figure.name(), figure.title(), plots);
    }

    private static Plot of(LinePanel panel) {
        List<Series> series = new ArrayList<>();
        for (LinePanel.Curve curve : panel.curves()) {
            List<List<Double>> values = new ArrayList<>();
            for (LinePanel.Point point : curve.points()) {
                boolean band = point.high() > point.low();
                values.add(
                        band
                                ? List.of(point.x(), point.y(), point.low(), point.high())
                                : List.of(point.x(), point.y()));
            }
            series.add(new Series(curve.label(), hex(curve.look().colour()), values));
        }
        return new Plot(panel.heading(), axis(panel.x()), axis(panel.y()), List.of(), series);
    }

    private static Plot of(BarPanel panel, Map<String, Look> key) {
        Map<String, Series> series = new LinkedHashMap<>();
        key.forEach((name, look) -> series.put(name, new Series(name, hex(look.colour()), new ArrayList<>())));
        for (BarPanel.BarRow row : panel.rows()) {
            Map<String, Double> lengths = new LinkedHashMap<>();
            for (BarPanel.Segment segment : row.segments()) {
                String name = key.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(segment.look()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("total");
                series.computeIfAbsent(
                        name, part -> new Series(part, hex(segment.look().colour()), new ArrayList<>()));
                lengths.merge(name, segment.value(), Double::sum);
            }
            series.forEach((name, its) -> its.values().add(List.of(lengths.getOrDefault(name, 0.0))));
        }
        List<String> rows = panel.rows().stream().map(BarPanel.BarRow::label).toList();
        return new Plot(
                panel.heading(),
                axis(panel.scale()),
                new Axis("", false, false, 0, 0),
                rows,
                List.copyOf(series.values()));
    }

    private static Axis axis(Scale scale) {
        boolean percent = scale.texts().stream().allMatch(text -> text.endsWith("%"));
        return new Axis(scale.label(), scale.log(), percent, scale.low(), scale.high());
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xffffff);
    }
}
