package dev.stowage.report;

import dev.stowage.report.LinePanel.Curve;
import dev.stowage.report.LinePanel.Guide;
import dev.stowage.report.LinePanel.Mark;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Share of the apps that are ready within a time: the empirical distribution of start-up, unfinished starts included. */
final class StartupEcdf implements Chart {

    private static final double HEIGHT = 330;
    private static final double SMALL_HEIGHT = 260;

    @Override
    public String name() {
        return "start-up-ecdf";
    }

    @Override
    public List<Metric> metrics(Results results) {
        return Moment.METRICS;
    }

    @Override
    public Figure figure(Results results) {
        Moment moment = Moment.of(results);
        List<Multiples.Part> parts = Multiples.parts(results, Multiples.FEW, true);
        double[] range = Distribution.range(results, parts);
        Scale x = Scale.fitting(moment.axis(), range[0], range[1], 6);
        List<Panel> panels = new ArrayList<>();
        for (Multiples.Part part : parts) {
            panels.add(panel(results, part, x, parts.size() == 1 ? HEIGHT : SMALL_HEIGHT));
        }
        String title = title(results);
        return new Figure(
                name(),
                title,
                "Share of the apps that are " + moment.word() + " within a time from their request"
                        + Conditions.of(results) + "; marks are quantiles with their intervals",
                results.caption(moment.caption(), Distribution.observations(results, parts)),
                "Cumulative distribution of the time from requested to " + moment.word() + ", a line for each style. "
                        + title + ".",
                Map.of(),
                panels,
                2);
    }

    private static Panel panel(Results results, Multiples.Part part, Scale x, double height) {
        List<Curve> curves = new ArrayList<>();
        TreeSet<Statistic> named = new TreeSet<>();
        for (String style : part.styles()) {
            Distribution.group(results, part, style).ifPresent(group -> {
                Map<Statistic, Mark> marks = Distribution.quantiles(results, part, style, x, share -> share);
                marks.remove(Statistic.P999); // which lies on p99 here
                named.addAll(marks.keySet());
                List<String> notes = new ArrayList<>();
                marks.forEach((statistic, mark) -> notes.add(statistic.id() + "\u00a0" + Say.seconds(mark.x())));
                // narrow panels have no room for it
                String note = part.heading().isEmpty() ? String.join(" \u00b7 ", notes) : "";
                curves.add(new Curve(
                        style,
                        note,
                        Distribution.steps(group, x, share -> share),
                        List.copyOf(marks.values()),
                        results.look(style)));
            });
        }
        List<Guide> guides = named.stream()
                .map(statistic -> new Guide(statistic.probability(), statistic.id()))
                .toList();
        return new LinePanel(
                part.heading(),
                x,
                Scale.share("apps " + Moment.of(results).word()),
                curves,
                guides,
                Strip.NONE,
                height,
                false);
    }

    private static String title(Results results) {
        String word = Moment.of(results).word();
        String half = Finding.over(results, (point, style) -> median(results, point, style), Say::seconds);
        if (!half.isEmpty()) {
            return "Half of the apps" + (anyRefused(results) ? " that get a place" : "") + " are " + word + " within "
                    + half;
        }
        String longest = Finding.over(results, (point, style) -> longest(results, point, style), Say::seconds);
        return longest.isEmpty()
                ? "Fewer than half of the apps are ever " + word
                : "All that get a place are " + word + " within " + longest;
    }

    private static double median(Results results, String point, String style) {
        return results.summary(point, style, Moment.of(results).metric(), Statistic.P50)
                .map(SummaryRow::value)
                .orElse(Double.NaN);
    }

    private static boolean anyRefused(Results results) {
        return results.sweep().points().stream()
                .flatMap(point ->
                        results.styles().stream().flatMap(style -> results.starts().group(point, style).stream()))
                .anyMatch(group -> group.refused() > 0);
    }

    /** NaN where some never end. */
    private static double longest(Results results, String point, String style) {
        return results.starts()
                .group(point, style)
                .filter(group -> group.unfinished() == 0 && group.ready() > 0)
                .map(group -> group.sortedSeconds()[group.sortedSeconds().length - 1])
                .orElse(Double.NaN);
    }
}
