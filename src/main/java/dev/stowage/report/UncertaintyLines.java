package dev.stowage.report;

import dev.stowage.report.LinePanel.Curve;
import dev.stowage.report.LinePanel.Guide;
import dev.stowage.report.LinePanel.Mark;
import dev.stowage.report.LinePanel.Point;
import dev.stowage.results.UncertaintyRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bands of the uncertain numbers over a numeric axis: values of styles, and beside them their differences. */
final class UncertaintyLines {
    private static final double HEIGHT = 240;

    private final Results results;
    private final List<UncertaintyRow> rows;
    private final String axis;

    UncertaintyLines(Results results, List<UncertaintyRow> rows, String axis) {
        this.results = results;
        this.rows = rows;
        this.axis = axis;
    }

    /** Two panels for each setting of the other axes. */
    List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        for (Sweep.Slice slice : results.sweep().slices(axis)) {
            for (boolean pairs : new boolean[] {false, true}) {
                List<Curve> curves = curves(slice.points(), pairs);
                if (!curves.isEmpty()) {
                    panels.add(panel(slice, curves, pairs));
                }
            }
        }
        return panels;
    }

    private List<Curve> curves(List<String> points, boolean pairs) {
        Map<String, List<UncertaintyRow>> lines = new LinkedHashMap<>();
        for (String point : points) {
            rows.stream()
                    .filter(row -> row.point().equals(point) && row.styleB().isEmpty() != pairs)
                    .filter(row -> !Double.isNaN(row.value()))
                    .forEach(row -> lines.computeIfAbsent(name(row), key -> new ArrayList<>())
                            .add(row));
        }
        List<Curve> curves = new ArrayList<>();
        lines.forEach((name, line) -> curves.add(curve(name, line, curves.size())));
        return curves;
    }

    private static String name(UncertaintyRow row) {
        return row.styleB().isEmpty() ? row.styleA() : row.styleA() + " less " + row.styleB();
    }

    private static double size(UncertaintyRow row) {
        return row.unit().equals("B") ? UncertaintyChart.MEBI : 1;
    }

    private Curve curve(String name, List<UncertaintyRow> line, int order) {
        List<Point> points = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (UncertaintyRow row : line) {
            double x = results.sweep().position(row.point(), axis);
            double y = row.value() / size(row);
            boolean band = !Double.isNaN(row.lower());
            points.add(new Point(x, y, band ? row.lower() / size(row) : y, band ? row.upper() / size(row) : y));
            double[] interval = UncertaintyChart.interval(results, row);
            marks.add(new Mark(x, y, Double.NaN, Double.NaN, interval[0] / size(row), interval[1] / size(row)));
        }
        UncertaintyRow first = line.get(0);
        Look look = first.styleB().isEmpty() ? results.look(first.styleA()) : Look.style(Look.STYLES - 1 - order, "");
        return new Curve(name, "", points, marks, look);
    }

    private Panel panel(Sweep.Slice slice, List<Curve> curves, boolean pairs) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Curve curve : curves) {
            for (Point point : curve.points()) {
                low = Math.min(low, Math.min(point.y(), point.low()));
                high = Math.max(high, Math.max(point.y(), point.high()));
            }
        }
        UncertaintyRow first = rows.get(0);
        String label = Words.quantity(first.metric(), size(first) > 1 ? "MiB" : first.unit());
        Scale y = pairs ? Scale.withZero(label, low, high, 5) : Scale.fitting(label, low, high, 5);
        String heading =
                (pairs ? "differences" : "by style") + (slice.heading().isEmpty() ? "" : ", " + slice.heading());
        return new LinePanel(
                heading,
                Scale.at(results.sweep().axisLabel(axis), results.sweep().marks(slice.points(), axis)),
                y,
                curves,
                pairs ? List.of(new Guide(0, "even")) : List.of(),
                Strip.NONE,
                HEIGHT,
                false);
    }
}
