package dev.stowage.report;

import dev.stowage.report.LinePanel.Curve;
import dev.stowage.report.LinePanel.Guide;
import dev.stowage.report.LinePanel.Mark;
import dev.stowage.report.LinePanel.Point;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/**
 * Share of the apps that are not yet ready at a time: where ever fewer starts take ever longer. Both axes are logarithmic, that of time
 * only where starts differ enough for it.
 */
final class StartupTail implements Chart {

    private static final double HEIGHT = 330;
    private static final double SMALL_HEIGHT = 260;
    private static final int FEWEST_STARTS = 20;

    /** Starts within this factor hardly differ on a logarithmic axis, which has few marks for them. */
    private static final double NARROW = 4;

    @Override
    public String name() {
        return "start-up-tail";
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
        int most = parts.stream()
                .flatMap(part ->
                        part.styles().stream().flatMap(style -> Distribution.group(results, part, style).stream()))
                .mapToInt(StartGroup::started)
                .max()
                .orElse(0);
        if (range[0] == range[1]) {
            throw new NothingToDraw("all starts take equally long, which makes no tail");
        }
        if (most < FEWEST_STARTS) {
            throw new NothingToDraw(
                    moment.metric().id() + " of fewer than " + FEWEST_STARTS + " starts has no tail to show");
        }
        String label = moment.axis();
        Scale x = range[1] > NARROW * range[0]
                ? Scale.logarithmic(label, range[0], range[1])
                : Scale.around(label, range[0], range[1], false, 6);
        Scale y = Scale.logarithmicShare("apps not yet " + moment.word(), 0.7 / most);
        List<Panel> panels = new ArrayList<>();
        for (Multiples.Part part : parts) {
            panels.add(panel(results, part, x, y, parts.size() == 1 ? HEIGHT : SMALL_HEIGHT));
        }
        String title = title(results);
        return new Figure(
                name(),
                title,
                "Share of the apps that are not yet " + moment.word() + " at a time from their request"
                        + Conditions.of(results) + "; marks are quantiles with their intervals",
                results.caption(moment.caption(), Distribution.observations(results, parts)),
                "Complementary cumulative distribution of the time from requested to " + moment.word()
                        + (x.log() ? " on logarithmic axes" : " on a logarithmic axis of shares")
                        + ", a line for each style. " + title + ".",
                Map.of(),
                panels,
                2);
    }

    private static Panel panel(Results results, Multiples.Part part, Scale x, Scale y, double height) {
        DoubleUnaryOperator left = share -> 1 - share;
        List<Curve> curves = new ArrayList<>();
        TreeSet<Statistic> named = new TreeSet<>();
        for (String style : part.styles()) {
            Distribution.group(results, part, style).ifPresent(group -> {
                Map<Statistic, Mark> marks = Distribution.quantiles(results, part, style, x, left);
                named.addAll(marks.keySet());
                List<Point> points = new ArrayList<>(List.of(new Point(x.low(), 1, 1, 1)));
                Distribution.steps(group, x, left).stream()
                        .filter(point -> point.y() >= y.low())
                        .forEach(points::add);
                curves.add(new Curve(style, "", points, List.copyOf(marks.values()), results.look(style)));
            });
        }
        List<Guide> guides = named.stream()
                .map(statistic -> new Guide(1 - statistic.probability(), statistic.id()))
                .toList();
        return new LinePanel(part.heading(), x, y, curves, guides, Strip.NONE, height, false);
    }

    /** By the highest quantile that can be told of all styles at a point, the last such one; by the longest starts where there is none. */
    private static String title(Results results) {
        for (Statistic statistic : List.of(Statistic.P999, Statistic.P99, Statistic.P95)) {
            for (int i = results.sweep().points().size() - 1; i >= 0; i--) {
                String point = results.sweep().points().get(i);
                if (results.styles().stream()
                        .noneMatch(style -> Double.isNaN(value(results, point, style, statistic)))) {
                    return "One app in " + Say.number(Math.rint(1 / (1 - statistic.probability())))
                            + " is not " + Moment.of(results).word() + " within "
                            + Finding.of(results, style -> value(results, point, style, statistic), Say::seconds)
                            + Finding.where(results.sweep(), point);
                }
            }
        }
        return "The longest start takes "
                + Finding.over(results, (point, style) -> value(results, point, style, Statistic.MAX), Say::seconds);
    }

    private static double value(Results results, String point, String style, Statistic statistic) {
        return results.summary(point, style, Moment.of(results).metric(), statistic)
                .map(SummaryRow::value)
                .orElse(Double.NaN);
    }
}
