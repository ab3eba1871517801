package dev.stowage.report;

import dev.stowage.report.DotPanel.DotRow;
import dev.stowage.report.LinePanel.Curve;
import dev.stowage.report.LinePanel.Point;
import dev.stowage.results.Condition;
import dev.stowage.results.ReproductionRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One source: a panel for each metric and each setting of the axes beside the numeric one, lines where the conditions lie on a numeric
 * axis and rows of dots where they do not.
 */
final class PublishedValues {
    private static final double PANEL_HEIGHT = 250;
    private static final int COLUMNS = 2;
    private static final String PREFIX = "validation-";

    private final String source;
    private final List<ReproductionRow> rows;
    private final List<Panel> panels = new ArrayList<>();

    PublishedValues(String source, List<ReproductionRow> rows) {
        this.source = source;
        this.rows = rows;
    }

    Figure figure() {
        grouped(rows, row -> row.metric() + ", " + row.unit()).values().forEach(this::metric);
        long hits = rows.stream()
                .filter(row -> row.verdict().equals(ReproductionRow.HIT))
                .count();
        String title = hits + " of " + rows.size() + " published values are met within their tolerance";
        boolean lines = panels.stream().anyMatch(panel -> panel instanceof PublishedPanel);
        boolean dots = panels.stream().anyMatch(panel -> panel instanceof DotPanel);
        String subtitle = source + ". "
                + (lines ? "Lines and bands: simulated, with intervals; hollow marks: published. " : "")
                + (dots ? "Dots: simulated, with intervals; rings: published. " : "");
        return new Figure(
                PREFIX + ReproductionRow.slug(source),
                title,
                subtitle.strip(),
                "Each panel has a scale of its own. Values and tolerances: docs/validation.md",
                title + " (" + source + ")",
                Map.of(),
                Column.pack(ordered(), COLUMNS, Width.TWO_COLUMNS.units() / COLUMNS),
                COLUMNS);
    }

    /** Lines, which are of one height, before rows of dots. */
    private List<Panel> ordered() {
        return panels.stream()
                .sorted(Comparator.comparing(panel -> panel instanceof DotPanel))
                .toList();
    }

    private void metric(List<ReproductionRow> ofMetric) {
        List<ReproductionRow> swept = ofMetric.stream()
                .filter(row -> !condition(row).axes().isEmpty())
                .toList();
        Optional<String> axis = Condition.numericAxis(
                swept.stream().map(PublishedValues::condition).toList());
        List<ReproductionRow> apart = new ArrayList<>(ofMetric);
        if (axis.isPresent()) {
            apart.removeAll(swept);
            grouped(swept, row -> condition(row).besides(axis.get()))
                    .forEach((besides, group) -> lines(axis.get(), besides, group));
        }
        if (!apart.isEmpty()) {
            dots(apart);
        }
    }

    /** One panel for all systems, or one for each when there are more of them than looks. */
    private void lines(String axis, String besides, List<ReproductionRow> group) {
        Map<String, List<ReproductionRow>> systems = grouped(group, ReproductionRow::system);
        if (systems.size() <= Look.STYLES) {
            panels.add(linePanel(axis, heading(group.get(0), besides), systems));
        } else {
            systems.forEach((system, values) ->
                    panels.add(linePanel(axis, heading(group.get(0), besides), Map.of(system, values))));
        }
    }

    private static String heading(ReproductionRow row, String besides) {
        return besides.isEmpty() ? row.metric() : row.metric() + ", " + besides;
    }

    private static Panel linePanel(String axis, String heading, Map<String, List<ReproductionRow>> systems) {
        List<Curve> curves = new ArrayList<>();
        List<PublishedPanel.Published> published = new ArrayList<>();
        SortedMap<Double, String> marks = new TreeMap<>();
        Range range = new Range();
        systems.forEach((system, values) -> {
            Look look = Look.style(curves.size(), "");
            List<Point> points = new ArrayList<>();
            for (ReproductionRow row : values.stream()
                    .sorted(Comparator.comparingDouble(row -> condition(row).number(axis)))
                    .toList()) {
                double x = condition(row).number(axis);
                marks.putIfAbsent(x, condition(row).axes().getOrDefault(axis, ""));
                published.add(new PublishedPanel.Published(x, row.published(), look));
                range.add(row.published());
                if (!Double.isNaN(row.simulated())) {
                    double half = Double.isNaN(row.halfWidth()) ? 0 : row.halfWidth();
                    points.add(new Point(x, row.simulated(), row.simulated() - half, row.simulated() + half));
                    range.add(row.simulated());
                }
            }
            curves.add(new Curve(system, "", points, List.of(), look));
        });
        Scale y = range.scale(unit(systems.values().iterator().next().get(0)));
        Scale x = Scale.at(axis.replace('-', ' '), padded(marks));
        return new PublishedPanel(
                new LinePanel(heading, x, y, within(curves, y), List.of(), Strip.NONE, PANEL_HEIGHT, true), published);
    }

    /** An axis needs two places. */
    private static SortedMap<Double, String> padded(SortedMap<Double, String> marks) {
        if (marks.size() == 1) {
            marks.put(marks.firstKey() + 1, "");
        }
        return marks;
    }

    /** Bands that end at the edges of a scale. */
    private static List<Curve> within(List<Curve> curves, Scale y) {
        return curves.stream()
                .map(curve -> new Curve(
                        curve.label(),
                        curve.note(),
                        curve.points().stream()
                                .map(p -> new Point(
                                        p.x(), p.y(), Math.max(p.low(), y.low()), Math.min(p.high(), y.high())))
                                .toList(),
                        curve.marks(),
                        curve.look()))
                .toList();
    }

    private void dots(List<ReproductionRow> values) {
        Range range = new Range();
        List<DotRow> dots = new ArrayList<>();
        for (ReproductionRow row : values) {
            range.add(row.published());
            range.add(row.simulated());
            dots.add(new DotRow(
                    row.condition().isEmpty() ? row.system() : row.system() + ", " + row.condition(),
                    row.published(),
                    row.simulated(),
                    row.simulated() - row.halfWidth(),
                    row.simulated() + row.halfWidth()));
        }
        panels.add(new DotPanel(values.get(0).metric(), range.scale(unit(values.get(0))), dots));
    }

    private static String unit(ReproductionRow row) {
        return row.unit().equals("1") ? "ratio" : row.unit();
    }

    private static Condition condition(ReproductionRow row) {
        return Condition.of(row.condition());
    }

    private static Map<String, List<ReproductionRow>> grouped(
            List<ReproductionRow> rows, Function<ReproductionRow, String> by) {
        return rows.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    /** The range of values. */
    private static final class Range {
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        void add(double value) {
            if (!Double.isNaN(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }

        Scale scale(String label) {
            return low < 0 ? Scale.withZero(label, low, high, 5) : Scale.fitting(label, low, high, 5);
        }
    }
}
