package dev.stowage.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures of results, and why others could not be made of them.
 *
 * @param figures in the order in which they were asked for
 * @param skipped reasons by the name of the chart
 */
record Gallery(List<Figure> figures, Map<String, String> skipped) {

    private record One(Chart chart, List<Figure> figure, String reason) {}

    /** Those that can be made, several at once. */
    static Gallery of(List<Chart> charts, Results results) {
        List<One> all =
                charts.parallelStream().map(chart -> figure(chart, results)).toList();
        List<Figure> figures = new ArrayList<>();
        Map<String, String> skipped = new LinkedHashMap<>();
        for (One one : all) {
            figures.addAll(one.figure());
            if (one.figure().isEmpty()) {
                skipped.put(one.chart().name(), one.reason());
            }
        }
        return new Gallery(figures, skipped);
    }

    private static One figure(Chart chart, Results results) {
        try {
            chart.checkMetric(results);
            return new One(chart, List.of(chart.figure(results)), "");
        } catch (NothingToDraw e) {
            return new One(chart, List.of(), String.valueOf(e.getMessage()));
        }
    }
}
