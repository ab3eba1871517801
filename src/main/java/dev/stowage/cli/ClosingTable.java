package dev.stowage.cli;

import dev.stowage.results.DensityRow;
import dev.stowage.results.Metric;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The comparison in at most a hundred columns of text: a line for each style, the first points only when there are many. */
final class ClosingTable {
    private static final int MOST_POINTS = 8;
    private static final int LONGEST_STYLE = 22;
    private static final int LONGEST_POINT = 96;

    private static final List<Heading> HEADINGS = List.of(
            new Heading("ready (mean)", Metric.STARTUP_READY, Statistic.MEAN, Words::secondsWithin),
            new Heading("p50", Metric.STARTUP_READY, Statistic.P50, (value, half) -> Words.seconds(value)),
            new Heading("p95", Metric.STARTUP_READY, Statistic.P95, (value, half) -> Words.seconds(value)),
            new Heading("all ready", Metric.MAKESPAN, Statistic.MEAN, (value, half) -> Words.seconds(value)),
            new Heading("machines", Metric.MACHINES, Statistic.MEAN, (value, half) -> Words.number(value)),
            new Heading("each", Metric.DENSITY_APPS_PER_MACHINE, Statistic.MEAN, (value, half) -> Words.number(value)),
            new Heading(
                    "$/app-mon", Metric.COST_USD_PER_APP_MONTH, Statistic.MEAN, (value, half) -> Words.dollars(value)));

    private final ResultFolder folder;
    private final Map<String, Map<String, Map<String, SummaryRow>>> rows = new LinkedHashMap<>();

    /** How often each limit bound, by point and style. */
    private final Map<String, Map<String, Integer>> limits = new LinkedHashMap<>();

    private record Heading(String text, Metric metric, Statistic statistic, BiFunction<Double, Double, String> words) {
        String key() {
            return metric.id() + " " + statistic.id();
        }
    }

    ClosingTable(ResultFolder folder) {
        this.folder = folder;
    }

    /** The lines, with a pointer to the whole table when points are left out. */
    List<String> lines(String summaryFile) {
        List<String> points = folder.manifest().points();
        List<String> shown = points.subList(0, Math.min(MOST_POINTS, points.size()));
        read(shown);
        List<List<String>> grid = new ArrayList<>();
        grid.add(Stream.of(Stream.of("style", "apps"), HEADINGS.stream().map(Heading::text), Stream.of("bound by"))
                .flatMap(headings -> headings)
                .toList());
        List<Integer> lengths = new ArrayList<>();
        for (String point : shown) {
            Map<String, Map<String, SummaryRow>> styles = rows.getOrDefault(point, Map.of());
            styles.forEach((style, cells) -> grid.add(line(point, style, cells)));
            lengths.add(styles.size());
        }
        List<String> aligned = Grid.lines(grid, column -> column == 0).stream()
                .map(line -> "  " + line)
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(aligned.get(0));
        int next = 1;
        for (int i = 0; i < shown.size(); i++) {
            if (points.size() > 1) {
                lines.add(Plain.clip(shown.get(i), LONGEST_POINT));
            }
            lines.addAll(aligned.subList(next, next + lengths.get(i)));
            next += lengths.get(i);
        }
        if (points.size() > shown.size()) {
            lines.add("and " + (points.size() - shown.size())
                    + (points.size() - shown.size() == 1 ? " more point, see " : " more points, see ") + summaryFile);
        }
        return lines;
    }

    private void read(List<String> shown) {
        try (Stream<SummaryRow> all = folder.stream(Tables.SUMMARY)) {
            all.filter(row -> shown.contains(row.point()))
                    .forEach(row -> rows.computeIfAbsent(row.point(), p -> new LinkedHashMap<>())
                            .computeIfAbsent(row.style(), s -> new LinkedHashMap<>())
                            .put(row.metric().id() + " " + row.statistic().id(), row));
        }
        try (Stream<DensityRow> all = folder.stream(Tables.DENSITY)) {
            all.filter(row -> shown.contains(row.point()))
                    .forEach(row -> limits.computeIfAbsent(row.point() + "\n" + row.style(), key -> new TreeMap<>())
                            .merge(row.bindingLimit(), 1, Integer::sum));
        }
    }

    private List<String> line(String point, String style, Map<String, SummaryRow> cells) {
        List<String> line = new ArrayList<>();
        line.add(Plain.clip(style, LONGEST_STYLE));
        line.add(appsReady(cells));
        for (Heading heading : HEADINGS) {
            SummaryRow row = cells.get(heading.key());
            line.add(
                    row == null || Double.isNaN(row.value())
                            ? "-"
                            : heading.words().apply(row.value(), (row.upper() - row.lower()) / 2));
        }
        line.add(limits.getOrDefault(point + "\n" + style, Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(""));
        return line;
    }

    /** "12", or "32 of 1500" when some were refused or had not ended. */
    private static String appsReady(Map<String, SummaryRow> cells) {
        double ready = mean(cells, Metric.APPS_READY);
        double lost = mean(cells, Metric.APPS_REFUSED) + mean(cells, Metric.APPS_UNFINISHED);
        return Words.number(ready) + (lost > 0 ? " of " + Words.number(ready + lost) : "");
    }

    private static double mean(Map<String, SummaryRow> cells, Metric metric) {
        SummaryRow row = cells.get(metric.id() + " " + Statistic.MEAN.id());
        return row == null || Double.isNaN(row.value()) ? 0 : row.value();
    }
}
