package dev.stowage.report;

import dev.stowage.report.LinePanel.Curve;
import dev.stowage.report.LinePanel.Guide;
import dev.stowage.report.LinePanel.Mark;
import dev.stowage.report.LinePanel.Point;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Share of the apps that are ready within a time: the empirical distribution of start-up, unfinished starts included. */
final class StartupEcdf implements Chart {

    private static final double HEIGHT = 330;
    private static final double SMALL_HEIGHT = 260;
    private static final int COLUMNS_OF_PIXELS = 1500;
    private static final Map<Statistic, Double> QUANTILES = quantiles();

    private static Map<Statistic, Double> quantiles() {
        Map<Statistic, Double> quantiles = new LinkedHashMap<>();
        quantiles.put(Statistic.P50, 0.5);
        quantiles.put(Statistic.P95, 0.95);
        quantiles.put(Statistic.P99, 0.99);
        return quantiles;
    }

    @Override
    public String name() {
        return "start-up-ecdf";
    }

    @Override
    public Figure figure(Results results) {
        List<Multiples.Part> parts = Multiples.parts(results, Multiples.FEW, true);
        Scale x = scale(results, parts);
        List<Panel> panels = new ArrayList<>();
        for (Multiples.Part part : parts) {
            panels.add(panel(results, part, x, parts.size() == 1 ? HEIGHT : SMALL_HEIGHT));
        }
        return Figure.of(
                name(),
                title(results),
                "Share of the apps that are ready within a time from their request" + Conditions.of(results)
                        + "; marks are quantiles with their intervals",
                results.caption("Metric startup.ready, from requested to ready", observations(results, parts)),
                alt(results),
                Map.of(),
                panels,
                2);
    }

    private static Scale scale(Results results, List<Multiples.Part> parts) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (Multiples.Part part : parts) {
            for (String style : part.styles()) {
                double[] seconds = results.starts()
                        .group(part.point(), style)
                        .map(StartGroup::sortedSeconds)
                        .orElse(new double[0]);
                if (seconds.length > 0) {
                    low = Math.min(low, seconds[0]);
                    high = Math.max(high, seconds[seconds.length - 1]);
                }
            }
        }
        if (high <= 0) {
            throw new NothingToDraw("no recorded app became ready");
        }
        return Scale.fitting("start-up, requested to ready (s)", low, high, 6);
    }

    private static Panel panel(Results results, Multiples.Part part, Scale x, double height) {
        List<Curve> curves = new ArrayList<>();
        TreeSet<Statistic> named = new TreeSet<>();
        for (String style : part.styles()) {
            Optional<StartGroup> group = results.starts().group(part.point(), style);
            if (group.isEmpty() || group.get().ready() == 0) {
                continue;
            }
            List<Mark> marks = new ArrayList<>();
            List<String> notes = new ArrayList<>();
            QUANTILES.forEach((statistic, share) -> results.summary(
                            part.point(), style, Metric.STARTUP_READY, statistic)
                    .filter(row -> row.value() >= x.low() && row.value() <= x.high())
                    .ifPresent(row -> {
                        marks.add(new Mark(row.value(), share, row.lower(), within(row, x), Double.NaN, Double.NaN));
                        named.add(statistic);
                        notes.add(statistic.id() + "\u00a0" + Say.seconds(row.value()));
                    }));
            // narrow panels have no room for it
            String note = part.heading().isEmpty() ? String.join(" \u00b7 ", notes) : "";
            curves.add(new Curve(style, note, steps(group.get(), x), marks, results.look(style)));
        }
        List<Guide> guides = named.stream()
                .map(statistic -> new Guide(QUANTILES.getOrDefault(statistic, 0.5), statistic.id()))
                .toList();
        return new LinePanel(part.heading(), x, Scale.share("apps ready"), curves, guides, List.of(), height, false);
    }

    private static double within(SummaryRow row, Scale x) {
        return Math.min(row.upper(), x.high());
    }

    /** The steps of the distribution, thinned to what the width of the figure can show. */
    private static List<Point> steps(StartGroup group, Scale x) {
        List<Point> points = new ArrayList<>();
        double[] seconds = group.sortedSeconds();
        double share = 0;
        for (int i = 0; i < seconds.length; i++) {
            boolean last = i == seconds.length - 1;
            if (last || column(x, seconds[i]) != column(x, seconds[i + 1])) {
                points.add(point(seconds[i], share));
                share = (i + 1.0) / group.started();
                points.add(point(seconds[i], share));
            }
        }
        if (group.unfinished() > 0) {
            points.add(point(x.high(), share));
        }
        return points;
    }

    private static long column(Scale x, double value) {
        return Math.round(x.fraction(value) * COLUMNS_OF_PIXELS);
    }

    private static Point point(double x, double y) {
        return new Point(x, y, y, y);
    }

    private static String title(Results results) {
        String values = Finding.over(results, (point, style) -> median(results, point, style), Say::seconds);
        return values.isEmpty()
                ? "Fewer than half of the apps become ready"
                : "Half of the apps are ready within " + values;
    }

    private static double median(Results results, String point, String style) {
        return results.summary(point, style, Metric.STARTUP_READY, Statistic.P50)
                .map(SummaryRow::value)
                .or(() -> results.starts().group(point, style).map(group -> group.quantile(0.5)))
                .orElse(Double.NaN);
    }

    private static String observations(Results results, List<Multiples.Part> parts) {
        int ready = 0;
        int unfinished = 0;
        int refused = 0;
        for (Multiples.Part part : parts) {
            for (String style : part.styles()) {
                Optional<StartGroup> group = results.starts().group(part.point(), style);
                ready += group.map(StartGroup::ready).orElse(0);
                unfinished += group.map(StartGroup::unfinished).orElse(0);
                refused += group.map(StartGroup::refused).orElse(0);
            }
        }
        String left = unfinished == 0 ? "" : ", " + Say.number(unfinished) + " unfinished counted as not yet ready";
        String out = refused == 0 ? "" : ", " + Say.number(refused) + " refused left out";
        return Multiples.omitted(results.sweep(), Multiples.FEW) + Say.number(ready) + " starts" + left + out + ", ";
    }

    private static String alt(Results results) {
        return "Cumulative distribution of the time from requested to ready, a line for each style. " + title(results)
                + ".";
    }
}
