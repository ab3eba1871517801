package dev.stowage.report;

import dev.stowage.report.LinePanel.Curve;
import dev.stowage.results.Estimand;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Start-up over an axis of numbers, such as the apps that are asked for at once: the median, and beside it a high quantile. */
final class StartupTrend implements Chart {

    private static final double HEIGHT = 270;
    private static final int MOST = 6;
    private static final Metric METRIC = Metric.STARTUP_READY;

    @Override
    public String name() {
        return "start-up-trend";
    }

    @Override
    public Figure figure(Results results) {
        String axis = results.sweep()
                .numericAxis()
                .orElseThrow(() ->
                        new NothingToDraw("the sweep has no axis of three or more numbers to draw start-up over"));
        List<Statistic> statistics = statistics(results);
        List<Lines.Group> groups = Lines.groups(results, axis);
        List<List<Curve>> lines = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        List<Scale> across = new ArrayList<>();
        for (Lines.Group group : groups) {
            for (Statistic statistic : statistics) {
                List<Curve> curves = Lines.curves(results, axis, group, new Estimand(METRIC, statistic), 1);
                if (!curves.isEmpty()) {
                    lines.add(curves);
                    headings.add(words(statistic) + (group.heading().isEmpty() ? "" : ", " + group.heading()));
                    across.add(Lines.axis(results, axis, group));
                }
            }
        }
        int shown = Math.min(lines.size(), MOST);
        Scale y = Lines.values("start-up, requested to ready (s)", lines.subList(0, shown));
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            panels.add(new LinePanel(
                    headings.get(i), across.get(i), y, lines.get(i), List.of(), Strip.NONE, HEIGHT, false));
        }
        String title = title(results, statistics.get(0));
        String subtitle = "Time from requested to ready over " + results.sweep().axisLabel(axis)
                + Conditions.of(results) + ", with intervals where there are replications enough";
        return new Figure(
                name(),
                title,
                subtitle,
                results.caption(
                        "Metric startup.ready, from requested to ready",
                        shown < lines.size() ? "Shown are " + shown + " of " + lines.size() + " panels. " : ""),
                subtitle + ". " + title + ".",
                Map.of(),
                panels,
                2);
    }

    /** The median, or the mean where the median cannot be told at all points; and the highest quantile that can be told as often as p95. */
    private static List<Statistic> statistics(Results results) {
        long means = count(results, Statistic.MEAN);
        if (means == 0) {
            throw new NothingToDraw("no app became ready");
        }
        Statistic middle = count(results, Statistic.P50) == means ? Statistic.P50 : Statistic.MEAN;
        long p95 = count(results, Statistic.P95);
        if (p95 == 0) {
            return List.of(middle);
        }
        return List.of(middle, count(results, Statistic.P99) == p95 ? Statistic.P99 : Statistic.P95);
    }

    private static long count(Results results, Statistic statistic) {
        return results.sweep().points().stream()
                .flatMap(point -> results.styles().stream()
                        .filter(style ->
                                results.summary(point, style, METRIC, statistic).isPresent()))
                .count();
    }

    private static String words(Statistic statistic) {
        return switch (statistic) {
            case P50 -> "median";
            case P95 -> "95th percentile";
            case P99 -> "99th percentile";
            default -> statistic.id();
        };
    }

    private static String title(Results results, Statistic statistic) {
        String values = Finding.over(
                results,
                (point, style) -> results.summary(point, style, METRIC, statistic)
                        .map(SummaryRow::value)
                        .orElse(Double.NaN),
                Say::seconds);
        return (statistic == Statistic.P50 ? "Half of the apps are ready within " : "Apps are ready on average after ")
                + values;
    }
}
