package dev.stowage.report;

import dev.stowage.results.ComparisonRow;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.Tables;
import dev.stowage.results.UncertaintyRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of styles and their differences, with the interval of the replications and the band of the uncertain numbers. */
final class UncertaintyChart implements Chart {
    private static final int MOST_ROWS = 24;
    /** Bytes are drawn in MiB. */
    static final double MEBI = 1024.0 * 1024;

    @Override
    public String name() {
        return "uncertainty";
    }

    @Override
    public List<Metric> metrics(Results results) {
        return results.list(Tables.UNCERTAINTY).stream()
                .map(UncertaintyRow::metric)
                .distinct()
                .toList();
    }

    @Override
    public Figure figure(Results results) {
        Choice choice = results.choice();
        List<UncertaintyRow> all = results.list(Tables.UNCERTAINTY).stream()
                .filter(row -> choice.hasPoint(row.point())
                        && choice.hasStyles(row.styleA(), row.styleB())
                        && choice.hasMetric(row.metric()))
                .toList();
        List<UncertaintyRow> shown = shown(results, all);
        if (shown.isEmpty()) {
            throw new NothingToDraw("no uncertain number was drawn");
        }
        List<Panel> panels = new ArrayList<>();
        Optional<String> axis = axis(results, all);
        boolean rows = axis.isEmpty();
        axis.ifPresent(name -> panels.addAll(new UncertaintyLines(results, all, name).panels()));
        if (rows) {
            panels.addAll(panels(results, shown));
        }
        UncertaintyRow first = shown.get(0);
        String omitted = rows && shown.size() < all.size()
                ? "Shown are some of " + results.sweep().points().size() + " points, all in uncertainty.csv. "
                : "";
        String title = title(results, all);
        String subtitle =
                (rows ? "Dot and dark line" : "Lines and marks") + ": estimate and " + Say.percent(first.level())
                        + " interval with the numbers as they are; wide band: " + Say.percent(first.level())
                        + " of the replications with all assumed and vendor numbers drawn";
        return new Figure(
                name(),
                title,
                subtitle,
                results.caption(
                        "Metric " + first.metric().id(),
                        "Bands of " + Say.count(first.nReplications(), "draw", "draws") + ". " + omitted),
                title + ". " + subtitle + ".",
                Map.of(),
                panels,
                rows ? 1 : 2);
    }

    /** The axis along which lines are drawn: that of the sweep, if the rows are about all of its points. */
    private static Optional<String> axis(Results results, List<UncertaintyRow> all) {
        long points = all.stream().map(UncertaintyRow::point).distinct().count();
        return points == results.sweep().points().size() && results.styles().size() <= Look.STYLES
                ? results.sweep().numericAxis()
                : Optional.empty();
    }

    private static List<Panel> panels(Results results, List<UncertaintyRow> shown) {
        List<Panel> panels = new ArrayList<>();
        List<UncertaintyRow> values =
                shown.stream().filter(row -> row.styleB().isEmpty()).toList();
        List<UncertaintyRow> differences =
                shown.stream().filter(row -> !row.styleB().isEmpty()).toList();
        panels.add(panel(results, values, "by style"));
        if (!differences.isEmpty()) {
            panels.add(panel(results, differences, "differences; the better style changes at zero"));
        }
        return panels;
    }

    private static List<UncertaintyRow> shown(Results results, List<UncertaintyRow> all) {
        List<String> points = all.stream().map(UncertaintyRow::point).distinct().toList();
        int rowsEach = points.isEmpty() ? 1 : all.size() / points.size();
        int most = Math.max(1, MOST_ROWS / Math.max(1, rowsEach));
        if (points.size() <= most) {
            return all;
        }
        List<String> some = Multiples.points(results.sweep(), Math.max(2, most));
        List<String> kept =
                some.stream().filter(points::contains).limit(Math.max(2, most)).toList();
        return all.stream().filter(row -> kept.contains(row.point())).toList();
    }

    private static String title(Results results, List<UncertaintyRow> all) {
        UncertaintyRow row = all.get(0);
        String values = Finding.over(results, (point, style) -> width(all, point, style), width -> say(row, width));
        return values.isEmpty()
                ? "How far the uncertain numbers carry"
                : "The uncertain numbers leave a band of " + values;
    }

    private static String say(UncertaintyRow row, double width) {
        return Say.value(row.unit(), width);
    }

    private static double width(List<UncertaintyRow> all, String point, String style) {
        return all.stream()
                .filter(row -> row.point().equals(point)
                        && row.styleA().equals(style)
                        && row.styleB().isEmpty())
                .mapToDouble(row -> row.upper() - row.lower())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static Panel panel(Results results, List<UncertaintyRow> rows, String heading) {
        UncertaintyRow first = rows.get(0);
        double by = first.unit().equals("B") ? MEBI : 1;
        List<UncertaintyPanel.Row> lines = new ArrayList<>();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (UncertaintyRow row : rows) {
            UncertaintyPanel.Row line = line(results, row, by);
            lines.add(line);
            for (double end : new double[] {line.value(), line.low(), line.high(), line.bandLow(), line.bandHigh()}) {
                low = Double.isNaN(end) ? low : Math.min(low, end);
                high = Double.isNaN(end) ? high : Math.max(high, end);
            }
        }
        String label = Words.quantity(first.metric(), by > 1 ? "MiB" : first.unit());
        return new UncertaintyPanel(heading, Scale.around(label, low, high, true, 6), lines);
    }

    private static UncertaintyPanel.Row line(Results results, UncertaintyRow row, double by) {
        boolean pair = !row.styleB().isEmpty();
        double[] interval = interval(results, row);
        String name = pair ? row.styleA() + " less " + row.styleB() : row.styleA();
        String where = results.sweep().single() ? "" : ", " + results.sweep().heading(row.point());
        String band = Double.isNaN(row.lower())
                ? "too few draws for a band"
                : "band " + Say.interval(row.unit(), row.lower(), row.upper());
        return new UncertaintyPanel.Row(
                name + where,
                Say.value(row.unit(), row.value()) + ", " + band,
                row.value() / by,
                interval[0] / by,
                interval[1] / by,
                row.lower() / by,
                row.upper() / by,
                pair ? Look.style(4, "") : results.look(row.styleA()));
    }

    /** The interval with the numbers as they are. */
    static double[] interval(Results results, UncertaintyRow row) {
        return row.styleB().isEmpty() ? ofStyle(results, row) : ofPair(results, row);
    }

    private static double[] ofStyle(Results results, UncertaintyRow row) {
        Optional<SummaryRow> mean = results.summary(row.point(), row.styleA(), row.metric(), Statistic.MEAN);
        return new double[] {
            mean.map(SummaryRow::lower).orElse(Double.NaN),
            mean.map(SummaryRow::upper).orElse(Double.NaN)
        };
    }

    private static double[] ofPair(Results results, UncertaintyRow row) {
        return results.comparison().stream()
                .filter(each -> each.metric() == row.metric()
                        && each.point().equals(row.point())
                        && each.styleA().equals(row.styleA())
                        && each.styleB().equals(row.styleB()))
                .map((ComparisonRow each) -> new double[] {each.differenceLower(), each.differenceUpper()})
                .findFirst()
                .orElse(new double[] {Double.NaN, Double.NaN});
    }
}
